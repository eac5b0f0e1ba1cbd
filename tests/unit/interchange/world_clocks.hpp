#pragma once

#include "interchange/calendar_series.hpp"
#include "interchange/ics.hpp"

#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace tend::interchange {

/// A small world for tests: Berlin and New York with the rules of today, London, Kolkata, and `UTC`. The user
/// is in Berlin.
inline const WorldClocks& small_world() {
    using namespace std::chrono_literals;
    struct Zone {
        std::chrono::hours winter;
        std::chrono::minutes half;
        bool has_summer;
    };
    static const std::map<std::string, Zone> zones = {{"Europe/Berlin", {1h, 0min, true}},
                                                      {"Europe/London", {0h, 0min, true}},
                                                      {"America/New_York", {-5h, 0min, true}},
                                                      {"Asia/Kolkata", {5h, 30min, false}},
                                                      {"UTC", {0h, 0min, false}}};
    static const WorldClocks clocks{
        .zone_called = [](const std::string& name) -> std::optional<std::string> {
            return zones.contains(name) ? std::optional(name) : std::nullopt;
        },
        .offset_at = [](const std::string& name, Instant at) -> std::chrono::seconds {
            const Zone& zone = zones.at(name);
            const auto winter = zone.winter + zone.half;
            const std::chrono::year_month_day today{std::chrono::floor<days>(at)};
            const auto year = today.year();
            const bool is_american = name.starts_with("America/");
            const std::chrono::sys_days spring =
                is_american ? std::chrono::sys_days{year / std::chrono::March / std::chrono::Sunday[2]}
                            : std::chrono::sys_days{year / std::chrono::March /
                                                    std::chrono::Sunday[std::chrono::last]};
            const std::chrono::sys_days autumn =
                is_american ? std::chrono::sys_days{year / std::chrono::November / std::chrono::Sunday[1]}
                            : std::chrono::sys_days{year / std::chrono::October /
                                                    std::chrono::Sunday[std::chrono::last]};
            const Instant begins = spring + (is_american ? 7h : 1h);
            const Instant ends = autumn + (is_american ? 6h : 1h);
            const bool is_summer = zone.has_summer && at >= begins && at < ends;
            return winter + (is_summer ? 1h : 0h);
        },
        .own_zone = "Europe/Berlin"};
    return clocks;
}

/// What a text of calendars holds.
struct CalendarReading {
    std::vector<CalendarEvent> events;
    std::vector<Skipped> skipped;
};

inline CalendarReading calendars_in(std::istream& in, const WorldClocks& clocks = small_world()) {
    CalendarReading reading;
    read_calendars(in, clocks,
                   {[&](CalendarEvent event) { reading.events.push_back(std::move(event)); },
                    [&](Skipped skipped) { reading.skipped.push_back(std::move(skipped)); }});
    return reading;
}

inline CalendarReading calendars_in(const std::string& text) {
    std::istringstream in(text);
    return calendars_in(in);
}

} // namespace tend::interchange
