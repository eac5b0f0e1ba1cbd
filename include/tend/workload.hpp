#pragma once

#include "tend/words.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>
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
    std::vector<Relaxation> relaxations; ///< the first of them; empty where everything fits
    std::size_t more_relaxations = 0;    ///< how many others it takes

    [[nodiscard]] bool is_too_much() const { return weekly_milli > 1000 * weekly_places; }
    bool operator==(const Workload&) const = default;
};

/// Adds up the rhythms of everybody active.
class WorkloadSum {
  public:
    /// For workloads that name at most `named` relaxations.
    explicit WorkloadSum(std::size_t named) : named_(named) {}

    /// Counts the rhythm; whether it may come to be named. The index of one that may not can be given to
    /// another.
    bool add(const Commitment& commitment);

    /// With lists of `places` a day. Where it is too much, which rhythms (those that were set for a person or
    /// circle) would have to be twice as long for it to fit, or to come as near as it can: of low importance
    /// first, then the shortest, then in the order they were added.
    [[nodiscard]] Workload against(int places) const;

  private:
    struct OfOneKind {
        std::size_t count = 0;
        std::vector<std::size_t> first; ///< their indices, as many as may be named
    };

    std::size_t named_;
    std::int64_t weekly_milli_ = 0;
    std::map<std::pair<Importance, int>, OfOneKind> relaxable_; ///< by importance and days, easiest first
};

} // namespace tend
