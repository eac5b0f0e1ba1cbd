#pragma once

#include "store/clock.hpp"
#include "store/query.hpp"

#include <optional>
#include <string_view>

namespace tend::store {

/// The columns of `rhythm` that `clock_from` reads, then those below, by person.
extern const std::string_view select_rhythm_row;
constexpr int handle_column = 15;
constexpr int place_column = 16;

/// The clock in a row of `select_rhythm_row`.
[[nodiscard]] Clock clock_from(const Query& row);

/// Writes the row of a person whose clock was told as of `today`.
void write_rhythm_row(Connection& connection, PersonId person, const Tie& tie, const Clock& clock, Day today);

/// Whether the row of a person is what write_rhythm_row would write.
[[nodiscard]] bool has_rhythm_row(Connection& connection, PersonId person, const Tie& tie, const Clock& clock,
                                  Day today);

/// Days as the derived table counts them: since 1970-01-01.
[[nodiscard]] constexpr std::int64_t day_number(Day day) {
    return day.time_since_epoch().count();
}
[[nodiscard]] constexpr Day day_of(std::int64_t number) {
    return Day{days{number}};
}

} // namespace tend::store
