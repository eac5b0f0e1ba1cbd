#include "commands/milestone_rows.hpp"

#include "commands/settings.hpp"

namespace tend::commands {

std::vector<render::MilestoneRow> milestone_rows(Context& context, std::vector<MilestoneOf> milestones) {
    const LeapRule rule = leap_rule(context);
    std::vector<render::MilestoneRow> rows;
    rows.reserve(milestones.size());
    for (auto& of : milestones) {
        auto next = next_occurrence(of.milestone, context.today(), rule);
        rows.push_back({.milestone = std::move(of.milestone), .handle = std::move(of.handle), .next = next});
    }
    return rows;
}

} // namespace tend::commands
