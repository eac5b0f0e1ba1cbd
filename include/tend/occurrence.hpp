#pragma once

#include "tend/records.hpp"

#include <optional>

namespace tend {

/// On which day a 29 February is kept in common years.
enum class LeapRule { feb28, mar1 };

/// When a milestone comes round next.
struct Occurrence {
    Day on{};
    int days_away = 0;        ///< 0: today
    std::optional<int> turns; ///< years since the year it began; empty where that is unknown, or it is not yearly

    bool operator==(const Occurrence&) const = default;
};

/// The occurrence on or after `today`; nothing where it was once and is over. A yearly one never comes before its own year.
[[nodiscard]] std::optional<Occurrence> next_occurrence(const Milestone& milestone, Day today, LeapRule rule);

/// Days of notice: the milestone's own, else its kind's (birthday 7, anniversary 3, visit 21, project 1, others 0).
[[nodiscard]] int lead_days_of(const Milestone& milestone);

} // namespace tend
