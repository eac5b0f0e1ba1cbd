#pragma once

#include "commands/context.hpp"
#include "tend/open_hours.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tend::commands {

/// What clocks show at a moment where somebody is.
using Clock = std::function<timezone::LocalTime(Instant)>;

/// Somebody who is to take part in a talk, the user among them.
struct Participant {
    std::string handle; ///< `me` for the user
    std::string name;   ///< `you` for the user
    /// The zone their clock goes by at a moment: where they travel on that day of the user's, else home.
    std::function<std::string(Instant)> zone_at;
    Clock clock;
    Workweek week;
    std::optional<std::string> place;
    bool zone_is_assumed = false; ///< it is the user's, for want of one of their own that this machine knows
};

/// The user, by the settings `user.hours` and `user.place`.
[[nodiscard]] Participant own_participant(Context& context, std::span<const Holiday> holidays);

/// A colleague. Who has no hours works from Monday to Friday, 09:00 to 17:00.
[[nodiscard]] Participant participant(Context& context, const Person& person,
                                      std::span<const Holiday> holidays);

/// What the clock of `who` shows at `instant`; nothing is said of their work.
[[nodiscard]] LocalNow clock_of(const Participant& who, Instant instant);

} // namespace tend::commands
