#include "tend/meeting.hpp"

#include "core/quarter_hours.hpp"

#include <algorithm>
#include <tuple>

namespace tend {
namespace {

using std::chrono::minutes;

constexpr QuarterHours quarter{1};

/// How far `span` would have to be stretched to hold `time`.
minutes stretch(const TimeSpan& span, const TimeSpan& time) {
    const auto before = std::max(span.begin - time.begin, Instant::duration{0});
    const auto behind = std::max(time.end - span.end, Instant::duration{0});
    return std::chrono::ceil<minutes>(before + behind);
}

std::optional<minutes> outside_of(const std::vector<TimeSpan>& open, const TimeSpan& time) {
    std::optional<minutes> least;
    for (const TimeSpan& span : open) {
        const minutes needed = stretch(span, time);
        if (!least || needed < *least) least = needed;
    }
    return least;
}

/// How odd a time is; the less, the better.
auto oddness(const OddTime& odd) {
    std::size_t people = 0;
    minutes farthest{0};
    minutes together{0};
    for (const auto& outside : odd.outside) {
        if (!outside || *outside > minutes{0}) ++people;
        // Nobody's hours can bring somebody nearer who has none.
        farthest = std::max(farthest, outside.value_or(minutes{0}));
        together += outside.value_or(minutes{0});
    }
    return std::tuple(people, farthest, together);
}

} // namespace

std::vector<TimeSpan> meeting_times(std::span<const TimeSpan> shared, minutes length) {
    std::vector<TimeSpan> times;
    for (const TimeSpan& span : shared) {
        Instant begin = std::chrono::ceil<QuarterHours>(span.begin);
        while (begin + length <= span.end) {
            times.push_back({begin, begin + length});
            begin = std::chrono::ceil<QuarterHours>(begin + length);
        }
    }
    return times;
}

std::vector<TimeSpan> spread_over_days(std::span<const TimeSpan> times, const WallClock& clock,
                                       std::size_t limit) {
    if (limit == 0 || times.size() <= limit) return {times.begin(), times.end()};
    struct Turn {
        std::size_t of_day = 0;
        TimeSpan time;
    };
    std::vector<Turn> turns;
    std::optional<Day> day_before;
    for (const TimeSpan& time : times) {
        const Day day = clock(time.begin).day;
        turns.push_back({day == day_before ? turns.back().of_day + 1 : 0, time});
        day_before = day;
    }
    std::stable_sort(turns.begin(), turns.end(),
                     [](const Turn& a, const Turn& b) { return a.of_day < b.of_day; });
    std::vector<TimeSpan> chosen;
    for (std::size_t i = 0; i < limit; ++i) chosen.push_back(turns[i].time);
    std::sort(chosen.begin(), chosen.end(),
              [](const TimeSpan& a, const TimeSpan& b) { return a.begin < b.begin; });
    return chosen;
}

std::optional<OddTime> least_odd_time(std::span<const std::vector<TimeSpan>> open, const TimeSpan& within,
                                      minutes length) {
    std::optional<OddTime> best;
    Instant begin = std::chrono::ceil<QuarterHours>(within.begin);
    for (; begin + length <= within.end; begin += quarter) {
        OddTime odd{{begin, begin + length}, {}};
        for (const auto& spans : open) odd.outside.push_back(outside_of(spans, odd.time));
        if (!best || oddness(odd) < oddness(*best)) best = std::move(odd);
    }
    return best;
}

} // namespace tend
