#include "tend/workload.hpp"

#include <algorithm>
#include <tuple>

namespace tend {
namespace {

constexpr int working_days = 5;

std::int64_t weekly_milli(int cadence_days) {
    return cadence_days > 0 ? 7000 / cadence_days : 0;
}

bool is_set(const Commitment& commitment) {
    return commitment.source == CadenceSource::own || commitment.source == CadenceSource::circle;
}

/// Those that somebody chose, the easiest to relax first.
std::vector<Commitment> relaxable(std::span<const Commitment> commitments) {
    std::vector<Commitment> chosen;
    for (const Commitment& commitment : commitments) {
        if (is_set(commitment)) chosen.push_back(commitment);
    }
    std::stable_sort(chosen.begin(), chosen.end(), [](const Commitment& a, const Commitment& b) {
        return std::tie(a.importance, a.cadence_days) < std::tie(b.importance, b.cadence_days);
    });
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
    for (const Commitment& commitment : relaxable(commitments)) {
        if (left <= 1000 * workload.weekly_places) break;
        const int longer = 2 * commitment.cadence_days;
        workload.relaxations.push_back({commitment.index, commitment.cadence_days, longer});
        left -= weekly_milli(commitment.cadence_days) - weekly_milli(longer);
    }
    return workload;
}

} // namespace tend
