#pragma once

#include "interchange/recurrence.hpp"
#include "tend/day.hpp"

#include <chrono>
#include <functional>
#include <vector>

namespace tend::interchange {

/// A moment at which clocks change, or began to.
struct ClockChange {
    std::chrono::sys_seconds at{};
    std::chrono::seconds offset{}; ///< east of UTC, from then on

    bool operator==(const ClockChange&) const = default;
};

/// One STANDARD or DAYLIGHT part of a zone that a calendar brings along: it begins at these local times,
/// which are told by the clock before the change.
struct ClockPeriod {
    std::chrono::seconds offset_before{}, offset{};
    std::vector<LocalSeconds> begins;
};

/// A zone by its own rules.
class ZoneRules {
  public:
    /// Of at least one period.
    explicit ZoneRules(const std::vector<ClockPeriod>& periods);

    /// The offset at `instant`; before the first change that of the clock before it.
    [[nodiscard]] std::chrono::seconds offset_at(Instant instant) const;

    bool operator==(const ZoneRules&) const = default;

  private:
    std::vector<ClockChange> changes_; // in order
    std::chrono::seconds first_offset_{};
};

/// The moment at which a clock that keeps `offset_at` shows `local`. Of the two in a fold the first; in a gap
/// the one that the clock before the change would have come to (RFC 5545, section 3.3.5). No clock may change
/// twice within two days.
[[nodiscard]] Instant moment_of(LocalSeconds local,
                                const std::function<std::chrono::seconds(Instant)>& offset_at);

} // namespace tend::interchange
