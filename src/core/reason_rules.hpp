#pragma once

#include "tend/reason.hpp"

#include <optional>
#include <span>

namespace tend {

// One rule a function; points in hundredths of a point, of which 1000 mean "as pressing as being twice as
// late".

/// Anything from 1000 points on cannot wait, where its reason is tied to a day.
constexpr int pressing_points = 1000;

/// Below 0 for a day ahead.
[[nodiscard]] inline int days_since(Day day, Day today) {
    return static_cast<int>((today - day).count());
}

// ---- from the pulse alone
[[nodiscard]] std::optional<Reason> reply_reason(const Pulse& pulse);
[[nodiscard]] std::optional<Reason> nudge_reason(const Pulse& pulse);
[[nodiscard]] std::optional<Reason> newcomer_reason(const Pulse& pulse);
[[nodiscard]] std::optional<Reason> hello_reason(const Pulse& pulse);
/// `due`, or `reconnect` in its place.
[[nodiscard]] std::optional<Reason> silence_reason(const Pulse& pulse);

// ---- only beside another reason
/// Only beside `due` and `reconnect`.
[[nodiscard]] std::optional<Reason> quiet_reason(const Pulse& pulse);
[[nodiscard]] std::optional<Reason> importance_reason(const Pulse& pulse);
[[nodiscard]] std::optional<Reason> turn_reason(const Pulse& pulse);
[[nodiscard]] std::optional<Reason> space_reason(const Pulse& pulse);

// ---- from follow-ups and milestones; `touched_on` is the last personal contact
[[nodiscard]] std::optional<Reason> promise_reason(std::span<const FollowUp> follow_ups, Day today);
[[nodiscard]] std::optional<Reason> owed_reason(std::span<const FollowUp> follow_ups, Day today);
/// `milestone` or `setback`, whichever is stronger.
[[nodiscard]] std::optional<Reason> occasion_reason(std::span<const Occasion> occasions,
                                                    std::optional<Day> touched_on, Day today);
[[nodiscard]] std::optional<Reason> change_reason(std::span<const Occasion> occasions,
                                                  std::optional<Day> touched_on, Day today);

} // namespace tend
