#include "tend/workweek.hpp"

#include "population.hpp"
#include "support/catch.hpp"

using namespace tend;
using test::workweek_at;

namespace {

const Day monday = *make_day(2026, 3, 16);
const Day friday = monday + days{4};

Instant at(const std::string& text) {
    return parse_instant(text).value();
}

} // namespace

TEST_CASE("working time is within the hours of the local day and no day off") {
    Workweek tokyo = workweek_at(540, WorkingHours());
    CHECK(is_at_work(tokyo, at("2026-03-16T00:00:00Z")));
    CHECK_FALSE(is_at_work(tokyo, at("2026-03-15T23:59:59Z")));
    CHECK(is_at_work(tokyo, at("2026-03-16T07:59:59Z")));
    CHECK_FALSE(is_at_work(tokyo, at("2026-03-16T08:00:00Z")));
    CHECK_FALSE(is_at_work(tokyo, at("2026-03-21T03:00:00Z")));
    tokyo.days_off = {monday - days{3}, monday};
    CHECK_FALSE(is_at_work(tokyo, at("2026-03-16T00:00:00Z")));
    CHECK(is_at_work(tokyo, at("2026-03-17T00:00:00Z")));
}

TEST_CASE("a message goes out in the first quarter hour of their working time") {
    Workweek utc = workweek_at(0, WorkingHours());
    CHECK(first_quarter(utc, at("2026-03-16T09:00:00Z")) == at("2026-03-16T09:00:00Z"));
    CHECK(first_quarter(utc, at("2026-03-16T09:00:00.001Z")) == at("2026-03-16T09:15:00Z"));
    CHECK(first_quarter(utc, at("2026-03-16T16:31:00Z")) == at("2026-03-16T16:45:00Z"));
    CHECK(first_quarter(utc, at("2026-03-16T16:46:00Z")) == at("2026-03-17T09:00:00Z"));
    CHECK(first_quarter(utc, at("2026-03-20T17:00:00Z")) == at("2026-03-23T09:00:00Z"));
    utc.days_off = {monday + days{1}, monday + days{2}};
    CHECK(first_quarter(utc, at("2026-03-16T18:00:00Z")) == at("2026-03-19T09:00:00Z"));
}

TEST_CASE("a message waits a week and no longer") {
    const Workweek mondays = workweek_at(0, parse_hours("mon 09:00-09:30"));
    CHECK(first_quarter(mondays, at("2026-03-16T09:30:00Z")) == at("2026-03-23T09:00:00Z"));
    CHECK(first_quarter(mondays, at("2026-03-16T09:15:00Z")) == at("2026-03-16T09:15:00Z"));
    Workweek off = mondays;
    off.days_off = {monday + days{7}};
    CHECK_FALSE(first_quarter(off, at("2026-03-16T09:30:00Z")));
    Workweek later = workweek_at(0, parse_hours("mon 09:30-09:45"));
    later.days_off = {monday};
    CHECK(first_quarter(later, at("2026-03-16T09:30:01Z")) == at("2026-03-23T09:30:00Z"));
    CHECK_FALSE(first_quarter(later, at("2026-03-16T09:30:00Z")));
}

TEST_CASE("a talk takes half an hour that both work through") {
    const Workweek utc = workweek_at(0, WorkingHours());
    const Workweek kathmandu = workweek_at(345, WorkingHours()); // 03:15 to 11:15 UTC
    CHECK(first_shared_half_hour(kathmandu, utc, at("2026-03-16T05:00:00Z")) == at("2026-03-16T09:00:00Z"));
    CHECK(first_shared_half_hour(kathmandu, utc, at("2026-03-16T10:31:00Z")) == at("2026-03-16T10:45:00Z"));
    CHECK(first_shared_half_hour(kathmandu, utc, at("2026-03-16T10:46:00Z")) == at("2026-03-17T09:00:00Z"));
    CHECK(first_shared_half_hour(utc, kathmandu, at("2026-03-16T10:46:00Z")) == at("2026-03-17T09:00:00Z"));
}

TEST_CASE("a talk has its first and its last minute in working time") {
    const Workweek utc = workweek_at(0, WorkingHours());
    const Workweek late = workweek_at(0, parse_hours("mon-fri 09:01-09:45"));
    CHECK(first_shared_half_hour(late, utc, at("2026-03-16T09:00:00Z")) == at("2026-03-16T09:15:00Z"));
    const Workweek early = workweek_at(0, parse_hours("mon-fri 09:00-09:29"));
    CHECK_FALSE(first_shared_half_hour(early, utc, at("2026-03-16T09:00:00Z")));
}

TEST_CASE("a talk is looked for within three days") {
    const Workweek thursdays = workweek_at(0, parse_hours("thu 09:00-10:00"));
    const Workweek utc = workweek_at(0, WorkingHours());
    CHECK(first_shared_half_hour(thursdays, utc, at("2026-03-16T09:01:00Z")) == at("2026-03-19T09:00:00Z"));
    CHECK_FALSE(first_shared_half_hour(thursdays, utc, at("2026-03-16T09:00:00Z")));
}

TEST_CASE("a talk does not run over a break") {
    const Workweek utc = workweek_at(0, WorkingHours());
    const Workweek broken = workweek_at(0, parse_hours("mon-fri 09:00-09:20;mon-fri 09:25-10:00"));
    CHECK(first_shared_half_hour(broken, utc, at("2026-03-16T09:00:00Z")) == at("2026-03-16T09:30:00Z"));
    CHECK(first_shared_half_hour(utc, broken, at("2026-03-16T09:00:00Z")) == at("2026-03-16T09:30:00Z"));
}

TEST_CASE("the clock is asked for every moment, so that a change of daylight saving moves the hours") {
    // Clocks go an hour forward on Sunday the 29th, 01:00 UTC.
    Workweek berlin = workweek_at(0, WorkingHours());
    berlin.clock = [](Instant instant) {
        const int offset = instant < parse_instant("2026-03-29T01:00:00Z").value() ? 60 : 120;
        return workweek_at(offset, WorkingHours()).clock(instant);
    };
    CHECK(first_quarter(berlin, at("2026-03-26T20:00:00Z")) == at("2026-03-27T08:00:00Z"));
    CHECK(first_quarter(berlin, at("2026-03-27T20:00:00Z")) == at("2026-03-30T07:00:00Z"));
}

TEST_CASE("working days between two days leave the first out and take the last in") {
    const WorkingHours hours;
    CHECK(working_days_between(hours, {}, monday, monday) == 0);
    CHECK(working_days_between(hours, {}, monday, monday - days{3}) == 0);
    CHECK(working_days_between(hours, {}, monday, monday + days{1}) == 1);
    CHECK(working_days_between(hours, {}, friday, friday + days{2}) == 0);
    CHECK(working_days_between(hours, {}, friday, friday + days{3}) == 1);
    CHECK(working_days_between(hours, {}, monday, monday + days{14}) == 10);
    CHECK(working_days_between(hours, std::vector{monday + days{1}}, monday, monday + days{2}) == 1);
    CHECK(working_days_between(parse_hours("sun-thu 09:00-17:00"), {}, friday, friday + days{3}) == 2);
    CHECK(working_days_between(parse_hours("mon 22:00-06:00"), {}, monday - days{1}, monday + days{1}) == 1);
}

TEST_CASE("the next working day is after today, over weekends and days off, and within a year") {
    const WorkingHours hours;
    CHECK(next_working_day(hours, {}, monday) == monday + days{1});
    CHECK(next_working_day(hours, {}, friday) == friday + days{3});
    CHECK(next_working_day(hours, {}, friday + days{1}) == friday + days{3});
    CHECK(next_working_day(hours, std::vector{friday + days{3}}, friday) == friday + days{4});
    CHECK(next_working_day(parse_hours("fri 09:00-17:00"), {}, friday) == friday + days{7});
    std::vector<Day> all_year;
    for (int i = 0; i < 400; ++i) all_year.push_back(monday + days{i});
    CHECK(next_working_day(hours, all_year, monday) == monday + days{366});
}
