#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace tend {

/// A calendar day, of no zone: the day somebody saw on their own calendar. Years 1 to 9999.
using Day = std::chrono::local_days;

using std::chrono::days;

/// A moment in time: UTC, to the millisecond.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// The day `year-month-day`, or nothing where the calendar has no such day (2023-02-29, year 0).
[[nodiscard]] std::optional<Day> make_day(int year, unsigned month, unsigned day);

/// `YYYY-MM-DD`.
[[nodiscard]] std::string to_text(Day day);

/// Reads exactly `YYYY-MM-DD`; nothing for any other form or a day the calendar lacks.
[[nodiscard]] std::optional<Day> parse_iso_day(std::string_view text);

/// RFC 3339 in UTC: `2026-03-16T09:00:00Z`; the milliseconds only where they are not zero.
[[nodiscard]] std::string to_text(Instant instant);

/// Reads an RFC 3339 date and time with `Z` or a numeric offset; nothing for any other form, nor for one that
/// lies outside the years 1 to 9999 of UTC. A leap second (the last of a month in UTC) counts as the second
/// after it; fractions finer than a millisecond are cut.
[[nodiscard]] std::optional<Instant> parse_instant(std::string_view text);

/// A day whose year may be unknown, as birthdays are told. 29 February is a valid day without a year.
struct PartialDay {
    std::optional<int> year; ///< 1 to 9999
    unsigned month = 1;      ///< 1 to 12
    unsigned day = 1;        ///< 1 to 31, within the month

    bool operator==(const PartialDay&) const = default;
};

/// `YYYY-MM-DD`, or `--MM-DD` without a year.
[[nodiscard]] std::string to_text(const PartialDay& day);

/// Reads `YYYY-MM-DD`, `--MM-DD` and `MM-DD`; nothing for any other form or a day no year has.
[[nodiscard]] std::optional<PartialDay> parse_partial_day(std::string_view text);

} // namespace tend
