#include "tend/meeting.hpp"

#include "support/catch.hpp"
#include "support/open_time.hpp"

using namespace tend;
using std::chrono::minutes;
using test::at;
using test::picture;
using test::spans_in;

namespace {

const Instant monday = at("2026-03-16T00:00:00Z");

std::string both(std::string_view a, std::string_view b) {
    return picture(overlap(spans_in(a, monday), spans_in(b, monday)), monday, static_cast<int>(a.size()));
}

std::vector<std::string> begins(const std::vector<TimeSpan>& times) {
    std::vector<std::string> texts;
    for (const TimeSpan& time : times) texts.push_back(to_text(time.begin).substr(8, 8));
    return texts;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("an overlap is what two pictures share") {
    struct Case {
        std::string_view a, b, shared;
    };
    for (const auto& [a, b, shared] :
         {Case{"..####....", "....####..", "....##...."},
          Case{"..####....", "......##..", ".........."}, // they touch
          Case{"##########", "..##..##..", "..##..##.."}, Case{".##.##.##.", "..##.##.##", "..#..#..#."},
          Case{"..........", "##########", ".........."}, Case{".##...##..", ".##...##..", ".##...##.."}}) {
        CAPTURE(a, b);
        CHECK(both(a, b) == shared);
        CHECK(both(b, a) == shared);
    }
}

TEST_CASE("spans that overlap or touch are joined, whatever their order") {
    const auto span = [](int from, int to) {
        return TimeSpan{monday + std::chrono::hours{from}, monday + std::chrono::hours{to}};
    };
    CHECK(joined({span(3, 4), span(0, 2), span(1, 3), span(6, 7)}) == std::vector{span(0, 4), span(6, 7)});
    CHECK(joined({span(0, 9), span(1, 2)}) == std::vector{span(0, 9)});
    CHECK(joined({}).empty());
}

TEST_CASE("times follow one another on quarter hours") {
    const std::vector<TimeSpan> shared{{at("2026-03-16T09:05:00Z"), at("2026-03-16T10:46:00Z")},
                                       {at("2026-03-16T13:00:00Z"), at("2026-03-16T13:29:00Z")},
                                       {at("2026-03-16T15:00:00Z"), at("2026-03-16T15:30:00Z")}};
    CHECK(begins(meeting_times(shared, minutes{30})) ==
          Texts{"16T09:15", "16T09:45", "16T10:15", "16T15:00"});
    CHECK(begins(meeting_times(shared, minutes{20})) ==
          Texts{"16T09:15", "16T09:45", "16T10:15", "16T13:00", "16T15:00"});
    CHECK(begins(meeting_times(shared, minutes{91})) == Texts{"16T09:15"});
    CHECK(meeting_times(shared, minutes{92}).empty());
    CHECK(meeting_times({}, minutes{30}).empty());
}

TEST_CASE("few times are spread over the days") {
    const std::vector<TimeSpan> shared{{at("2026-03-16T14:00:00Z"), at("2026-03-16T15:30:00Z")},
                                       {at("2026-03-17T14:00:00Z"), at("2026-03-17T15:00:00Z")},
                                       {at("2026-03-19T14:00:00Z"), at("2026-03-19T14:30:00Z")}};
    const auto times = meeting_times(shared, minutes{30});
    const WallClock utc = test::clock_with_changes({{Instant{}, 0}});
    CHECK(begins(spread_over_days(times, utc, 2)) == Texts{"16T14:00", "17T14:00"});
    CHECK(begins(spread_over_days(times, utc, 3)) == Texts{"16T14:00", "17T14:00", "19T14:00"});
    CHECK(begins(spread_over_days(times, utc, 4)) == Texts{"16T14:00", "16T14:30", "17T14:00", "19T14:00"});
    CHECK(begins(spread_over_days(times, utc, 5)) ==
          Texts{"16T14:00", "16T14:30", "17T14:00", "17T14:30", "19T14:00"});
    CHECK(spread_over_days(times, utc, 6) == times);
    CHECK(spread_over_days(times, utc, 0) == times);
    // The day is the one of the clock: here the second day begins at 14:30.
    const WallClock ahead = test::clock_with_changes({{Instant{}, 570}});
    CHECK(begins(spread_over_days(times, ahead, 2)) == Texts{"16T14:00", "16T14:30"});
}

TEST_CASE("the least odd time asks the fewest people, then the shortest way") {
    const auto open = [](std::string_view drawn) { return spans_in(drawn, monday); };
    const TimeSpan day{monday, monday + days{1}};
    struct Case {
        std::vector<std::vector<TimeSpan>> open;
        std::string_view begin;
        std::vector<std::optional<minutes>> outside;
    };
    for (const auto& expected : {
             // one is out in any case: at the end of a, b is nearest
             Case{{open("..####......"), open(".......###..")}, "16T05:30", {minutes{0}, minutes{90}}},
             // two of three share hours: the third comes
             Case{{open("..####......"), open("...####....."), open("........##..")},
                  "16T05:30",
                  {minutes{0}, minutes{0}, minutes{150}}},
             // nobody is out: the earliest
             Case{{open("..####......"), open("...####.....")}, "16T03:00", {minutes{0}, minutes{0}}},
             // who has no hours cannot be brought nearer
             Case{{open("..####......"), {}}, "16T02:00", {minutes{0}, std::nullopt}},
         }) {
        CAPTURE(expected.begin);
        const auto odd = least_odd_time(expected.open, day, minutes{30});
        REQUIRE(odd);
        CHECK(begins({odd->time}) == Texts{std::string(expected.begin)});
        CHECK(odd->time.end - odd->time.begin == minutes{30});
        CHECK(odd->outside == expected.outside);
    }
}

TEST_CASE("of two who are out both, nobody is farther out than need be") {
    const auto open = [](std::string_view drawn) { return spans_in(drawn, monday); };
    const std::vector<std::vector<TimeSpan>> people{open("#......."), open("......#.")};
    const TimeSpan between{monday + minutes{60}, monday + minutes{360}};
    const auto odd = least_odd_time(people, between, minutes{60});
    REQUIRE(odd);
    CHECK(odd->outside == std::vector<std::optional<minutes>>{minutes{180}, minutes{180}});
}

TEST_CASE("the least odd time lies within, on a quarter hour") {
    const std::vector<std::vector<TimeSpan>> open{spans_in("####", monday)};
    const auto within = [](const char* begin, const char* end) { return TimeSpan{at(begin), at(end)}; };
    const auto odd =
        least_odd_time(open, within("2026-03-16T01:01:00Z", "2026-03-16T02:00:00Z"), minutes{45});
    REQUIRE(odd);
    CHECK(begins({odd->time}) == Texts{"16T01:15"});
    CHECK_FALSE(least_odd_time(open, within("2026-03-16T01:16:00Z", "2026-03-16T02:00:00Z"), minutes{45}));
}
