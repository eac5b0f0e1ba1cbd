#pragma once

#include "timezone/zones.hpp"

#include <chrono>

// For the sources of this folder.

namespace tend::timezone {

/// What clocks `offset` east of UTC show at `instant`.
[[nodiscard]] constexpr LocalTime clock_face(Instant instant, std::chrono::seconds offset) {
    const auto shown = instant + offset;
    const auto day = std::chrono::floor<std::chrono::days>(shown);
    const auto minute = std::chrono::floor<std::chrono::minutes>(shown - day);
    return {Day(day.time_since_epoch()), static_cast<int>(minute.count()), offset};
}

} // namespace tend::timezone
