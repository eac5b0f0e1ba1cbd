#include "timezone/clock_face.hpp"
#include "timezone/zone_files.hpp"
#include "timezone/zone_hints.hpp"

#include <date/tz.h>
#include <map>
#include <stdexcept>

namespace tend::timezone {
namespace {

using std::chrono::seconds;

const date::time_zone& zone_named(const std::string& name) {
    if (!is_name_of_zone(name)) throw unknown_zone(name);
    try {
        return *date::locate_zone(name);
    } catch (const std::runtime_error&) {
        throw unknown_zone(name);
    }
}

/// Whether `info` is wrong for the end of its stretch: the database reads the changes that a zone's file
/// lists (until 2037, or fewer) and not the rule behind them, which the C library does.
bool is_beyond_list(const date::time_zone& zone, const date::sys_info& info) {
    if (info.end < date::sys_days(date::year(10000) / 1 / 1)) return false;

    static std::map<const date::time_zone*, bool> known;
    const auto found = known.find(&zone);
    if (found != known.end()) return found->second;
    return known[&zone] = has_rule_for_ever(zone_folder, zone.name());
}

/// The instant at which clocks show `shown` (a local time told as if it were UTC) where they follow a yearly
/// rule: changes are months apart, and of less than a day.
Instant instant_by_rule(const std::string& zone, Instant shown) {
    const auto offset_at = [&zone](Instant instant) { return own_local_time(zone, instant).offset; };
    const seconds before = offset_at(shown - days(1));
    const seconds after = offset_at(shown + days(1));
    if (offset_at(shown - before) == before) return shown - before;
    if (offset_at(shown - after) == after) return shown - after;

    Instant old_time = shown - after;
    Instant new_time = shown - before;
    while (new_time - old_time > seconds(1)) {
        const Instant middle = std::chrono::floor<seconds>(old_time + (new_time - old_time) / 2);
        (offset_at(middle) == after ? new_time : old_time) = middle;
    }
    return new_time;
}

} // namespace

LocalTime local_time(const std::string& zone, Instant instant) {
    if (zone == "UTC") return clock_face(instant, seconds(0));
    const date::time_zone& known = zone_named(zone);
    const date::sys_info info = known.get_info(std::chrono::floor<seconds>(instant));
    if (is_beyond_list(known, info)) return own_local_time(zone, instant);
    return clock_face(instant, info.offset);
}

Instant instant_of(const std::string& zone, Day day, int minute) {
    const Instant shown(day.time_since_epoch() + std::chrono::minutes(minute));
    if (zone == "UTC") return shown;
    // Where clocks show the same offset the day before and after, they were not changed: the database is not
    // needed.
    const seconds offset = own_local_time(zone, shown - days(1)).offset;
    if (own_local_time(zone, shown + days(1)).offset == offset) return shown - offset;
    const date::time_zone& known = zone_named(zone);
    const date::local_info info =
        known.get_info(date::local_seconds(std::chrono::floor<seconds>(shown.time_since_epoch())));
    if (info.result == date::local_info::nonexistent) return info.first.end;
    if (is_beyond_list(known, info.first)) return instant_by_rule(zone, shown);
    return shown - info.first.offset;
}

} // namespace tend::timezone
