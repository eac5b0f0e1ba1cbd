#pragma once

#include "tend/time_span.hpp"
#include "tend/workweek.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace tend {

/// The times of `length` that fit into `shared`, one behind the other, each beginning on a quarter hour.
[[nodiscard]] std::vector<TimeSpan> meeting_times(std::span<const TimeSpan> shared,
                                                  std::chrono::minutes length);

/// At most `limit` (0: all) of `times`, spread over the days of `clock`: the first of each day, then the
/// second of each, and so on; in the order of time.
[[nodiscard]] std::vector<TimeSpan> spread_over_days(std::span<const TimeSpan> times, const WallClock& clock,
                                                     std::size_t limit);

/// A time that asks some people to be there outside of their hours.
struct OddTime {
    TimeSpan time;
    /// For each person, by how much the nearest of their working hours would have to be stretched to hold
    /// `time`: 0 where they work through it, nothing where they have no working hours to be near to.
    std::vector<std::optional<std::chrono::minutes>> outside;

    bool operator==(const OddTime&) const = default;
};

/// The time of `length` that is the least odd, of those which begin on a quarter hour and lie `within`: the
/// fewest people are outside of their hours, nobody farther than need be, all together the least, the
/// earliest. `open` tells when each of them works, beyond `within` too. Nothing where `within` is too short.
[[nodiscard]] std::optional<OddTime> least_odd_time(std::span<const std::vector<TimeSpan>> open,
                                                    const TimeSpan& within, std::chrono::minutes length);

} // namespace tend
