#pragma once

#include "store/connection.hpp"
#include "tend/id.hpp"
#include "tend/rhythm.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tend::store {

/// What of a person and their circle decides when they are due and whether they are listed.
struct Tie {
    std::string handle;
    TieTerms terms;
    PersonState state = PersonState::active;
    std::optional<Day> quiet_until;
    std::optional<Day> welcome_on; ///< the day they started, until the welcome is marked done
    std::optional<int> reply_days;
};

/// Nothing where the person is not there: removed, or merged into another.
[[nodiscard]] std::optional<Tie> tie_of(Connection& connection, PersonId person);

/// An interaction as a person's clock sees it, and which one it is.
struct ToldEvent {
    ContactEvent event;
    InteractionId id;
};

/// Everything that happened with a person or is planned: by day, then by id, the order clocks are told in.
[[nodiscard]] std::vector<ToldEvent> events_with(Connection& connection, PersonId person);

/// One interaction that is there.
[[nodiscard]] std::optional<ToldEvent> told_event(Connection& connection, InteractionId id);

} // namespace tend::store
