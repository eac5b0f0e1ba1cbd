#pragma once

#include "tend/day.hpp"
#include "tend/hours.hpp"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace tend {

/// What a clock on somebody's wall shows.
struct WallTime {
    Day day{};
    int minute = 0; ///< of the local day, 0 to 1439

    bool operator==(const WallTime&) const = default;
};

/// Tells what the clocks of one place show at a moment, by the rules of that very moment. The core knows no
/// zones: whoever does hands this in.
using WallClock = std::function<WallTime(Instant)>;

/// When somebody works: their hours on their own clock, holidays left out.
struct Workweek {
    WallClock clock;
    WorkingHours hours;
    std::vector<Day> days_off; ///< sorted
};

/// Whether `instant` is working time.
[[nodiscard]] bool is_at_work(const Workweek& workweek, Instant instant);

/// The first quarter hour from `from` on, within seven days, that begins in their working time: for a
/// message.
[[nodiscard]] std::optional<Instant> first_quarter(const Workweek& theirs, Instant from);

/// The first quarter hour from `from` on, within three days, that begins 30 minutes which both work through:
/// for a talk.
[[nodiscard]] std::optional<Instant> first_shared_half_hour(const Workweek& theirs, const Workweek& mine,
                                                            Instant from);

/// How many days after `from`, up to and with `until`, are working days: `hours` begin on them and they are
/// no day off. 0 where `until` is not after `from`.
[[nodiscard]] int working_days_between(const WorkingHours& hours, std::span<const Day> days_off, Day from,
                                       Day until);

/// The first working day after `from`, within a year; the last day looked at where there is none.
[[nodiscard]] Day next_working_day(const WorkingHours& hours, std::span<const Day> days_off, Day from);

} // namespace tend
