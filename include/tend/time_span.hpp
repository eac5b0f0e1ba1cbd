#pragma once

#include "tend/day.hpp"

#include <span>
#include <vector>

namespace tend {

/// Time from `begin` up to `end`, which is not in it any more. Never empty: `begin < end`.
struct TimeSpan {
    Instant begin{};
    Instant end{};

    bool operator==(const TimeSpan&) const = default;
};

/// The same time in the order it passes, as few spans as can tell it: those that overlap or touch are one.
[[nodiscard]] std::vector<TimeSpan> joined(std::vector<TimeSpan> spans);

/// The time that is in both; each of them, and the result, as `joined` gives it.
[[nodiscard]] std::vector<TimeSpan> overlap(std::span<const TimeSpan> a, std::span<const TimeSpan> b);

} // namespace tend
