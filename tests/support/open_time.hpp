#pragma once

#include "tend/open_hours.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Spans of time as tests draw them, and clocks that are changed.

namespace tend::test {

inline Instant at(std::string_view text) {
    return parse_instant(text).value();
}

/// A clock that is so many minutes ahead of UTC from each of these moments on, the earliest first.
inline WallClock clock_with_changes(std::vector<std::pair<Instant, int>> changes) {
    return [changes = std::move(changes)](Instant instant) {
        int ahead = changes.front().second;
        for (const auto& [from, minutes] : changes) {
            if (instant >= from) ahead = minutes;
        }
        const auto shown = instant + std::chrono::minutes{ahead};
        const auto day = std::chrono::floor<days>(shown);
        const auto minute = std::chrono::floor<std::chrono::minutes>(shown - day);
        return WallTime{Day{day.time_since_epoch()}, static_cast<int>(minute.count())};
    };
}

/// `count` cells from `from` on: `#` where the middle of a cell is within one of `spans`, else `.`.
inline std::string picture(const std::vector<TimeSpan>& spans, Instant from, int count,
                           std::chrono::minutes cell = std::chrono::minutes{60}) {
    std::string drawn;
    for (int i = 0; i < count; ++i) {
        const Instant middle = from + cell * i + cell / 2;
        bool is_within = false;
        for (const TimeSpan& span : spans)
            is_within = is_within || (span.begin <= middle && middle < span.end);
        drawn += is_within ? '#' : '.';
    }
    return drawn;
}

/// The spans that a picture shows, in cells of an hour from `from` on.
inline std::vector<TimeSpan> spans_in(std::string_view drawn, Instant from) {
    std::vector<TimeSpan> spans;
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        const Instant begin = from + std::chrono::hours{i};
        if (drawn[i] == '#') spans.push_back({begin, begin + std::chrono::hours{1}});
    }
    return joined(std::move(spans));
}

} // namespace tend::test
