#include "interchange/ics_zones.hpp"

#include "interchange/windows_zones.hpp"
#include "support/catch.hpp"
#include "world_clocks.hpp"

#include <string>

namespace tend::interchange {

namespace {

/// The moment of one event of a calendar with these lines before it.
std::string moment(const std::string& lines, const std::string& start) {
    const auto reading = calendars_in("BEGIN:VCALENDAR\n" + lines + "BEGIN:VEVENT\nDTSTART" + start +
                                      "\nEND:VEVENT\nEND:VCALENDAR\n");
    REQUIRE(reading.events.size() == 1);
    const CalendarEvent& event = reading.events.front();
    return to_text(event.zones->instant_of(event.start)) +
           (event.zones->knows_zone_of(event.start) ? "" : " unknown");
}

std::string zone(const std::string& id, const std::string& offset, const std::string& more = {}) {
    return "BEGIN:VTIMEZONE\nTZID:" + id + "\n" + more +
           "BEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETFROM:" + offset + "\nTZOFFSETTO:" + offset +
           "\nEND:STANDARD\nEND:VTIMEZONE\n";
}

const std::string noon = "20260702T120000";

} // namespace

TEST_CASE("a TZID is found by every name a zone goes by") {
    const std::pair<const char*, const char*> table[] = {
        {"Europe/Berlin", "2026-07-02T10:00:00Z"},
        {"W. Europe Standard Time", "2026-07-02T10:00:00Z"},
        {"w. europe standard time", "2026-07-02T10:00:00Z"},
        {"India Standard Time", "2026-07-02T10:00:00Z unknown"}, // Asia/Calcutta is not in the small world
        {"/mozilla.org/20050126_1/Europe/Berlin", "2026-07-02T10:00:00Z"},
        {"/freeassociation.sourceforge.net/Europe/London", "2026-07-02T11:00:00Z"},
        {"Europe_Berlin", "2026-07-02T10:00:00Z"},
        {"UTC+11", "2026-07-02T01:00:00Z"},
        {"GMT-3", "2026-07-02T15:00:00Z"},
        {"(UTC-03:30) Newfoundland", "2026-07-02T15:30:00Z"},
        {"(GMT+01.00) Sarajevo/Warsaw", "2026-07-02T11:00:00Z"},
        {"+0530", "2026-07-02T06:30:00Z"},
        {"Atlantis", "2026-07-02T10:00:00Z unknown"},
    };
    for (const auto& [id, expected] : table) {
        INFO(id);
        CHECK(moment("", ";TZID=\"" + std::string(id) + "\":" + noon) == expected);
    }
}

TEST_CASE("a calendar's own rules hold where no name fits, or where they contradict it") {
    CHECK(moment(zone("Ship", "+0330"), ";TZID=Ship:" + noon) == "2026-07-02T08:30:00Z");
    CHECK(moment(zone("W. Europe Standard Time", "+0330"), ";TZID=W. Europe Standard Time:" + noon) ==
          "2026-07-02T08:30:00Z");
    CHECK(moment(zone("Europe/Berlin", "+0330"), ";TZID=Europe/Berlin:" + noon) == "2026-07-02T10:00:00Z");
    CHECK(moment(zone("Home", "+0530", "X-LIC-LOCATION:Asia/Kolkata\n"), ";TZID=Home:" + noon) ==
          "2026-07-02T06:30:00Z");
    CHECK(moment(zone("Bad", "+5744"), ";TZID=Bad:" + noon) == "2026-07-02T10:00:00Z unknown");
    CHECK(moment(zone("(UTC+07:00) Bangkok\\, Hanoi", "+0630"),
                 ";TZID=\"(UTC+07:00) Bangkok, Hanoi\":" + noon) == "2026-07-02T05:30:00Z");
}

TEST_CASE("rules of a calendar with a summer are followed, before and after it") {
    const std::string rules =
        "BEGIN:VTIMEZONE\nTZID:Own\n"
        "BEGIN:DAYLIGHT\nDTSTART:00010329T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\n"
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nEND:DAYLIGHT\n"
        "BEGIN:STANDARD\nDTSTART:00011025T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\n"
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nEND:STANDARD\nEND:VTIMEZONE\n";
    const auto at = [&](const std::string& time) { return moment(rules, ";TZID=Own:" + time); };
    CHECK(at("20260329T015959") == "2026-03-29T00:59:59Z");
    CHECK(at("20260329T023000") == "2026-03-29T01:30:00Z"); // in the gap: by the clock before it
    CHECK(at("20260329T030000") == "2026-03-29T01:00:00Z");
    CHECK(at("20261025T023000") == "2026-10-25T00:30:00Z"); // in the fold: the first
    CHECK(at("20261025T030000") == "2026-10-25T02:00:00Z");
    CHECK(at("20260116T120000") == "2026-01-16T11:00:00Z");
}

TEST_CASE("rules of a calendar end where they say so, and times may be told one by one") {
    const auto at = [](const std::string& until, const std::string& time) {
        return moment("BEGIN:VTIMEZONE\nTZID:Own\n"
                      "BEGIN:DAYLIGHT\nDTSTART:20000326T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\n"
                      "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;UNTIL=" +
                          until +
                          "\nEND:DAYLIGHT\n"
                          "BEGIN:STANDARD\nDTSTART:20001029T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\n"
                          "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20241027T010000Z\n"
                          "RDATE:20251026T010000Z\nRDATE:not a time\nEND:STANDARD\nEND:VTIMEZONE\n",
                      ";TZID=Own:" + time);
    };
    // The last summer begins at 02:00 by the clock before it, which is 01:00 UTC.
    const std::string last = "20250330T010000Z";
    CHECK(at(last, "20240702T120000") == "2024-07-02T10:00:00Z");
    CHECK(at(last, "20241201T120000") == "2024-12-01T11:00:00Z");
    CHECK(at(last, "20250702T120000") == "2025-07-02T10:00:00Z");
    CHECK(at(last, "20251026T025959") == "2025-10-26T00:59:59Z");
    CHECK(at(last, "20251026T030000") == "2025-10-26T02:00:00Z");
    CHECK(at(last, "20260702T120000") == "2026-07-02T11:00:00Z");
    CHECK(at("20250330T005959Z", "20250702T120000") == "2025-07-02T11:00:00Z");
    CHECK(at("20250330T020000", "20250702T120000") == "2025-07-02T10:00:00Z");
    CHECK(at("20250330T015959", "20250702T120000") == "2025-07-02T11:00:00Z");
}

TEST_CASE("zones may be told after the events, and once for each calendar") {
    const auto reading = calendars_in(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;TZID=Own:20260702T120000\nEND:VEVENT\n" +
        zone("Own", "+0300") + zone("Own", "+0900") + "END:VCALENDAR\nBEGIN:VCALENDAR\n" +
        zone("Own", "-0300") + "BEGIN:VEVENT\nDTSTART;TZID=Own:20260702T120000\nEND:VEVENT\nEND:VCALENDAR\n");
    REQUIRE(reading.events.size() == 2);
    CHECK(to_text(reading.events[0].zones->instant_of(reading.events[0].start)) == "2026-07-02T09:00:00Z");
    CHECK(to_text(reading.events[1].zones->instant_of(reading.events[1].start)) == "2026-07-02T15:00:00Z");
}

TEST_CASE("X-WR-TIMEZONE tells times of no zone, not whole days") {
    const std::string lines = "X-WR-TIMEZONE:America/New_York\n";
    CHECK(moment("", ":" + noon) == "2026-07-02T10:00:00Z");
    CHECK(moment(lines, ":" + noon) == "2026-07-02T16:00:00Z");
    CHECK(moment(lines, ":" + noon + "Z") == "2026-07-02T12:00:00Z");
    CHECK(moment(lines, ";TZID=Europe/London:" + noon) == "2026-07-02T11:00:00Z");
    CHECK(moment(lines, ";VALUE=DATE:20260702") == "2026-07-01T22:00:00Z");
    CHECK(moment("X-WR-TIMEZONE:Atlantis\n", ":" + noon) == "2026-07-02T10:00:00Z");
}

TEST_CASE("zones of Windows are known by their names") {
    CHECK(zone_of_windows("Tokyo Standard Time") == "Asia/Tokyo");
    CHECK(zone_of_windows("AUS Eastern Standard Time") == "Australia/Sydney");
    CHECK(zone_of_windows("UTC-11") == "Etc/GMT+11");
    CHECK_FALSE(zone_of_windows("Europe/Berlin"));
    CHECK_FALSE(zone_of_windows(""));
}

} // namespace tend::interchange
