#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tend {

// The closed sets of words that the file, the JSON and the command line share. Each has `to_text` and a
// `parse_…` that reads exactly those words; what people type (letters, prefixes) is in input.hpp.

/// By which way people were in touch; `letter` is anything by post, `work` is pairing or review, `event` a
/// group activity, `react` a like or an emoji.
enum class Channel { chat, email, call, video, meet, letter, social, work, event, react };
/// Who began: me, them, or both.
enum class Direction { out, in, both };
/// What an exchange gave: something from me, something from them, or a favour I asked.
enum class Value { gave, got, favour };
enum class Importance { low, normal, high, key };
enum class PersonState { active, archived, no_contact };
enum class MilestoneKind {
    birthday,
    anniversary,
    started,
    promoted,
    moved,
    left,
    relocated,
    returned,
    project,
    win,
    setback,
    visit,
    other
};
/// Whose turn an open end is.
enum class Owner { me, them };
enum class FollowUpKind { promise, thanks, intro, post, ask, other };
/// Where the cadence in force comes from. `default_`: assumed by importance; `none`: there is none on
/// purpose.
enum class CadenceSource { own, circle, learned, newcomer, default_, none };

[[nodiscard]] std::string to_text(Channel word);
[[nodiscard]] std::string to_text(Direction word);
[[nodiscard]] std::string to_text(Value word);
[[nodiscard]] std::string to_text(Importance word);
[[nodiscard]] std::string to_text(PersonState word);
[[nodiscard]] std::string to_text(MilestoneKind word);
[[nodiscard]] std::string to_text(Owner word);
[[nodiscard]] std::string to_text(FollowUpKind word);
[[nodiscard]] std::string to_text(CadenceSource word);

/// Each reads its own words, spelled exactly as `to_text` gives them; nothing for any other text.
[[nodiscard]] std::optional<Channel> parse_channel_word(std::string_view text);
[[nodiscard]] std::optional<Direction> parse_direction(std::string_view text);
[[nodiscard]] std::optional<Value> parse_value(std::string_view text);
[[nodiscard]] std::optional<Importance> parse_importance(std::string_view text);
[[nodiscard]] std::optional<PersonState> parse_person_state(std::string_view text);
[[nodiscard]] std::optional<MilestoneKind> parse_milestone_kind(std::string_view text);
[[nodiscard]] std::optional<Owner> parse_owner(std::string_view text);
[[nodiscard]] std::optional<FollowUpKind> parse_follow_up_kind(std::string_view text);
[[nodiscard]] std::optional<CadenceSource> parse_cadence_source(std::string_view text);

} // namespace tend
