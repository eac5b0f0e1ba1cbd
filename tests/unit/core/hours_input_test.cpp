#include "support/catch.hpp"
#include "tend/hours.hpp"
#include "tend/weekdays.hpp"
#include "unit/core/refusal_of.hpp"

using namespace tend;
using Catch::Matchers::Contains;

TEST_CASE("parse_hours reads days and times, and to_text writes them one way") {
    const auto row = GENERATE(values<std::pair<const char*, const char*>>({
        {"mon-fri 09:00-17:30", "mon-fri 09:00-17:30"},
        {"mon-fri 9:00-17:30", "mon-fri 09:00-17:30"},
        {"mon-fri 9-17", "mon-fri 09:00-17:00"},
        {"mon-fri 9-17:45", "mon-fri 09:00-17:45"},
        {"sun-thu 08:00-16:00", "sun-thu 08:00-16:00"},
        {"mon,wed 22:00-06:00", "mon,wed 22:00-06:00"},
        {"22:00-06:00", "mon-fri 22:00-06:00"},
        {"Monday - FRIDAY   09:00 - 17:00", "mon-fri 09:00-17:00"},
        {"mon, wed ,fri 9-17", "mon,wed,fri 09:00-17:00"},
        {"tues,thurs 9-17", "tue,thu 09:00-17:00"},
        {"fri-mon 10-18", "fri-mon 10:00-18:00"},
        {"sat-sun 10-18", "sat,sun 10:00-18:00"},
        {"fri,mon,mon 10-18", "mon,fri 10:00-18:00"},
        {"mon-wed,tue-thu 10-18", "mon-thu 10:00-18:00"},
        {"daily 00:00-24:00", "mon-sun 00:00-24:00"},
        {"mon-sun 0-24", "mon-sun 00:00-24:00"},
        {"wed 18:00-00:00", "wed 18:00-24:00"},
        {"wed 23:59-0:01", "wed 23:59-00:01"},
        {"mon-fri 09:00-12:00; mon-fri 13:00-17:00", "mon-fri 09:00-12:00;mon-fri 13:00-17:00"},
        {"sun-thu 8-12;13-16", "sun-thu 08:00-12:00;sun-thu 13:00-16:00"},
        {"sun-thu 8-12;13-16;fri 9-10;11-12",
         "sun-thu 08:00-12:00;sun-thu 13:00-16:00;fri 09:00-10:00;fri 11:00-12:00"},
        {"mon 9-17;mon 9-17", "mon 09:00-17:00;mon 09:00-17:00"},
        {"mon–fri 09:00–17:00", "mon-fri 09:00-17:00"},
    }));
    CAPTURE(row.first);
    CHECK(to_text(parse_hours(row.first)) == row.second);
}

TEST_CASE("parse_hours gives bits from monday on and minutes of the day") {
    const WorkingHours hours = parse_hours("mon,sun 09:30-17:00");
    CHECK(hours.spans() == std::vector<WorkingHours::Span>{{0b1000001, 570, 1020}});
}

TEST_CASE("parse_hours says what it understood and why it refuses") {
    const auto row = GENERATE(values<std::pair<const char*, const char*>>({
        {"", "working hours are missing"},
        {"  ", "working hours are missing"},
        {";", ";: a span is empty beside ;"},
        {"mon 9-17;", "mon 9-17;: a span is empty beside ;"},
        {"mon 9-17;;tue 9-17", "mon 9-17;;tue 9-17: a span is empty beside ;"},
        {"mon-fri", "mon-fri: understood the days; the times are missing"},
        {"whenever", "whenever: \"whenever\" is no weekday"},
        {"mo-fr 9-17", "mo-fr 9-17: \"mo\" is no weekday"},
        {"mon,,wed 9-17", "mon,,wed 9-17: \"\" is no weekday"},
        {"mon-tue-wed 9-17", "mon-tue-wed 9-17: \"mon-tue-wed\" is no range of days"},
        {"mon-mon 9-17", "mon-mon 9-17: \"mon-mon\" could be one day or the whole week; write mon, or daily"},
        {"mon fri 9-17",
         "mon fri 9-17: \"mon fri 9-17\" is more than days and times; days are joined by commas, spans by ;"},
        {"mon-fri 09:00", "mon-fri 09:00: \"09:00\" is no time to time"},
        {"mon-fri 9-12-17", "mon-fri 9-12-17: \"9-12-17\" is no time to time"},
        {"mon-fri 09:00-09:00",
         "mon-fri 09:00-09:00: begins and ends at the same time; a whole day is 00:00-24:00"},
        {"mon-fri 0-0", "mon-fri 0-0: begins and ends at the same time; a whole day is 00:00-24:00"},
        {"mon-fri 24:00-06:00",
         "mon-fri 24:00-06:00: 24:00 can only be an end; the next day begins at 00:00"},
        {"mon-fri 9-25", "mon-fri 9-25: \"25\" is no time from 00:00 to 24:00"},
        {"mon-fri 9-24:01", "mon-fri 9-24:01: \"24:01\" is no time from 00:00 to 24:00"},
        {"mon-fri 9:60-17", "mon-fri 9:60-17: \"9:60\" is no time from 00:00 to 24:00"},
        {"mon-fri 9am-5pm", "mon-fri 9am-5pm: \"9am\" is no time from 00:00 to 24:00"},
        {"mon-fri 0900-1700", "mon-fri 0900-1700: \"0900\" is no time from 00:00 to 24:00"},
        {"mon-fri 009-017", "mon-fri 009-017: \"009\" is no time from 00:00 to 24:00"},
        {"mon-fri 9-", "mon-fri 9-: \"\" is no time from 00:00 to 24:00"},
        {"mon-fri x-17", "mon-fri x-17: \"x\" is no time from 00:00 to 24:00"},
        {"09:00-12:00,13:00-17:00",
         "09:00-12:00,13:00-17:00: \"09:00-12:00,13:00-17:00\" is no time to time"},
    }));
    CAPTURE(row.first);
    const auto refusal = refusal_of([&] { return parse_hours(row.first); });
    CHECK(std::string(refusal.what()) == row.second);
    CHECK_THAT(refusal.hint(), Contains("mon-fri 09:00-17:30") && Contains("joined by ;"));
}

TEST_CASE("parse_weekdays reads days alone, monday being the lowest bit") {
    const auto row = GENERATE(values<std::pair<const char*, unsigned>>({{"mon-fri", 0b0011111},
                                                                        {"Sun - THU", 0b1001111},
                                                                        {"mon, wed", 0b0000101},
                                                                        {"daily", 0b1111111},
                                                                        {"sunday", 0b1000000},
                                                                        {"sat–mon", 0b1100001}}));
    CAPTURE(row.first);
    CHECK(parse_weekdays(row.first) == row.second);
}

TEST_CASE("parse_weekdays refuses what is no days") {
    for (const char* text : {"", " ", "workday", "mon fri", "mon-", "mon-mon", "mon,", "mon 09:00-17:00"}) {
        CAPTURE(text);
        CHECK_THROWS_WITH(parse_weekdays(text), Contains(text));
        CHECK_THROWS_AS(parse_weekdays(text), InvalidInput);
    }
}
