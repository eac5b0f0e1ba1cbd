#pragma once

#include "interchange/recurrence.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace tend::interchange {

/// A time as a calendar writes it.
struct IcsTime {
    enum class Kind {
        day,      ///< a whole day; `local` is its midnight
        floating, ///< what a clock shows wherever one is
        zoned,    ///< in the zone that the calendar calls `zone`
        utc
    };
    LocalSeconds local{};
    Kind kind = Kind::day;
    std::string zone; ///< the TZID as written

    bool operator==(const IcsTime&) const = default;
};

/// Reads `20260316`, `20260316T090000`, either with `Z` behind its time; dashes and colons, small letters and
/// a time without seconds do no harm. A second of 60 counts as 59. Nothing for any other form, or a day or
/// time that does not exist.
[[nodiscard]] std::optional<IcsTime> parse_ics_time(std::string_view text);

/// Reads a duration: `PT30M`, `P1DT2H`, `-P2W`. Days and weeks are as many times 24 hours.
[[nodiscard]] std::optional<std::chrono::seconds> parse_ics_duration(std::string_view text);

/// Reads an offset east of UTC: `+0100`, `-05:30`, `+013015`; less than a day.
[[nodiscard]] std::optional<std::chrono::seconds> parse_utc_offset(std::string_view text);

} // namespace tend::interchange
