#include "tend/open_hours.hpp"

#include "support/catch.hpp"
#include "support/open_time.hpp"

using namespace tend;
using test::at;
using test::clock_with_changes;
using test::picture;

namespace {

const Instant monday = at("2026-03-16T00:00:00Z");

Workweek in_utc(const char* hours) {
    return {clock_with_changes({{Instant{}, 0}}), parse_hours(hours), {}};
}

/// The hours of one day in cells of an hour.
std::string day_of(const Workweek& workweek, Instant from = monday) {
    return picture(open_hours(workweek, {from, from + days{1}}), from, 24);
}

} // namespace

TEST_CASE("open hours are the spans of the day") {
    //                                                             0     6     12    18
    CHECK(day_of(in_utc("mon-fri 09:00-17:00")) == ".........########.......");
    CHECK(day_of(in_utc("mon 09:00-12:00; mon 13:00-17:00")) == ".........###.####.......");
    CHECK(day_of(in_utc("mon 09:00-12:00; mon 12:00-14:00")) == ".........#####..........");
    CHECK(day_of(in_utc("mon 09:00-12:00; mon 10:00-11:00")) == ".........###............");
    CHECK(day_of(in_utc("daily 00:00-24:00")) == "########################");
    CHECK(day_of(in_utc("tue 09:00-17:00")) == "........................");
}

TEST_CASE("spans that touch are one, also at midnight") {
    const TimeSpan week{monday, monday + days{7}};
    CHECK(open_hours(in_utc("mon-wed 00:00-24:00"), week) ==
          std::vector<TimeSpan>{{monday, monday + days{3}}});
    CHECK(open_hours(in_utc("mon 22:00-06:00"), week).size() == 1);
    CHECK(open_hours(in_utc("mon 09:00-12:00; mon 12:01-13:00"), week).size() == 2);
}

TEST_CASE("an overnight span belongs to the day it begins on") {
    const Workweek fridays = in_utc("fri 22:00-06:00");
    CHECK(day_of(fridays, monday + days{4}) == "......................##");
    CHECK(day_of(fridays, monday + days{5}) == "######..................");
    CHECK(day_of(fridays, monday + days{6}) == "........................");
}

TEST_CASE("a day off takes its own side of midnight from an overnight span") {
    Workweek nights = in_utc("daily 22:00-06:00");
    nights.days_off = {*make_day(2026, 3, 17)};
    CHECK(day_of(nights, monday) == "######................##");
    CHECK(day_of(nights, monday + days{1}) == "........................");
    CHECK(day_of(nights, monday + days{2}) == "######................##");
}

TEST_CASE("a weekend is where their own hours leave it") {
    const TimeSpan friday_to_sunday{monday + days{4}, monday + days{7}};
    const auto open = open_hours(in_utc("sun-thu 08:00-16:00"), friday_to_sunday);
    REQUIRE(open.size() == 1);
    CHECK(open.front() == TimeSpan{at("2026-03-22T08:00:00Z"), at("2026-03-22T16:00:00Z")});
}

TEST_CASE("open hours are cut to the time asked about, to the millisecond") {
    const TimeSpan within{at("2026-03-16T09:00:00.500Z"), at("2026-03-16T16:59:59.999Z")};
    CHECK(open_hours(in_utc("mon 09:00-17:00"), within) == std::vector<TimeSpan>{within});
    CHECK(open_hours(in_utc("mon 09:00-17:00"), {at("2026-03-16T17:00:00Z"), at("2026-03-17T00:00:00Z")})
              .empty());
    CHECK(open_hours(in_utc("mon 09:00-17:00"), {monday, at("2026-03-16T09:00:00Z")}).empty());
}

TEST_CASE("hours keep to the clock on the day it changes") {
    // Berlin: 02:00 is 03:00 from 01:00 UTC on.
    const Workweek berlin{clock_with_changes({{Instant{}, 60}, {at("2026-03-29T01:00:00Z"), 120}}),
                          parse_hours("daily 09:00-17:00"),
                          {}};
    const Instant saturday = at("2026-03-28T00:00:00Z");
    CHECK(day_of(berlin, saturday) == "........########........");
    CHECK(day_of(berlin, saturday + days{1}) == ".......########.........");
}

TEST_CASE("a span over a gap is shorter, one over a fold longer") {
    const auto length = [](const std::vector<TimeSpan>& spans) {
        return spans.size() == 1 ? spans.front().end - spans.front().begin : Instant::duration{0};
    };
    const WorkingHours nights = parse_hours("daily 01:00-04:00");
    const Workweek spring{
        clock_with_changes({{Instant{}, 60}, {at("2026-03-29T01:00:00Z"), 120}}), nights, {}};
    const Workweek autumn{
        clock_with_changes({{Instant{}, 120}, {at("2026-10-25T01:00:00Z"), 60}}), nights, {}};
    CHECK(length(open_hours(spring, {at("2026-03-28T22:00:00Z"), at("2026-03-29T22:00:00Z")})) ==
          std::chrono::hours{2});
    CHECK(length(open_hours(autumn, {at("2026-10-24T22:00:00Z"), at("2026-10-25T22:00:00Z")})) ==
          std::chrono::hours{4});
}

TEST_CASE("hours within a gap are not there, hours within a fold come twice") {
    const WorkingHours at_two = parse_hours("daily 02:00-03:00");
    const Workweek spring{
        clock_with_changes({{Instant{}, 60}, {at("2026-03-29T01:00:00Z"), 120}}), at_two, {}};
    const Workweek autumn{
        clock_with_changes({{Instant{}, 120}, {at("2026-10-25T01:00:00Z"), 60}}), at_two, {}};
    CHECK(open_hours(spring, {at("2026-03-28T12:00:00Z"), at("2026-03-29T12:00:00Z")}).empty());
    CHECK(open_hours(autumn, {at("2026-10-24T12:00:00Z"), at("2026-10-25T12:00:00Z")}) ==
          std::vector<TimeSpan>{{at("2026-10-25T00:00:00Z"), at("2026-10-25T02:00:00Z")}});
}

TEST_CASE("who travels works by the clock of the place") {
    // From Tokyo back to Berlin at midnight in Berlin: eight hours of the day come again.
    const Workweek traveller{clock_with_changes({{Instant{}, 540}, {at("2026-03-16T23:00:00Z"), 60}}),
                             parse_hours("daily 09:00-17:00"),
                             {}};
    CHECK(day_of(traveller, monday) == "########................");
    CHECK(day_of(traveller, monday + days{1}) == "........########........");
}

TEST_CASE("shared hours are those of everybody") {
    const std::vector<TimeSpan> a{{monday, monday + days{1}}, {monday + days{2}, monday + days{3}}};
    const std::vector<TimeSpan> b{{monday + std::chrono::hours{12}, monday + days{4}}};
    CHECK(shared_hours({}).empty());
    CHECK(shared_hours(std::vector<std::vector<TimeSpan>>{a}) == a);
    CHECK(shared_hours(std::vector{a, b}) ==
          std::vector<TimeSpan>{{monday + std::chrono::hours{12}, monday + days{1}},
                                {monday + days{2}, monday + days{3}}});
    CHECK(shared_hours(std::vector{a, b, {}}).empty());
}
