#pragma once

#include <optional>
#include <string_view>

namespace tend {

inline constexpr int minutes_of_day = 1440;

/// The minute of the day that `9:00` or `09:00` names: 0 to 1440 (`24:00`); nothing for any other text.
[[nodiscard]] std::optional<int> clock_minute(std::string_view text);

} // namespace tend
