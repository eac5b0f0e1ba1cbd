#include "interchange/zone_rules.hpp"

#include <algorithm>

namespace tend::interchange {

namespace {

std::chrono::sys_seconds without_offset(LocalSeconds local) {
    return std::chrono::sys_seconds{local.time_since_epoch()};
}

} // namespace

ZoneRules::ZoneRules(const std::vector<ClockPeriod>& periods) {
    for (const auto& period : periods)
        for (const auto begin : period.begins)
            changes_.push_back({without_offset(begin) - period.offset_before, period.offset});
    std::stable_sort(changes_.begin(), changes_.end(),
                     [](const ClockChange& a, const ClockChange& b) { return a.at < b.at; });
    const auto earliest =
        std::min_element(periods.begin(), periods.end(), [](const ClockPeriod& a, const ClockPeriod& b) {
            return a.begins.empty() ? false : b.begins.empty() || a.begins.front() < b.begins.front();
        });
    first_offset_ = earliest->offset_before;
}

std::chrono::seconds ZoneRules::offset_at(Instant instant) const {
    const auto later = std::upper_bound(changes_.begin(), changes_.end(), instant,
                                        [](Instant at, const ClockChange& change) { return at < change.at; });
    return later == changes_.begin() ? first_offset_ : std::prev(later)->offset;
}

Instant moment_of(LocalSeconds local, const std::function<std::chrono::seconds(Instant)>& offset_at) {
    const Instant shown = without_offset(local);
    const auto before = offset_at(shown - days{1});
    if (offset_at(shown - before) == before) return shown - before;
    const auto after = offset_at(shown + days{1});
    return offset_at(shown - after) == after ? shown - after : shown - before;
}

} // namespace tend::interchange
