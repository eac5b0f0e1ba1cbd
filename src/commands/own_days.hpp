#pragma once

#include "commands/context.hpp"

#include <optional>
#include <vector>

namespace tend::commands {

/// The days, first and last, that the user is away.
struct Absence {
    Day from{};
    Day until{};

    bool operator==(const Absence&) const = default;
};

/// What the settings `away.from` and `away.until` say; nothing where either is not set.
[[nodiscard]] std::optional<Absence> absence(Context& context);

/// The user's days off within a year from today: holidays where they are (`user.place`), and the days they
/// are away. Sorted.
[[nodiscard]] std::vector<Day> own_days_off(Context& context);

/// The first day after `from` that the user works (`user.hours`), days off left out.
[[nodiscard]] Day own_next_working_day(Context& context, Day from);

} // namespace tend::commands
