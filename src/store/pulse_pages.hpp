#pragma once

#include "store/connection.hpp"
#include "tend/day.hpp"
#include "tend/results.hpp"

#include <cstdint>
#include <functional>
#include <optional>

namespace tend::store {

// The derived table `pulse_page`: what suggestions weigh of every tie, packed many to a row, so that one pass
// over a hundred thousand people reads some thousands of rows. A tie keeps its place as long as its row of
// `rhythm` stands.

/// A tie as it is packed: its pulse as told on `pulse.today`, and the days on which that may be read.
struct PackedTie {
    TiePulse tie;
    bool is_active = false; ///< suggestions may speak of them
    Day holds_from{};
    std::optional<Day> holds_until;

    [[nodiscard]] bool holds_on(Day today) const {
        return holds_from <= today && (!holds_until || today < *holds_until);
    }
    /// From here on the pulse is told on `today`, on which the tie must hold.
    void move_to(Day today) {
        tie.pulse.silence_milli += 1000 * std::int64_t{(today - tie.pulse.today).count()};
        tie.pulse.today = today;
    }
};

/// A place that no tie has had yet.
[[nodiscard]] std::int64_t new_place(Connection& connection);

void pack(Connection& connection, std::int64_t place, const PackedTie& tie);
/// Leaves nothing of the tie at `place`.
void unpack(Connection& connection, std::int64_t place);

/// The tie at `place`; throws StoreError (corrupt) where there is none.
[[nodiscard]] PackedTie packed_tie(Connection& connection, std::int64_t place);

/// Shows every tie there is.
void for_each_packed_tie(Connection& connection, const std::function<void(PackedTie&)>& show);

} // namespace tend::store
