#pragma once

#include "tend/words.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace tend {

/// One person's rhythm as a cost.
struct Commitment {
    std::size_t index = 0; ///< the caller's own number for the person
    int cadence_days = 0;  ///< T; 0 where there is no cadence
    CadenceSource source = CadenceSource::default_;
    Importance importance = Importance::normal;
};

/// A rhythm that could be longer.
struct Relaxation {
    std::size_t index = 0;
    int from_days = 0;
    int to_days = 0;

    bool operator==(const Relaxation&) const = default;
};

/// What all rhythms together ask of a week, against the places the lists of five working days have.
struct Workload {
    std::int64_t weekly_milli = 0; ///< check-ins a week, in thousandths
    std::int64_t weekly_places = 0;
    std::vector<Relaxation> relaxations; ///< empty where everything fits

    [[nodiscard]] bool is_too_much() const { return weekly_milli > 1000 * weekly_places; }
    bool operator==(const Workload&) const = default;
};

/// The workload of everybody active, with lists of `places` a day. Where it is too much, which rhythms (those
/// that were set for a person or circle) would have to be twice as long for it to fit, or to come as near as
/// it can: of low importance first, then the shortest, then in the order given.
[[nodiscard]] Workload workload_of(std::span<const Commitment> commitments, int places);

} // namespace tend
