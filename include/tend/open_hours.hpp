#pragma once

#include "tend/time_span.hpp"
#include "tend/workweek.hpp"

#include <span>
#include <vector>

namespace tend {

/// When somebody works `within` a stretch of time: every moment of it for which `is_at_work` is true, as
/// `joined` spans. Where clocks are put forward, hours that fall into the gap are not there; where they are
/// put back, hours that come twice are there twice. Clocks are to be whole minutes from UTC, and not to be
/// changed twice within an hour.
[[nodiscard]] std::vector<TimeSpan> open_hours(const Workweek& workweek, const TimeSpan& within);

/// The time that is in each of `open`: when everybody works. Nothing where there is nobody.
[[nodiscard]] std::vector<TimeSpan> shared_hours(std::span<const std::vector<TimeSpan>> open);

} // namespace tend
