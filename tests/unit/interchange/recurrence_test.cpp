#include "interchange/recurrence.hpp"

#include "interchange/ics_rule.hpp"
#include "support/catch.hpp"
#include "tend/day.hpp"

#include <fmt/format.h>

#include <string>
#include <vector>

namespace tend::interchange {

namespace {

LocalSeconds time_of(const std::string& text) {
    return parse_ics_time(text).value().local;
}

std::string text_of(LocalSeconds time) {
    const auto day = std::chrono::floor<days>(time);
    const std::chrono::hh_mm_ss clock{time - day};
    std::string text = to_text(Day{day});
    if (time != day)
        text += fmt::format("T{:02}:{:02}:{:02}", clock.hours().count(), clock.minutes().count(),
                            clock.seconds().count());
    return text;
}

/// The first `most` instances, joined by blanks; behind the last of all stands a full stop.
std::string instances(const std::string& start, const std::string& rule, int most) {
    auto read = parse_ics_rule(rule).value();
    if (read.until) read.rule.until = read.until->local;
    RuleInstances all(read.rule, time_of(start));
    std::string text;
    for (int count = 0; count < most; ++count) {
        const auto time = all.next();
        if (!time) return text + '.';
        text += (text.empty() ? "" : " ") + text_of(*time);
    }
    return text;
}

struct Case {
    const char* start;
    const char* rule;
    int most;
    const char* expected;
};

void check(const std::vector<Case>& table) {
    for (const auto& one : table) {
        INFO(one.start << ' ' << one.rule);
        CHECK(instances(one.start, one.rule, one.most) == one.expected);
    }
}

} // namespace

TEST_CASE("days and weeks step by their interval") {
    check({
        {"20260316", "FREQ=DAILY;COUNT=3", 9, "2026-03-16 2026-03-17 2026-03-18."},
        {"20260316", "FREQ=DAILY;INTERVAL=10;UNTIL=20260405", 9, "2026-03-16 2026-03-26 2026-04-05."},
        {"20260316T093000", "FREQ=DAILY;BYHOUR=9,14;COUNT=3", 9,
         "2026-03-16T09:30:00 2026-03-16T14:30:00 2026-03-17T09:30:00."},
        {"20260130", "FREQ=DAILY;BYMONTH=1,3;COUNT=4", 9, "2026-01-30 2026-01-31 2026-03-01 2026-03-02."},
        {"20260316", "FREQ=WEEKLY", 3, "2026-03-16 2026-03-23 2026-03-30"},
        {"20260318", "FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=4", 9, "2026-03-18 2026-03-20 2026-03-23 2026-03-25."},
        {"20260318", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO", 4,
         "2026-03-22 2026-03-31 2026-04-05 2026-04-14"},
        {"20260318", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU", 4,
         "2026-03-29 2026-03-31 2026-04-12 2026-04-14"},
        {"20260316", "FREQ=DAILY;UNTIL=20260315", 3, "."},
    });
}

TEST_CASE("months leave out the days they lack and count from both ends") {
    check({
        {"20260131", "FREQ=MONTHLY", 4, "2026-01-31 2026-03-31 2026-05-31 2026-07-31"},
        {"20260131", "FREQ=MONTHLY;BYMONTHDAY=-1", 3, "2026-01-31 2026-02-28 2026-03-31"},
        {"20260101", "FREQ=MONTHLY;BYMONTHDAY=31,-1,1", 4, "2026-01-01 2026-01-31 2026-02-01 2026-02-28"},
        {"20260102", "FREQ=MONTHLY;BYDAY=1FR,-1MO", 4, "2026-01-02 2026-01-26 2026-02-06 2026-02-23"},
        {"20260101", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", 3, "2026-02-13 2026-03-13 2026-11-13"},
        {"20260101", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", 3, "2026-01-30 2026-02-27 2026-03-31"},
        {"20260101", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-2;INTERVAL=6", 3,
         "2026-01-01 2026-01-29 2026-07-01"},
        {"20260130", "FREQ=MONTHLY;INTERVAL=13", 3, "2026-01-30 2028-03-30 2029-04-30"},
        {"20260129", "FREQ=MONTHLY;BYDAY=5TH", 3, "2026-01-29 2026-04-30 2026-07-30"},
    });
}

TEST_CASE("years go by months, weeks, days of the year and weekdays") {
    check({
        {"20240229", "FREQ=YEARLY", 3, "2024-02-29 2028-02-29 2032-02-29"},
        {"20000229", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", 3, "2000-02-29 2001-02-28 2002-02-28"},
        {"20000229", "FREQ=YEARLY;BYYEARDAY=60", 3, "2000-02-29 2001-03-01 2002-03-01"},
        {"20260415", "FREQ=YEARLY;INTERVAL=3", 3, "2026-04-15 2029-04-15 2032-04-15"},
        {"20260415", "FREQ=YEARLY;BYMONTH=1,6", 3, "2026-06-15 2027-01-15 2027-06-15"},
        {"20261126", "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", 3, "2026-11-26 2027-11-25 2028-11-23"},
        {"20260101", "FREQ=YEARLY;BYDAY=20MO", 3, "2026-05-18 2027-05-17 2028-05-15"},
        {"20260101", "FREQ=YEARLY;BYDAY=-1SU", 2, "2026-12-27 2027-12-26"},
        {"20260101", "FREQ=YEARLY;BYYEARDAY=1,-1", 3, "2026-01-01 2026-12-31 2027-01-01"},
        {"20260101", "FREQ=YEARLY;BYYEARDAY=366", 2, "2028-12-31 2032-12-31"},
        {"20260511", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", 3, "2026-05-11 2027-05-17 2028-05-15"},
        {"20260513", "FREQ=YEARLY;BYWEEKNO=20", 2, "2026-05-13 2027-05-19"},
        {"20241230", "FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO", 3, "2024-12-30 2025-12-29 2027-01-04"},
        {"20241230", "FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO;INTERVAL=2", 2, "2024-12-30 2027-01-04"},
        {"20260101", "FREQ=YEARLY;BYWEEKNO=53,-1;BYDAY=SU", 3, "2027-01-03 2028-01-02 2028-12-31"},
        {"19961105", "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", 3,
         "1996-11-05 2000-11-07 2004-11-02"},
        {"20260101", "FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=2;BYHOUR=8", 1, "2026-02-28T08:00:00"},
    });
}

TEST_CASE("hours, minutes and seconds go past what their lists shut out") {
    check({
        {"20260316T220000", "FREQ=HOURLY;INTERVAL=3", 3,
         "2026-03-16T22:00:00 2026-03-17T01:00:00 2026-03-17T04:00:00"},
        {"20260316T090000", "FREQ=HOURLY;INTERVAL=5;BYHOUR=9;COUNT=2", 5,
         "2026-03-16T09:00:00 2026-03-21T09:00:00."},
        {"20260316T090000", "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9;BYDAY=MO", 4,
         "2026-03-16T09:00:00 2026-03-16T09:20:00 2026-03-16T09:40:00 2026-03-23T09:00:00"},
        {"20260316T090000", "FREQ=MINUTELY;BYMINUTE=0,30;BYSECOND=5", 2,
         "2026-03-16T09:00:05 2026-03-16T09:30:05"},
        {"20260316T235950", "FREQ=SECONDLY;INTERVAL=7", 3,
         "2026-03-16T23:59:50 2026-03-16T23:59:57 2026-03-17T00:00:04"},
        {"19600101T000000", "FREQ=SECONDLY;BYMONTH=3;BYMONTHDAY=1;BYHOUR=0;BYMINUTE=0;BYSECOND=0", 2,
         "1960-03-01 1961-03-01"},
        {"19600101T000000", "FREQ=HOURLY;INTERVAL=7;BYMONTH=2", 2, "1960-02-01T05:00:00 1960-02-01T12:00:00"},
    });
}

TEST_CASE("a rule that never holds comes to its end") {
    check({
        {"20260101", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", 1, "."},
        {"20260101T000000", "FREQ=SECONDLY;BYMONTH=4;BYMONTHDAY=31", 1, "."},
        {"20260101", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=SU", 2, "2032-02-29 2060-02-29"},
        {"99991230", "FREQ=DAILY", 9, "9999-12-30 9999-12-31."},
    });
}

TEST_CASE("a rule without a count begins near the day asked for") {
    auto rule = parse_ics_rule("FREQ=WEEKLY;INTERVAL=2").value().rule;
    RuleInstances late(rule, time_of("20000103T090000"), time_of("20260316T000000"));
    auto first = late.next();
    while (first < time_of("20260316T000000")) first = late.next();
    CHECK(text_of(first.value()) == "2026-03-23T09:00:00");
    rule.count = 3;
    RuleInstances counted(rule, time_of("20000103T090000"), time_of("20260316T000000"));
    CHECK(text_of(counted.next().value()) == "2000-01-03T09:00:00");
}

TEST_CASE("a rule of too many instances gives up") {
    RuleInstances all(parse_ics_rule("FREQ=SECONDLY").value().rule, time_of("20260101T000000"));
    std::int64_t count = 0;
    while (all.next()) ++count;
    CHECK(count == RuleInstances::most_instances);
    CHECK(all.gave_up());
}

TEST_CASE("a rule that costs too much to look at gives up, and one that ends does not") {
    std::string each_second = "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=1;BYHOUR=0";
    for (int hour = 1; hour < 24; ++hour) each_second += "," + std::to_string(hour);
    for (const std::string part : {"BYMINUTE", "BYSECOND"}) {
        each_second += ";" + part + "=0";
        for (int at = 1; at < 60; ++at) each_second += "," + std::to_string(at);
    }
    struct Row {
        std::string rule;
        std::int64_t least, most;
        bool gives_up;
    };
    for (const auto& row : {Row{"FREQ=SECONDLY;COUNT=99999;BYSECOND=30", 4'900, 5'000, true},
                            Row{"FREQ=MINUTELY;COUNT=2000;BYSECOND=1,2,3;BYSETPOS=2", 2000, 2000, false},
                            Row{each_second, 0, 0, true}}) {
        CAPTURE(row.rule);
        RuleInstances all(parse_ics_rule(row.rule).value().rule, time_of("20260101T000000"));
        std::int64_t count = 0;
        while (all.next()) ++count;
        CHECK(count >= row.least);
        CHECK(count <= row.most);
        CHECK(all.gave_up() == row.gives_up);
    }
}

} // namespace tend::interchange
