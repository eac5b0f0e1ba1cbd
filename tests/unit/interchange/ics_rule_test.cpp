#include "interchange/ics_rule.hpp"

#include "support/catch.hpp"

#include <string>

namespace tend::interchange {

using std::chrono::Friday;
using std::chrono::Monday;
using std::chrono::Sunday;
using std::chrono::Tuesday;

TEST_CASE("parse_ics_rule reads every part") {
    const auto read =
        parse_ics_rule("freq=monthly; INTERVAL=2;COUNT=5;WKST=SU;BYDAY=+1MO,-2FR,TU;BYMONTHDAY=1,-1;"
                       "BYYEARDAY=366,-366;BYWEEKNO=53;BYMONTH=1,12;BYHOUR=0,23;BYMINUTE=59;"
                       "BYSECOND=0,60;BYSETPOS=-1;X-HOUSE=1");
    REQUIRE(read);
    RecurrenceRule expected;
    expected.frequency = Frequency::monthly;
    expected.interval = 2;
    expected.count = 5;
    expected.week_start = Sunday;
    expected.weekdays = {{Monday, 1}, {Friday, -2}, {Tuesday, 0}};
    expected.month_days = {1, -1};
    expected.year_days = {366, -366};
    expected.weeks = {53};
    expected.months = {1, 12};
    expected.hours = {0, 23};
    expected.minutes = {59};
    expected.seconds = {0, 59};
    expected.positions = {-1};
    CHECK(read->rule == expected);
    CHECK_FALSE(read->until);
}

TEST_CASE("parse_ics_rule keeps what a list says twice once") {
    const auto read = parse_ics_rule("FREQ=DAILY;BYMONTHDAY=3,-1,3,3;BYDAY=MO,TU,MO,1MO").value();
    CHECK(read.rule.month_days == std::vector{3, -1});
    CHECK(read.rule.weekdays == std::vector<RuleWeekday>{{Monday, 0}, {Tuesday, 0}, {Monday, 1}});
}

TEST_CASE("parse_ics_rule keeps the end as written") {
    const auto read = parse_ics_rule("FREQ=DAILY;UNTIL=20260316T090000Z");
    REQUIRE(read);
    REQUIRE(read->until);
    CHECK(read->until->kind == IcsTime::Kind::utc);
    CHECK(parse_ics_rule("FREQ=DAILY;UNTIL=20260316")->until->kind == IcsTime::Kind::day);
}

TEST_CASE("parse_ics_rule refuses what makes no sense") {
    for (const std::string text : {"",
                                   "COUNT=3",
                                   "FREQ=FORTNIGHTLY",
                                   "FREQ=DAILY;UNTL=20260101",
                                   "FREQ=DAILY;UNTIL=soon",
                                   "FREQ=DAILY;INTERVAL=0",
                                   "FREQ=DAILY;INTERVAL=1000001",
                                   "FREQ=DAILY;COUNT=0",
                                   "FREQ=DAILY;COUNT=x",
                                   "FREQ=DAILY;BYDAY=XX",
                                   "FREQ=DAILY;BYDAY=M",
                                   "FREQ=DAILY;BYDAY=54MO",
                                   "FREQ=DAILY;BYMONTH=13",
                                   "FREQ=DAILY;BYMONTH=0",
                                   "FREQ=DAILY;BYMONTH=-1",
                                   "FREQ=DAILY;BYMONTHDAY=0",
                                   "FREQ=DAILY;BYMONTHDAY=32",
                                   "FREQ=DAILY;BYMONTHDAY=-32",
                                   "FREQ=DAILY;BYMONTHDAY=-2147483648",
                                   "FREQ=DAILY;BYHOUR=24",
                                   "FREQ=DAILY;BYMINUTE=60",
                                   "FREQ=DAILY;BYSECOND=61",
                                   "FREQ=DAILY;BYWEEKNO=54",
                                   "FREQ=DAILY;BYYEARDAY=367",
                                   "FREQ=DAILY;BYSETPOS=0",
                                   "FREQ=DAILY;WKST=XX",
                                   "FREQ=DAILY;COUNT",
                                   "RSCALE=CHINESE;FREQ=YEARLY",
                                   "FREQ=YEARLY;SKIP=FORWARD"}) {
        INFO(text);
        CHECK_FALSE(parse_ics_rule(text));
    }
    CHECK(parse_ics_rule("FREQ=DAILY;INTERVAL=1000000"));
    CHECK(parse_ics_rule("RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=OMIT"));
    CHECK(parse_ics_rule("FREQ=DAILY;BYMONTH=1,2,"));
}

TEST_CASE("parse_vcalendar_rule reads the rules of vCalendar 1.0") {
    const auto rule = [](const char* text) { return parse_vcalendar_rule(text).value().rule; };
    CHECK(rule("D2 #10").frequency == Frequency::daily);
    CHECK(rule("D2 #10").interval == 2);
    CHECK(rule("D2 #10").count == 10);
    CHECK(rule("D1").count == 2);
    CHECK_FALSE(rule("D1 #0").count);
    CHECK(rule("W1 mo FR #3").weekdays == std::vector<RuleWeekday>{{Monday, 0}, {Friday, 0}});
    const auto until = parse_vcalendar_rule("W1 TU 19991231T000000Z").value();
    CHECK_FALSE(until.rule.count);
    CHECK(until.until.value().kind == IcsTime::Kind::utc);
    CHECK(rule("MP1 1+ 2- TU 3+ FR #0").weekdays ==
          std::vector<RuleWeekday>{{Tuesday, 1}, {Tuesday, -2}, {Friday, 3}});
    CHECK(rule("MD1 1 15 LD 2- #0").month_days == std::vector<int>{1, 15, -1, -2});
    CHECK(rule("YM1 6 7 #5").months == std::vector<int>{6, 7});
    CHECK(rule("YD1 100 #5").year_days == std::vector<int>{100});
    for (const char* text :
         {"", "D", "D0", "X1", "W1 XX", "D1 5", "D1 #x", "D1 #-1", "MD1 0", "FREQ=DAILY"}) {
        INFO(text);
        CHECK_FALSE(parse_vcalendar_rule(text));
    }
}

} // namespace tend::interchange
