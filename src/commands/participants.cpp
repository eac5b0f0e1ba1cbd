#include "commands/participants.hpp"

#include "commands/people.hpp"
#include "commands/places.hpp"

#include <algorithm>

namespace tend::commands {

namespace {

bool is_known(Context& context, const std::string& zone) {
    return context.local_now(zone, std::nullopt).has_value();
}

Clock clock_by(std::function<std::string(Instant)> zone_at, const ZoneClocks& clocks) {
    return
        [zone_at = std::move(zone_at), clocks](Instant instant) { return clocks(zone_at(instant), instant); };
}

WallClock wall_clock(Clock clock) {
    return [clock = std::move(clock)](Instant instant) {
        const auto local = clock(instant);
        return WallTime{local.day, local.minute};
    };
}

/// The zones of somebody at home and away, by the user's day.
std::function<std::string(Instant)> zones_of(Person person, const std::string& own_zone,
                                             const ZoneClocks& clocks) {
    return [person = std::move(person), own_zone, clocks](Instant instant) {
        return zone_on(person, clocks(own_zone, instant).day).value_or(own_zone);
    };
}

} // namespace

Participant own_participant(Context& context, std::span<const Holiday> holidays) {
    const auto hours = context.store().setting("user.hours");
    const auto place = context.store().setting("user.place");
    const auto zone_at = [zone = context.zone()](Instant) { return zone; };
    const Clock clock = clock_by(zone_at, context.clocks());
    return {.handle = "me",
            .name = "you",
            .zone_at = zone_at,
            .clock = clock,
            .week = Workweek{.clock = wall_clock(clock),
                             .hours = hours ? parse_hours(*hours) : WorkingHours(),
                             .days_off = days_off(holidays, place)},
            .place = place};
}

Participant participant(Context& context, const Person& person, std::span<const Holiday> holidays) {
    Person known = person;
    if (known.away_tz && !is_known(context, *known.away_tz)) known.away_tz.reset();
    if (known.tz && !is_known(context, *known.tz)) known.tz.reset();
    const bool is_assumed = !zone_on(known, context.today());
    const auto zone_at = zones_of(std::move(known), context.zone(), context.clocks());
    const Clock clock = clock_by(zone_at, context.clocks());
    return {.handle = person.handle,
            .name = person.name,
            .zone_at = zone_at,
            .clock = clock,
            .week = Workweek{.clock = wall_clock(clock),
                             .hours = person.hours.value_or(WorkingHours()),
                             .days_off = days_off(holidays, person.place)},
            .place = person.place,
            .zone_is_assumed = is_assumed};
}

LocalNow clock_of(const Participant& who, Instant instant) {
    const auto local = who.clock(instant);
    return {.text = timezone::to_text(instant, local), .day = local.day, .minute = local.minute};
}

} // namespace tend::commands
