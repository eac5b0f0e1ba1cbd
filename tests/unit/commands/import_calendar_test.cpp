#include "commands/import_calendar.hpp"

#include "commands/import_holidays.hpp"
#include "support/catch.hpp"

namespace tend::commands {

namespace {

using interchange::CalendarEvent;
using interchange::EventOccurrence;
using interchange::EventSeries;

std::string key_of(const CalendarEvent& event) {
    EventSeries series;
    series.main = event;
    EventOccurrence one;
    one.event = &event;
    return source_key(one, series);
}

} // namespace

TEST_CASE("the source key of an event is its UID, or a mark of what it says") {
    CalendarEvent event;
    event.uid = "a@b";
    CHECK(key_of(event) == "ics:a@b");
    event.uid = std::string(200, 'x');
    CHECK(key_of(event) == "ics:" + event.uid);
    event.uid += 'x';
    const std::string mark = key_of(event);
    CHECK(mark.size() == std::string("ics:#").size() + 32);
    event.summary = "anything";
    CHECK(key_of(event) == mark);

    event.uid.clear();
    const std::string unnamed = key_of(event);
    CHECK(unnamed != mark);
    CHECK(key_of(event) == unnamed);
    event.summary = "another";
    CHECK(key_of(event) != unnamed);
    event.summary = "anything";
    event.start.local += std::chrono::seconds{1};
    CHECK(key_of(event) != unnamed);
}

TEST_CASE("a place of holidays is a code of ISO 3166") {
    CHECK(place_code("JP") == "JP");
    CHECK(place_code(" us-or ") == "US-OR");
    CHECK(place_code("GB-ENG") == "GB-ENG");
    for (const char* typed : {"", "J", "XX", "JPN", "Japan", "UK", "US-", "US-OREG", "US_OR", "-", "12"}) {
        INFO(typed);
        CHECK_THROWS_AS(place_code(typed), InvalidInput);
    }
}

} // namespace tend::commands
