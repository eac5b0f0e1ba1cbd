#pragma once

#include "tend/cadence.hpp"
#include "tend/day.hpp"

#include <cstdint>
#include <optional>

namespace tend {

inline constexpr int first_year = 1;
inline constexpr int last_year = 9999;
inline constexpr Day first_day{std::chrono::year{first_year} / std::chrono::January / 1};
inline constexpr Day last_day{std::chrono::year{last_year} / std::chrono::December / 31};

/// How many days month `month` (1 to 12) of `year` (1 to 9999) has.
[[nodiscard]] unsigned month_length(int year, unsigned month);

/// The day `count` units after `from`, before it where `count` is negative; in a shorter month its last day.
/// Nothing where that lies outside the years 1 to 9999. `count` is within ±100,000,000.
[[nodiscard]] std::optional<Day> shifted(Day from, std::int64_t count, CadenceUnit unit);

} // namespace tend
