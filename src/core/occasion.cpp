#include "tend/occasion.hpp"

#include "tend/milestone.hpp"

#include <algorithm>

namespace tend {
namespace {

constexpr days yearly_look_back{8};
constexpr days once_look_back{31};
constexpr days calendar_slack{1};

Milestone as_told(const Milestone& milestone) {
    Milestone told = milestone;
    told.yearly = milestone.yearly && milestone.kind != MilestoneKind::setback;
    return told;
}

} // namespace

std::optional<Occasion> occasion_near(const Milestone& milestone, Day today, LeapRule rule, days ahead) {
    const Milestone told = as_told(milestone);
    const Day from = today - (told.yearly ? yearly_look_back : once_look_back);
    const std::optional<Occurrence> next = next_occurrence(told, from, rule);
    const days notice = std::max(days{lead_days_of(told)}, ahead) + calendar_slack;
    if (!next || next->on > today + notice) return std::nullopt;
    return Occasion{.on_day = next->on,
                    .kind = told.kind,
                    .label = told.label,
                    .lead_days = lead_days_of(told),
                    .is_done = is_done_for(told, next->on),
                    .turns = next->turns};
}

} // namespace tend
