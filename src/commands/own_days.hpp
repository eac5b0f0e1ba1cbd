#pragma once

#include "commands/context.hpp"

#include <vector>

namespace tend::commands {

/// The user's days off within a year from today: holidays where they are (`user.place`), and the days they
/// are away. Sorted.
[[nodiscard]] std::vector<Day> own_days_off(Context& context);

/// The first day after `from` that the user works (`user.hours`), days off left out.
[[nodiscard]] Day own_next_working_day(Context& context, Day from);

} // namespace tend::commands
