#pragma once

#include "tend/cadence.hpp"
#include "tend/day.hpp"
#include "tend/words.hpp"

#include <chrono>
#include <string_view>

namespace tend {

/// Which way a weekday or a day without its year points when people type it.
enum class DayDirection {
    back, ///< the last one, today included: for what happened
    ahead ///< the next one, today excluded for weekdays, included for `15 mar`: for what is planned
};

/// Reads a day as people type it: `2026-03-16`, `today`, `yesterday`, `tomorrow`, `mon`…`sunday`, `3d ago`,
/// `2 weeks ago`, `in 10 days`, `15 mar`, `mar 15 2025`. `today` is the user's calendar day.
/// Months and years are those of the calendar, clamped at the month's end. 29 February without a year is that
/// of the nearest leap year. Throws InvalidInput for anything half-understood (`03/04`, `next`), listing the
/// accepted forms.
[[nodiscard]] Day parse_day(std::string_view text, Day today, DayDirection direction);

/// Reads where looking back begins: a length of time before `today` (`90d`, `3m`), or a day as `parse_day`
/// reads it, which may lie ahead. Throws InvalidInput.
[[nodiscard]] Day parse_since(std::string_view text, Day today);

/// Reads a birthday: any full date `parse_day` reads with its year, or `04-15`, `--04-15`, `15 apr` without
/// one. Throws InvalidInput, listing the accepted forms; also for a full date after `today`, and for `today`,
/// `3d ago` and the like, which leave open whether their year is meant.
[[nodiscard]] PartialDay parse_birthday(std::string_view text, Day today);

/// Reads the day of something that comes every year: as a birthday, but a full date may lie ahead.
[[nodiscard]] PartialDay parse_yearly_day(std::string_view text, Day today);

/// Reads a length of calendar time: `7d` `2w` `1m` (month) `1q` `1y` `7 days` `P2W`. Throws InvalidInput.
[[nodiscard]] Cadence parse_duration(std::string_view text);

/// Reads a length of meeting: `30m` `90m` `1h` `1h30m`; 5 minutes to 12 hours. Throws InvalidInput.
[[nodiscard]] std::chrono::minutes parse_length(std::string_view text);

/// Reads a time of day, `14:30` or `9:05`, as minutes of the day, 0 to 1439. Throws InvalidInput.
[[nodiscard]] int parse_time_of_day(std::string_view text);

/// Reads a channel as people type it: its word, its letters (`ch e ca v m p s w x r`, which win) or an
/// unambiguous prefix; `post` is `letter`; `c` alone is refused. Throws InvalidInput, listing the channels.
[[nodiscard]] Channel parse_channel(std::string_view text);

} // namespace tend
