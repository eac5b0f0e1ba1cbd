#include "interchange/ics_event.hpp"

#include "interchange/ascii_case.hpp"
#include "interchange/event_place.hpp"
#include "interchange/ics_values.hpp"
#include "interchange/invited.hpp"

#include <fmt/format.h>

#include <charconv>
#include <stdexcept>
#include <utility>

namespace tend::interchange {

namespace {

// Why an event cannot be taken; never leaves this file.
struct Unreadable : std::runtime_error {
    using std::runtime_error::runtime_error;
};

constexpr std::size_t most_rules = 20;

[[noreturn]] void refuse(const ContentProperty& property, std::string_view missing) {
    constexpr std::size_t longest = 60;
    std::string value = plain_text(property);
    if (value.size() > longest) value = "…";
    throw Unreadable(fmt::format("{} is \"{}\": {}", property.name, value, missing));
}

IcsTime time_of(const ContentProperty& property) {
    const auto time = time_from(property, property.value);
    if (!time) refuse(property, "no day or time that exists");
    return *time;
}

std::optional<IcsTime> end_of(const IcsComponent& component, const IcsTime& start) {
    if (const auto* const end = component.first("DTEND")) return time_of(*end);
    const auto* const length = component.first("DURATION");
    if (!length) return std::nullopt;
    const auto read = parse_ics_duration(length->value);
    if (!read) refuse(*length, "no length of time");
    IcsTime end = start;
    end.local += *read;
    return end;
}

std::vector<IcsTime> times_of(const IcsComponent& component, std::string_view name) {
    std::vector<IcsTime> times;
    for (const auto* const property : component.all(name)) {
        const auto read = times_from(*property);
        if (!read) refuse(*property, "no days or times that exist");
        times.insert(times.end(), read->begin(), read->end());
    }
    return times;
}

std::vector<IcsRule> rules_of(const IcsComponent& component, std::string_view name) {
    std::vector<IcsRule> rules;
    for (const auto* const property : component.all(name)) {
        const auto text = without_outer_blanks(property->value);
        if (text.empty()) continue;
        auto rule =
            text.find('=') == std::string_view::npos ? parse_vcalendar_rule(text) : parse_ics_rule(text);
        if (!rule) refuse(*property, "no rule that can be read");
        if (rules.size() == most_rules) throw Unreadable("the event has too many rules");
        rules.push_back(std::move(*rule));
    }
    return rules;
}

int sequence_of(const IcsComponent& component) {
    int number = 0;
    if (const auto* const property = component.first("SEQUENCE")) {
        const auto text = without_outer_blanks(property->value);
        std::from_chars(text.data(), text.data() + text.size(), number);
    }
    return number;
}

CalendarEvent read_event(const IcsComponent& component) {
    CalendarEvent event;
    event.line = component.line();
    if (component.is_too_large()) throw Unreadable("the event is too large");
    const auto* const start = component.first("DTSTART");
    if (!start) throw Unreadable("the event has no start");
    event.start = time_of(*start);
    event.uid = component.text("UID");
    event.sequence = sequence_of(component);
    event.summary = component.text("SUMMARY");
    if (const auto* const instance = component.first("RECURRENCE-ID")) {
        event.instance = time_of(*instance);
        event.holds_for_later_ones = instance->has("RANGE", "THISANDFUTURE");
    }
    event.is_cancelled = equal_without_case(component.text("STATUS"), "CANCELLED");
    event.place = place_of(component);
    if (const auto* const organizer = component.first("ORGANIZER"))
        event.organizer = invited_from(*organizer);
    for (const auto* const attendee : component.all("ATTENDEE"))
        event.attendees.push_back(invited_from(*attendee));
    event.rules = rules_of(component, "RRULE");
    event.excluding_rules = rules_of(component, "EXRULE");
    event.extra = times_of(component, "RDATE");
    event.excluded = times_of(component, "EXDATE");
    return event;
}

} // namespace

IcsEventReading event_from(const IcsComponent& component) {
    IcsEventReading reading;
    try {
        reading.event = read_event(component);
    } catch (const Unreadable& reason) {
        reading.skipped.push_back({component.line(), reason.what()});
        return reading;
    }
    try {
        reading.event->end = end_of(component, reading.event->start);
    } catch (const Unreadable& reason) {
        reading.skipped.push_back(
            {component.line(), fmt::format("{}; the event was taken without its end", reason.what())});
    }
    return reading;
}

} // namespace tend::interchange
