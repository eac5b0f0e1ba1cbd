#pragma once

#include "tend/occurrence.hpp"

#include <string>

namespace tend {

/// One occurrence of a milestone, near enough to speak of.
struct Occasion {
    Day on_day{}; ///< in the user's days: their date at 09:00 of that day where the person is
    MilestoneKind kind = MilestoneKind::other;
    std::string label{};
    int lead_days = 0;
    bool is_done = false;
    std::optional<int> turns{}; ///< years since it began, where that is known and it is yearly

    bool operator==(const Occasion&) const = default;
};

/// The occurrence of `milestone` that a reason of `today` could speak of: a yearly one from eight days ago
/// until its notice begins, one that is once from 31 days ago. One day wider at both ends than the rules, so
/// that the caller may still move `on_day` from the person's calendar to the user's; or as far as `ahead`,
/// where that is further than the notice. A yearly one is done
/// where `done_on` is nearer to this occurrence than to the one before. A setback is never yearly.
[[nodiscard]] std::optional<Occasion> occasion_near(const Milestone& milestone, Day today, LeapRule rule,
                                                    days ahead = days{0});

} // namespace tend
