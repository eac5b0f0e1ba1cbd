#include "tend/words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace tend {
namespace {

template<std::size_t N>
using Words = std::array<std::string_view, N>;

// Each in the order of its enumeration.
constexpr Words<10> channels{"chat",   "email",  "call", "video", "meet",
                             "letter", "social", "work", "event", "react"};
constexpr Words<3> directions{"out", "in", "both"};
constexpr Words<3> values{"gave", "got", "favour"};
constexpr Words<4> importances{"low", "normal", "high", "key"};
constexpr Words<3> person_states{"active", "archived", "no_contact"};
constexpr Words<13> milestone_kinds{"birthday", "anniversary", "started",  "promoted", "moved",
                                    "left",     "relocated",   "returned", "project",  "win",
                                    "setback",  "visit",       "other"};
constexpr Words<2> owners{"me", "them"};
constexpr Words<6> follow_up_kinds{"promise", "thanks", "intro", "post", "ask", "other"};
constexpr Words<6> cadence_sources{"own", "circle", "learned", "newcomer", "default", "none"};

template<class Word, std::size_t N>
std::string text_in(const Words<N>& words, Word word) {
    return std::string(words.at(static_cast<std::size_t>(word)));
}

template<class Word, std::size_t N>
std::optional<Word> word_in(const Words<N>& words, std::string_view text) {
    const auto found = std::find(words.begin(), words.end(), text);
    if (found == words.end()) return std::nullopt;
    return static_cast<Word>(found - words.begin());
}

} // namespace

std::string to_text(Channel word) {
    return text_in(channels, word);
}
std::string to_text(Direction word) {
    return text_in(directions, word);
}
std::string to_text(Value word) {
    return text_in(values, word);
}
std::string to_text(Importance word) {
    return text_in(importances, word);
}
std::string to_text(PersonState word) {
    return text_in(person_states, word);
}
std::string to_text(MilestoneKind word) {
    return text_in(milestone_kinds, word);
}
std::string to_text(Owner word) {
    return text_in(owners, word);
}
std::string to_text(FollowUpKind word) {
    return text_in(follow_up_kinds, word);
}
std::string to_text(CadenceSource word) {
    return text_in(cadence_sources, word);
}

std::optional<Channel> parse_channel_word(std::string_view text) {
    return word_in<Channel>(channels, text);
}
std::optional<Direction> parse_direction(std::string_view text) {
    return word_in<Direction>(directions, text);
}
std::optional<Value> parse_value(std::string_view text) {
    return word_in<Value>(values, text);
}
std::optional<Importance> parse_importance(std::string_view text) {
    return word_in<Importance>(importances, text);
}
std::optional<PersonState> parse_person_state(std::string_view text) {
    return word_in<PersonState>(person_states, text);
}
std::optional<MilestoneKind> parse_milestone_kind(std::string_view text) {
    return word_in<MilestoneKind>(milestone_kinds, text);
}
std::optional<Owner> parse_owner(std::string_view text) {
    return word_in<Owner>(owners, text);
}
std::optional<FollowUpKind> parse_follow_up_kind(std::string_view text) {
    return word_in<FollowUpKind>(follow_up_kinds, text);
}
std::optional<CadenceSource> parse_cadence_source(std::string_view text) {
    return word_in<CadenceSource>(cadence_sources, text);
}

} // namespace tend
