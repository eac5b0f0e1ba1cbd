#pragma once

#include "store/tie.hpp"
#include "tend/rhythm.hpp"

#include <optional>
#include <span>

namespace tend::store {

/// A person's rhythm with the days it may be read on: as it stands where `holds_from <= today < holds_until`.
struct Clock {
    Rhythm rhythm;
    InteractionId folded_id;       ///< the latest interaction told
    std::optional<Day> next_event; ///< the first day ahead with anything on it, an attempt too
    Day holds_from{};
    std::optional<Day> holds_until;

    [[nodiscard]] bool holds_on(Day today) const {
        return holds_from <= today && (!holds_until || today < *holds_until);
    }
};

/// Tells a whole history as of `today`; `events` by day, then by id.
[[nodiscard]] Clock folded_clock(const TieTerms& terms, std::span<const ToldEvent> events, Day today);

/// The clock with one more event told, in constant time; nothing where only the whole history can tell: the
/// event lies before what was told, or the clock does not hold on `today`.
[[nodiscard]] std::optional<Clock> appended(const Clock& clock, const TieTerms& terms, const ToldEvent& told,
                                            Day today);

/// The clock, told as of `today`, with the days it holds on under `terms`.
[[nodiscard]] Clock under_terms(Clock clock, const TieTerms& terms, Day today);

/// What the clock says on `today` (also where a person was added after it).
[[nodiscard]] Standing standing_of(const Clock& clock, const TieTerms& terms, Day today);

} // namespace tend::store
