#pragma once

#include "commands/context.hpp"
#include "render/people_views.hpp"

#include <vector>

namespace tend::commands {

/// Milestones, each with the day it comes round next.
[[nodiscard]] std::vector<render::MilestoneRow> milestone_rows(Context& context,
                                                               std::vector<MilestoneOf> milestones);

} // namespace tend::commands
