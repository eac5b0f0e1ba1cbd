#pragma once

#include "tend/day.hpp"

#include <string>
#include <string_view>
#include <variant>

namespace tend {

enum class CadenceUnit { day, week, month, year };

/// How often to be in touch: a count of calendar units. `count` is 1 to 9999.
struct Cadence {
    int count = 1;
    CadenceUnit unit = CadenceUnit::month;

    bool operator==(const Cadence&) const = default;
};

/// The wish for no rhythm at all; it overrides the circle's.
struct Never {
    bool operator==(const Never&) const = default;
};

/// What a person or circle may say about their rhythm. (To say nothing is an empty optional around it.)
using CadenceChoice = std::variant<Never, Cadence>;

/// The day `cadence` after `from`, in calendar units; where the month is shorter, its last day
/// (31 January + 1 month = 28 February, 29 in a leap year; 29 February + 1 year = 28 February).
/// Never beyond 31 December 9999.
[[nodiscard]] Day next_due(Day from, const Cadence& cadence);

/// ISO 8601: `P2W`, `P1M`.
[[nodiscard]] std::string to_text(const Cadence& cadence);

/// ISO 8601, or `never`.
[[nodiscard]] std::string to_text(const CadenceChoice& choice);

/// Reads what people type: `10d` `2w` `1m` `1q` `1y` `every 2 weeks` `P2W` `daily` `weekly` `fortnightly`
/// `monthly` `quarterly` `yearly` `never`, in any case. Throws InvalidInput, listing the accepted forms;
/// `biweekly` is refused because it means two things.
[[nodiscard]] CadenceChoice parse_cadence(std::string_view text);

} // namespace tend
