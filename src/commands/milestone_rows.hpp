#pragma once

#include "commands/context.hpp"
#include "render/people_views.hpp"

#include <vector>

namespace tend::commands {

/// Milestones, each with the day it comes round next.
[[nodiscard]] std::vector<render::MilestoneRow> milestone_rows(Context& context,
                                                               std::vector<MilestoneOf> milestones);

/// `milestones`, all of those that each person in them has, and behind them the work anniversaries that
/// follow from their starts.
[[nodiscard]] std::vector<MilestoneOf> with_work_anniversaries(std::vector<MilestoneOf> milestones,
                                                               Day today);

/// The same as rows, what comes next first, then what is over, the latest first.
[[nodiscard]] std::vector<render::MilestoneRow> milestone_agenda(Context& context,
                                                                 std::vector<MilestoneOf> milestones);

} // namespace tend::commands
