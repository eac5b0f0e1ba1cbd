#include "tend/workload.hpp"

#include <map>
#include <utility>
#include <vector>

namespace tend {
namespace {

constexpr int working_days = 5;

std::int64_t weekly_milli(int cadence_days) {
    return cadence_days > 0 ? 7000 / cadence_days : 0;
}

bool is_set(const Commitment& commitment) {
    return commitment.source == CadenceSource::own || commitment.source == CadenceSource::circle;
}

/// Those that somebody chose, the easiest to relax first: few kinds of them, so that they need no sorting.
using Relaxable = std::map<std::pair<Importance, int>, std::vector<const Commitment*>>;

Relaxable relaxable(std::span<const Commitment> commitments) {
    Relaxable chosen;
    for (const Commitment& commitment : commitments) {
        if (is_set(commitment))
            chosen[{commitment.importance, commitment.cadence_days}].push_back(&commitment);
    }
    return chosen;
}

} // namespace

Workload workload_of(std::span<const Commitment> commitments, int places) {
    Workload workload;
    workload.weekly_places = std::int64_t{working_days} * places;
    for (const Commitment& commitment : commitments)
        workload.weekly_milli += weekly_milli(commitment.cadence_days);
    if (!workload.is_too_much()) return workload;
    std::int64_t left = workload.weekly_milli;
    for (const auto& [kind, commitments_of_kind] : relaxable(commitments)) {
        const int from = kind.second;
        const int to = 2 * from;
        for (const Commitment* commitment : commitments_of_kind) {
            if (left <= 1000 * workload.weekly_places) return workload;
            workload.relaxations.push_back({commitment->index, from, to});
            left -= weekly_milli(from) - weekly_milli(to);
        }
    }
    return workload;
}

} // namespace tend
