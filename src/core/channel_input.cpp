#include "core/ascii.hpp"
#include "core/typed.hpp"
#include "tend/input.hpp"

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace tend {
namespace {

using NamedChannel = std::pair<std::string_view, Channel>;

constexpr std::string_view channel_forms = "accepted: chat (ch), email (e), call (ca), video (v), meet (m), "
                                           "letter or post (p), social (s), work (w), "
                                           "event (x), react (r)";

constexpr std::array<NamedChannel, 10> letters{{
    {"ch", Channel::chat},
    {"e", Channel::email},
    {"ca", Channel::call},
    {"v", Channel::video},
    {"m", Channel::meet},
    {"p", Channel::letter},
    {"s", Channel::social},
    {"w", Channel::work},
    {"x", Channel::event},
    {"r", Channel::react},
}};

constexpr std::array<NamedChannel, 11> names{{
    {"chat", Channel::chat},
    {"email", Channel::email},
    {"call", Channel::call},
    {"video", Channel::video},
    {"meet", Channel::meet},
    {"letter", Channel::letter},
    {"post", Channel::letter},
    {"social", Channel::social},
    {"work", Channel::work},
    {"event", Channel::event},
    {"react", Channel::react},
}};

} // namespace

Channel parse_channel(std::string_view text) {
    const Typed input = typed(text);
    if (input.words.empty()) throw refusal(text, "a channel is missing", channel_forms);
    if (input.words.size() > 1) throw refusal(text, "a channel is one word", channel_forms);
    const std::string& word = input.words.front();
    for (const auto& [shorthand, channel] : letters)
        if (word == shorthand) return channel;

    std::vector<NamedChannel> fitting;
    for (const auto& named : names)
        if (named.first.starts_with(word)) fitting.push_back(named);
    if (fitting.empty()) throw refusal(text, "no such channel", channel_forms);
    if (fitting.size() == 1) return fitting.front().second;
    std::string reason = "could be " + std::string(fitting.front().first);
    for (std::size_t i = 1; i < fitting.size(); ++i) reason += " or " + std::string(fitting[i].first);
    throw refusal(text, reason, channel_forms);
}

} // namespace tend
