#include "support/catch.hpp"
#include "support/open_time.hpp"
#include "tend/meeting.hpp"
#include "tend/open_hours.hpp"

#include <algorithm>
#include <random>

using namespace tend;
using std::chrono::minutes;
using test::at;

namespace {

constexpr unsigned seed = 20260329;
const Instant begin = at("2026-03-27T00:00:00Z");
constexpr int day_count = 5;

/// Workweeks of any shape: overnight, several spans, days off, clocks changed up and down.
class RandomWorkweeks {
  public:
    [[nodiscard]] int number(int least, int most) {
        return std::uniform_int_distribution(least, most)(engine_);
    }

    [[nodiscard]] Workweek workweek() {
        Workweek week{clock(), hours(), {}};
        for (int day = 0; day < day_count; ++day) {
            if (number(0, 5) == 0) week.days_off.push_back(*make_day(2026, 3, 27) + days{day});
        }
        return week;
    }

  private:
    WallClock clock() {
        std::vector<std::pair<Instant, int>> changes{{Instant{}, 15 * number(-48, 56)}};
        for (int count = number(0, 2); count > 0; --count) {
            const Instant last = std::max(begin, changes.back().first);
            changes.emplace_back(last + minutes{15 * number(5, 200)}, 15 * number(-48, 56));
        }
        return test::clock_with_changes(std::move(changes));
    }

    WorkingHours hours() {
        std::vector<WorkingHours::Span> spans;
        for (int count = number(1, 3); count > 0; --count) {
            WorkingHours::Span span{static_cast<unsigned char>(number(1, 127)), number(0, 1439),
                                    number(1, 1440)};
            if (span.start == span.end) span.end = span.start == 720 ? 721 : 720;
            spans.push_back(span);
        }
        return WorkingHours(std::move(spans));
    }

    std::mt19937 engine_{seed};
};

bool holds(const std::vector<TimeSpan>& spans, Instant instant) {
    return std::any_of(spans.begin(), spans.end(), [instant](const TimeSpan& span) {
        return span.begin <= instant && instant < span.end;
    });
}

bool are_joined(const std::vector<TimeSpan>& spans) {
    for (std::size_t i = 0; i < spans.size(); ++i) {
        if (spans[i].begin >= spans[i].end) return false;
        if (i > 0 && spans[i].begin <= spans[i - 1].end) return false;
    }
    return true;
}

} // namespace

TEST_CASE("open hours are exactly the minutes at which somebody is at work") {
    INFO("seed " << seed);
    RandomWorkweeks random;
    for (int round = 0; round < 300; ++round) {
        CAPTURE(round);
        const Workweek week = random.workweek();
        const TimeSpan within{begin + minutes{random.number(0, 90)},
                              begin + days{day_count} - minutes{random.number(0, 90)}};
        const auto open = open_hours(week, within);
        REQUIRE(are_joined(open));
        Instant wrong{};
        for (Instant minute = within.begin; minute < within.end; minute += minutes{1}) {
            if (holds(open, minute) != is_at_work(week, minute)) wrong = minute;
        }
        REQUIRE(to_text(wrong) == to_text(Instant{}));
    }
}

TEST_CASE("shared hours are exactly the minutes at which everybody is at work") {
    INFO("seed " << seed);
    RandomWorkweeks random;
    const TimeSpan within{begin, begin + days{day_count}};
    for (int round = 0; round < 100; ++round) {
        CAPTURE(round);
        const std::vector<Workweek> weeks{random.workweek(), random.workweek(), random.workweek()};
        std::vector<std::vector<TimeSpan>> open;
        for (const Workweek& week : weeks) open.push_back(open_hours(week, within));
        const auto shared = shared_hours(open);
        REQUIRE(are_joined(shared));
        for (Instant minute = within.begin; minute < within.end; minute += minutes{1}) {
            const bool all = std::all_of(weeks.begin(), weeks.end(),
                                         [minute](const Workweek& week) { return is_at_work(week, minute); });
            if (holds(shared, minute) != all) FAIL(to_text(minute));
        }
    }
}

TEST_CASE("the first meeting time is the one that suggestions find") {
    INFO("seed " << seed);
    RandomWorkweeks random;
    for (int round = 0; round < 200; ++round) {
        CAPTURE(round);
        const Workweek mine = random.workweek();
        const Workweek theirs = random.workweek();
        const Instant from = begin + minutes{random.number(0, 600)};
        const TimeSpan within{from, begin + days{day_count}};
        const auto shared = shared_hours(std::vector{open_hours(mine, within), open_hours(theirs, within)});
        const auto times = meeting_times(shared, minutes{30});
        const auto first = first_shared_half_hour(theirs, mine, from);
        if (first) {
            REQUIRE_FALSE(times.empty());
            CHECK(times.front().begin == *first);
        } else {
            CHECK((times.empty() || times.front().begin >= from + days{3}));
        }
    }
}
