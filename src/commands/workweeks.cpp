#include "commands/workweeks.hpp"

#include "commands/places.hpp"

#include <algorithm>

namespace tend::commands {

namespace {

/// `zone`, unless this machine does not know it: a newer database elsewhere may have more.
std::string known_zone(const std::optional<std::string>& zone, const std::string& otherwise) {
    if (!zone || *zone == otherwise) return otherwise;
    try {
        (void)timezone::own_local_time(*zone, Instant{});
    } catch (const InvalidInput&) {
        return otherwise;
    }
    return *zone;
}

} // namespace

WorkweekBook::WorkweekBook(Context& context)
    : my_zone_(context.zone()), clocks_(context.clocks()), holidays_(context.store().holidays()) {
    const auto hours = context.store().setting("user.hours");
    mine_ = theirs(std::nullopt, context.store().setting("user.place"),
                   hours ? std::optional(parse_hours(*hours)) : std::nullopt);
}

WallClock WorkweekBook::clock_in(const std::optional<std::string>& tz) const {
    return [clocks = clocks_, zone = known_zone(tz, my_zone_)](Instant instant) {
        const timezone::LocalTime local = clocks(zone, instant);
        return WallTime{local.day, local.minute};
    };
}

Workweek WorkweekBook::theirs(const std::optional<std::string>& tz, const std::optional<std::string>& place,
                              const std::optional<WorkingHours>& hours) {
    return {.clock = clock_in(tz), .hours = hours.value_or(WorkingHours()), .days_off = days_off(place)};
}

const std::vector<Day>& WorkweekBook::days_off(const std::optional<std::string>& place) {
    const auto [found, is_new] = days_off_.try_emplace(place.value_or(""));
    if (is_new) found->second = commands::days_off(holidays_, place);
    return found->second;
}

bool WorkweekBook::has_holiday_on(Day day) const {
    return std::any_of(holidays_.begin(), holidays_.end(),
                       [day](const Holiday& holiday) { return holiday.on_day == day; });
}

std::vector<Holiday> WorkweekBook::holidays_on(Day day, const std::vector<std::string>& places) const {
    std::vector<Holiday> found;
    for (const Holiday& holiday : holidays_) {
        if (holiday.on_day != day) continue;
        const auto holds = [&](const std::string& place) { return is_within(place, holiday.place); };
        if (std::any_of(places.begin(), places.end(), holds)) found.push_back(holiday);
    }
    return found;
}

} // namespace tend::commands
