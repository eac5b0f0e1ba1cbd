#pragma once

#include "tend/day.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tend::timezone {

/// What clocks show somewhere at one moment.
struct LocalTime {
    Day day{};
    int minute = 0;                ///< of the local day, 0 to 1439
    std::chrono::seconds offset{}; ///< east of UTC

    bool operator==(const LocalTime&) const = default;
};

/// RFC 3339 with the offset: `2026-03-16T06:00:00-03:00`; the milliseconds only where they are not zero.
/// Seconds of an offset (before 1972) are cut, which the time shown takes into account: the text means
/// `instant` exactly.
[[nodiscard]] std::string to_text(Instant instant, const LocalTime& local);

/// The zone that was typed, by its canonical IANA name: any case, blanks for underscores, a leading `:`
/// dropped (as in `TZ`), aliases followed (`US/Pacific` is `America/Los_Angeles`) as tzdata.zi tells them.
/// One exception: `Etc/UTC` and its aliases (`UTC`, `UCT`, `Universal`, `Zulu`) are `UTC`, the name that
/// people and programs expect. Throws InvalidInput with the nearest names and, where a city, country or
/// country code was typed, the zones of that place. `localtime`, `posixrules`, `Factory`, `right/…`,
/// `posix/…`, paths and POSIX rules (`CET-1CEST`) are refused.
[[nodiscard]] std::string canonical_zone(std::string_view typed);

/// As canonical_zone, for names that programs write: nothing where there is no such zone.
[[nodiscard]] std::optional<std::string> known_zone(std::string_view name);

/// The canonical name of the system's zone: the target of /etc/localtime, else the text of /etc/timezone,
/// else `UTC`.
[[nodiscard]] std::string system_zone();

/// Clocks in `zone` (a canonical name) at `instant`. Cheap: the C library reads that one zone's file. For one
/// look at a clock, the user's own or somebody's. Not for several threads: `TZ` is changed while it runs.
/// Throws InvalidInput where there is no such zone.
[[nodiscard]] LocalTime own_local_time(const std::string& zone, Instant instant);

/// The same where many moments are asked about: the zone database is loaded once, where first called, and
/// each further call is quicker than own_local_time. Throws InvalidInput where there is no such zone.
[[nodiscard]] LocalTime local_time(const std::string& zone, Instant instant);

/// The moment at which clocks in `zone` show `minute` (0 to 1439) of `day`. In a gap (clocks go forward over
/// it) the moment of the change; in a fold the first of the two. Throws InvalidInput where there is no such
/// zone.
[[nodiscard]] Instant instant_of(const std::string& zone, Day day, int minute);

/// The zones of a country by its two-letter ISO code (in either case), in the order of zone.tab and by the
/// names there, some of which are aliases (`Europe/Bratislava`). Empty where the code is unknown.
[[nodiscard]] std::vector<std::string> zones_of_country(std::string_view iso_code);

/// The zones, by their canonical names, sorted, one of whose names begins with `beginning`, or a part of it
/// behind a slash (`berl`); in any case, with blanks for underscores.
[[nodiscard]] std::vector<std::string> zones_beginning(std::string_view beginning);

} // namespace tend::timezone
