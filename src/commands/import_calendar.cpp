#include "commands/import_calendar.hpp"

#include "commands/import_holidays.hpp"
#include "commands/import_meetings.hpp"
#include "commands/world_clocks.hpp"
#include "interchange/fingerprint.hpp"
#include "interchange/ics.hpp"

#include <fmt/format.h>

#include <set>
#include <utility>

namespace tend::commands {

namespace {

using interchange::CalendarEvent;
using interchange::EventBook;

enum class CalendarUse { meetings, holidays };

CalendarUse wanted_use(const Arguments& arguments) {
    const std::string word = arguments.value("--as").value_or("meetings");
    if (word != "meetings" && word != "holidays")
        throw InvalidInput(fmt::format("--as: \"{}\" is nothing a calendar is taken as", word),
                           "meetings or holidays");
    const bool is_holidays = word == "holidays";
    if (is_holidays && !arguments.has("--place"))
        throw UsageError("holidays are days off in a place", "--as holidays --place JP");
    if (!is_holidays && arguments.has("--place"))
        throw UsageError("--place goes with --as holidays", "--as holidays --place JP");
    if (is_holidays && (arguments.has("--since") || arguments.has("--new")))
        throw UsageError("--since and --new are about meetings, not holidays");
    return is_holidays ? CalendarUse::holidays : CalendarUse::meetings;
}

/// Tells once of each zone that nobody knows.
void note_unknown_zones(const EventBook& book, Tally& tally) {
    std::set<std::string> unknown;
    const auto look = [&](const CalendarEvent& event) {
        if (!event.zones->knows_zone_of(event.start)) unknown.insert(event.start.zone);
    };
    for (const auto& series : book.series()) {
        if (series.main) look(*series.main);
        for (const auto& change : series.changes) look(change);
    }
    for (const auto& zone : unknown)
        tally.note(fmt::format("the zone \"{}\" is unknown; its times are read as yours", zone));
}

std::string uid_of(const CalendarEvent& event) {
    constexpr std::size_t longest = 200;
    if (!event.uid.empty() && event.uid.size() <= longest) return event.uid;
    interchange::Fingerprint mark;
    mark.add("uid " + event.uid);
    if (event.uid.empty()) {
        mark.add("summary " + event.summary);
        mark.add("start " + std::to_string(event.start.local.time_since_epoch().count()) + event.start.zone);
        if (event.organizer) mark.add("organizer " + event.organizer->address);
    }
    return "#" + mark.text();
}

} // namespace

std::string source_key(const interchange::EventOccurrence& occurrence,
                       const interchange::EventSeries& series) {
    std::string key = "ics:" + uid_of(series.main ? *series.main : *occurrence.event);
    const std::string instance = instance_text(occurrence, series);
    return instance.empty() ? key : key + ':' + instance;
}

void take_calendar(const ImportJob& job) {
    const CalendarUse use = wanted_use(job.arguments);
    const auto clocks = world_clocks(job.context.zone());
    EventBook book;
    bool met = false;
    interchange::read_calendars(
        job.source.text(), clocks,
        {.event = [&](CalendarEvent event) { met = true, book.add(std::move(event)); },
         .skipped = [&](interchange::Skipped skipped) { met = true, job.tally.skip(std::move(skipped)); }});
    if (!met) throw InvalidInput(fmt::format("{}: there is no event in it", job.source.name()));
    note_unknown_zones(book, job.tally);
    if (use == CalendarUse::holidays)
        take_holidays(job, book);
    else
        take_meetings(job, book);
}

} // namespace tend::commands
