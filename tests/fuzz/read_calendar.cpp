#include "fuzz/target.hpp"
#include "interchange/calendar_series.hpp"
#include "interchange/ics.hpp"
#include "unit/interchange/world_clocks.hpp"

#include <sstream>
#include <utility>

// Calendars with their zones and repetitions: read, and asked for the times of a year.

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace tend;
    const std::string text = fuzz::text_of(data, size);
    (void)interchange::looks_like_calendar(text);
    const auto reading = interchange::calendars_in(text);
    for (const auto& skipped : reading.skipped)
        fuzz::require(!skipped.reason.empty(), "an event is skipped for no reason");
    interchange::EventBook book;
    for (const auto& event : reading.events) book.add(event);
    const Instant from = parse_instant("2026-01-01T00:00:00Z").value();
    const Instant until = parse_instant("2027-01-01T00:00:00Z").value();
    for (const auto& series : book.series()) {
        const auto found = interchange::occurrences(series, from, until);
        fuzz::require(found.all.size() <= interchange::EventOccurrences::most, "there are too many times");
        for (const auto& one : found.all) {
            fuzz::require(one.at >= from && one.at < until, "a time lies outside of the year");
            fuzz::require(one.length.count() >= 0, "a length is negative");
            (void)interchange::instance_text(one, series);
        }
    }
    return 0;
}
