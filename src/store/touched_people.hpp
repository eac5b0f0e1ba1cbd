#pragma once

#include "store/connection.hpp"
#include "store/table.hpp"
#include "tend/day.hpp"
#include "tend/id.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>

namespace tend::store {

/// Whose derived rows a change has left behind, and how far; brings them up to date when asked.
class TouchedPeople {
  public:
    TouchedPeople(Connection& connection, Day today);

    /// Notes what a row that was made, changed or removed means for people's clocks and names. `before` is
    /// empty for a row that was made.
    void note(const Table& table, const Row* before, const Row& after);
    /// Notes that `person` takes part in `interaction`, which this change has made.
    void note_new_interaction(PersonId person, InteractionId interaction);

    /// Rewrites what lags.
    void settle(Derived derived);

  private:
    /// How much of a person's clock is to be written anew.
    enum class Extent : std::uint8_t { terms, one_event, history };
    struct Lag {
        Extent extent = Extent::terms;
        InteractionId event;
    };

    void note_history(PersonId person);
    void note_terms(PersonId person);
    void note_person_row(const Table& table, const Row* before, const Row& after);
    void note_participants_of(const Uuid& interaction);
    void note_people_in(const Uuid& circle);

    Connection& connection_;
    Day today_;
    std::map<PersonId, Lag> lagging_rhythms_;
    std::set<PersonId> lagging_words_;
};

} // namespace tend::store
