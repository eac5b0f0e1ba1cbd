#include "interchange/event_place.hpp"

#include "interchange/ascii_case.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace tend::interchange {

namespace {

constexpr std::array<std::string_view, 20> conference_hosts = {
    "TEAMS.MICROSOFT.COM", "TEAMS.LIVE.COM",     "MEET.GOOGLE.COM", "HANGOUTS.GOOGLE.COM",  "ZOOM.US/",
    "ZOOMGOV.COM/",        "WEBEX.COM/",         "WHEREBY.COM/",    "MEET.JIT.SI",          "GOTO.COM/",
    "GOTOMEETING.COM/",    "GOTOMEET.ME/",       "BLUEJEANS.COM/",  "JOIN.SKYPE.COM",       "MEET.LYNC.COM",
    "CHIME.AWS",           "FACETIME.APPLE.COM", "/BIGBLUEBUTTON/", "APP.SLACK.COM/HUDDLE", "DISCORD.GG/"};

// What people and programs write as the place of a meeting without a link.
constexpr std::array<std::string_view, 10> conference_words = {
    "MICROSOFT TEAMS", "TEAMS MEETING", "TEAMS-BESPRECHUNG", "GOOGLE MEET", "ZOOM", "WEBEX",
    "SKYPE",           "JITSI",         "HTTPS://MEET.",     "VIDEO CALL"};

template<std::size_t Count>
bool holds_one_of(const std::string& text, const std::array<std::string_view, Count>& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

bool is_conference(const ContentProperty& property) {
    constexpr std::array<std::string_view, 3> made_for_it = {"X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMS",
                                                             "X-MICROSOFT-ONLINEMEETING"};
    const auto begins = [&](std::string_view name) { return property.name.starts_with(name); };
    if (std::any_of(made_for_it.begin(), made_for_it.end(), begins)) return !property.value.empty();
    if (property.name == "CONFERENCE")
        return !property.has("FEATURE", "PHONE") || property.has("FEATURE", "VIDEO");
    const bool is_text =
        property.name == "LOCATION" || property.name == "DESCRIPTION" || property.name == "URL";
    if (!is_text) return false;
    const std::string text = ascii_upper(plain_text(property));
    return holds_one_of(text, conference_hosts) ||
           (property.name == "LOCATION" && holds_one_of(text, conference_words));
}

} // namespace

EventPlace place_of(const IcsComponent& event) {
    const auto& properties = event.properties();
    if (std::any_of(properties.begin(), properties.end(), is_conference)) return EventPlace::online;
    return event.text("LOCATION").empty() ? EventPlace::untold : EventPlace::somewhere;
}

} // namespace tend::interchange
