#include "tend/workload.hpp"

#include <algorithm>

namespace tend {
namespace {

constexpr int working_days = 5;

std::int64_t weekly_milli(int cadence_days) {
    return cadence_days > 0 ? 7000 / cadence_days : 0;
}

bool is_set(const Commitment& commitment) {
    return commitment.source == CadenceSource::own || commitment.source == CadenceSource::circle;
}

/// How many of `count` things, each worth `gain`, it takes to make up for `missing`.
std::size_t needed(std::int64_t missing, std::int64_t gain, std::size_t count) {
    if (missing <= 0) return 0;
    return gain == 0 ? count : std::min(count, static_cast<std::size_t>((missing + gain - 1) / gain));
}

} // namespace

bool WorkloadSum::add(const Commitment& commitment) {
    weekly_milli_ += weekly_milli(commitment.cadence_days);
    if (!is_set(commitment)) return false;
    OfOneKind& kind = relaxable_[{commitment.importance, commitment.cadence_days}];
    ++kind.count;
    if (kind.first.size() >= named_) return false;
    kind.first.push_back(commitment.index);
    return true;
}

Workload WorkloadSum::against(int places) const {
    Workload workload{.weekly_milli = weekly_milli_,
                      .weekly_places = std::int64_t{working_days} * places,
                      .relaxations = {}};
    std::int64_t missing = weekly_milli_ - 1000 * workload.weekly_places;
    std::size_t relaxed = 0;
    for (const auto& [of, kind] : relaxable_) {
        const int from = of.second;
        const std::int64_t gain = weekly_milli(from) - weekly_milli(2 * from);
        const std::size_t count = needed(missing, gain, kind.count);
        missing -= gain * static_cast<std::int64_t>(count);
        relaxed += count;
        for (std::size_t i = 0; i < std::min(count, kind.first.size()); ++i) {
            if (workload.relaxations.size() < named_)
                workload.relaxations.push_back({kind.first[i], from, 2 * from});
        }
    }
    workload.more_relaxations = relaxed - workload.relaxations.size();
    return workload;
}

} // namespace tend
