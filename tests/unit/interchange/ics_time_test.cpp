#include "interchange/ics_time.hpp"

#include "support/catch.hpp"
#include "tend/day.hpp"

namespace tend::interchange {

using namespace std::chrono_literals;

TEST_CASE("parse_ics_time reads days and times") {
    const Day day = make_day(2026, 3, 16).value();
    using Kind = IcsTime::Kind;
    const std::pair<const char*, IcsTime> table[] = {
        {"20260316", {day, Kind::day, {}}},
        {" 2026-03-16 ", {day, Kind::day, {}}},
        {"20260316T090530", {day + 9h + 5min + 30s, Kind::floating, {}}},
        {"20260316t090530z", {day + 9h + 5min + 30s, Kind::utc, {}}},
        {"2026-03-16T09:05:30Z", {day + 9h + 5min + 30s, Kind::utc, {}}},
        {"20260316T0905", {day + 9h + 5min, Kind::floating, {}}},
        {"20260316T235960", {day + 23h + 59min + 59s, Kind::floating, {}}},
    };
    for (const auto& [text, expected] : table) {
        INFO(text);
        CHECK(parse_ics_time(text) == expected);
    }
}

TEST_CASE("parse_ics_time refuses what does not exist") {
    for (const char* text :
         {"", "2014930", "20260230", "20261316", "00000101", "20260316T", "20260316T24", "tomorrow",
          "20260316T240000", "20260316T096000", "20260316T090061", "20260316T0900000", "T090000",
          "20260316T09003", "2026031a", "20260316T09000x"}) {
        INFO(text);
        CHECK_FALSE(parse_ics_time(text));
    }
}

TEST_CASE("parse_ics_duration reads and refuses") {
    CHECK(parse_ics_duration("PT30M") == 30min);
    CHECK(parse_ics_duration("P1DT2H3M4S") == 26h + 3min + 4s);
    CHECK(parse_ics_duration("-P2W") == -24h * 14);
    CHECK(parse_ics_duration("+pt1h") == 1h);
    CHECK(parse_ics_duration("P0D") == 0s);
    for (const char* text :
         {"", "P", "PT", "1H", "PT1", "PT1D", "P1H", "PT-2H", "P1DT2X", "P123456789D", "PTT1H"}) {
        INFO(text);
        CHECK_FALSE(parse_ics_duration(text));
    }
}

TEST_CASE("parse_utc_offset reads and refuses") {
    CHECK(parse_utc_offset("+0100") == 1h);
    CHECK(parse_utc_offset("-05:30") == -(5h + 30min));
    CHECK(parse_utc_offset("+013015") == 1h + 30min + 15s);
    for (const char* text : {"", "0100", "+5744", "+2400", "+1", "+01000", "UTC"}) {
        INFO(text);
        CHECK_FALSE(parse_utc_offset(text));
    }
}

} // namespace tend::interchange
