#include "interchange/ics_writer.hpp"

#include "interchange/calendar_series.hpp"
#include "support/catch.hpp"
#include "world_clocks.hpp"

#include <string>
#include <vector>

namespace tend::interchange {

namespace {

const Day day = make_day(2026, 3, 16).value();

std::string written(const std::vector<CalendarEntry>& entries) {
    std::string text;
    const CalendarWriter::Out out = [&](std::string_view piece) { text += piece; };
    CalendarWriter writer(*parse_instant("2026-03-16T09:00:00.250Z"), out);
    for (const auto& entry : entries) writer.write(entry);
    writer.finish();
    return text;
}

} // namespace

TEST_CASE("a calendar is written line by line, the same each time") {
    const std::vector<CalendarEntry> entries = {
        {"check-in-1@tend", "Ana: check in", day, ""},
        {"planned-2@tend", "Bo", *parse_instant("2026-03-17T14:30:00Z"), ""},
        {"milestone-3@tend", "Cy: birthday", day, "FREQ=YEARLY"}};
    CHECK(written(entries) ==
          "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//tend//tend//EN\r\nCALSCALE:GREGORIAN\r\n"
          "METHOD:PUBLISH\r\nX-WR-CALNAME:tend\r\n"
          "BEGIN:VEVENT\r\nUID:check-in-1@tend\r\nDTSTAMP:20260316T090000Z\r\n"
          "DTSTART;VALUE=DATE:20260316\r\nSUMMARY:Ana: check in\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n"
          "BEGIN:VEVENT\r\nUID:planned-2@tend\r\nDTSTAMP:20260316T090000Z\r\n"
          "DTSTART:20260317T143000Z\r\nSUMMARY:Bo\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n"
          "BEGIN:VEVENT\r\nUID:milestone-3@tend\r\nDTSTAMP:20260316T090000Z\r\n"
          "DTSTART;VALUE=DATE:20260316\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:Cy: birthday\r\n"
          "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    CHECK(written({}).ends_with("X-WR-CALNAME:tend\r\nEND:VCALENDAR\r\n"));
}

TEST_CASE("values are escaped") {
    const std::pair<std::string, std::string> table[] = {
        {"a, b; c\\d: \"e\"", "a\\, b\\; c\\\\d: \"e\""},
        {"one\ntwo\r\nthree\rfour", "one\\ntwo\\nthree\\nfour"},
        {"a\x1b[31m\x7f\tb", "a[31m\tb"},
        {"caf\xC3\xA9 \xFF", "caf\xC3\xA9 \xEF\xBF\xBD"},
        {"", ""},
    };
    for (const auto& [text, expected] : table) CHECK(escaped_value(text) == expected);
}

TEST_CASE("what is written is read back as it was") {
    const std::string summary = "山田 健司 (Kenji), \"quotes\"; back\\slash, and a line that is long enough "
                                "to be folded 👋🏽 twice or more";
    const auto reading =
        calendars_in(written({{"a@tend", summary, day, "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"},
                              {"b@tend", "at", *parse_instant("2026-03-17T14:30:00Z"), ""}}));
    CHECK(reading.skipped.empty());
    REQUIRE(reading.events.size() == 2);
    CHECK(reading.events[0].uid == "a@tend");
    CHECK(reading.events[0].summary == summary);
    CHECK(reading.events[0].start == IcsTime{day, IcsTime::Kind::day, {}});
    CHECK(reading.events[0].rules.size() == 1);
    CHECK(to_text(reading.events[1].zones->instant_of(reading.events[1].start)) == "2026-03-17T14:30:00Z");
}

} // namespace tend::interchange
