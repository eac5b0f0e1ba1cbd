#pragma once

#include "store/clock.hpp"

#include <optional>
#include <vector>

namespace tend::store {

// The derived table `rhythm`: one row for each person who is there.

/// The row of a person as it stands, whether it holds on a day or not.
[[nodiscard]] std::optional<Clock> stored_clock(Connection& connection, PersonId person);

/// The clock of a person on `today`: the row where it holds, else told from the history. Writes nothing.
[[nodiscard]] Clock clock_on(Connection& connection, PersonId person, const TieTerms& terms, Day today);

/// People whose row does not hold on `today`: a planned day has come, a newcomer's time is up, or the clock
/// was set back.
[[nodiscard]] std::vector<PersonId> people_to_tell_anew(Connection& connection, Day today);

/// Whether the row is there and says what the whole history does, on the days it holds.
[[nodiscard]] bool is_rhythm_right(Connection& connection, PersonId person, Day today);

/// Writes the row anew from the whole history.
void rebuild_rhythm(Connection& connection, PersonId person, Day today);

/// Writes the row after `told` was added to the history and nothing else; from the whole history only where
/// it must.
void append_rhythm(Connection& connection, PersonId person, const ToldEvent& told, Day today);

/// Writes the row after what is said of the person or their circle changed, but not the history.
void refresh_rhythm(Connection& connection, PersonId person, Day today);

/// Leaves nothing of the person in the table.
void remove_rhythm(Connection& connection, PersonId person);

/// Whether `due` lists somebody with this standing.
[[nodiscard]] bool is_listed(PersonState state, CadenceSource source);

} // namespace tend::store
