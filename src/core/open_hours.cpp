#include "tend/open_hours.hpp"

#include "core/clock_time.hpp"

#include <algorithm>

namespace tend {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

/// Clocks do not change and change back within it.
constexpr hours stride{1};

/// What a clock shows, as if it were UTC.
Instant shown(const WallTime& wall) {
    return Instant{wall.day.time_since_epoch() + minutes{wall.minute}};
}

minutes ahead_of_utc(const WallClock& clock, Instant at) {
    return std::chrono::floor<minutes>(shown(clock(at)) - std::chrono::floor<minutes>(at));
}

/// The first minute at which the clock is no longer `ahead`, as it is at `before` and is not at `after`.
Instant change_between(const WallClock& clock, minutes ahead, Instant before, Instant after) {
    before = std::chrono::floor<minutes>(before);
    while (after - before > minutes{1}) {
        const minutes half = std::chrono::floor<minutes>((after - before) / 2);
        const Instant middle = before + std::max(half, minutes{1});
        (ahead_of_utc(clock, middle) == ahead ? before : after) = middle;
    }
    return after;
}

/// Up to when the clock runs on from `begin` without being changed, at most to `limit`.
Instant steady_until(const WallClock& clock, Instant begin, Instant limit) {
    const minutes ahead = ahead_of_utc(clock, begin);
    for (Instant at = begin; at < limit;) {
        const Instant next = std::min<Instant>(at + stride, limit);
        if (ahead_of_utc(clock, next) != ahead) return change_between(clock, ahead, at, next);
        at = next;
    }
    return limit;
}

/// Minutes of one local day, half-open.
struct DayPart {
    int from = 0;
    int to = 0;
};

/// What of `day` is working time. Each side of midnight belongs to its own day, on which they may be off.
std::vector<DayPart> parts_of(const Workweek& workweek, Day day) {
    std::vector<DayPart> parts;
    if (std::binary_search(workweek.days_off.begin(), workweek.days_off.end(), day)) return parts;
    for (const WorkingHours::Span& span : workweek.hours.spans()) {
        const bool overnight = span.end < span.start;
        if (begins_on(span, std::chrono::weekday{day}))
            parts.push_back({span.start, overnight ? minutes_of_day : span.end});
        if (overnight && begins_on(span, std::chrono::weekday{day - days{1}})) parts.push_back({0, span.end});
    }
    return parts;
}

/// The working time within `steady`, during which the clock is not changed.
std::vector<TimeSpan> open_while(const Workweek& workweek, const TimeSpan& steady) {
    std::vector<TimeSpan> spans;
    const minutes ahead = ahead_of_utc(workweek.clock, steady.begin);
    const Day last = workweek.clock(steady.end - std::chrono::milliseconds{1}).day;
    for (Day day = workweek.clock(steady.begin).day; day <= last; day += days{1}) {
        const Instant midnight = Instant{day.time_since_epoch()} - ahead;
        for (const DayPart& part : parts_of(workweek, day)) {
            const TimeSpan open{std::max<Instant>(steady.begin, midnight + minutes{part.from}),
                                std::min<Instant>(steady.end, midnight + minutes{part.to})};
            if (open.begin < open.end) spans.push_back(open);
        }
    }
    return spans;
}

} // namespace

std::vector<TimeSpan> open_hours(const Workweek& workweek, const TimeSpan& within) {
    std::vector<TimeSpan> spans;
    for (Instant begin = within.begin; begin < within.end;) {
        const TimeSpan steady{begin, steady_until(workweek.clock, begin, within.end)};
        const auto open = open_while(workweek, steady);
        spans.insert(spans.end(), open.begin(), open.end());
        begin = steady.end;
    }
    return joined(std::move(spans));
}

std::vector<TimeSpan> shared_hours(std::span<const std::vector<TimeSpan>> open) {
    if (open.empty()) return {};
    std::vector<TimeSpan> shared = open.front();
    for (const auto& spans : open.subspan(1)) shared = overlap(shared, spans);
    return shared;
}

} // namespace tend
