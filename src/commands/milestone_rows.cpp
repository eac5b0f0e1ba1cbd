#include "commands/milestone_rows.hpp"

#include "commands/settings.hpp"
#include "tend/milestone.hpp"

#include <algorithm>
#include <tuple>

namespace tend::commands {

namespace {

/// Milestones of one person, and the handle they go by.
struct Whose {
    std::string handle;
    std::vector<Milestone> milestones;
};

auto day_of(const render::MilestoneRow& row) {
    const PartialDay& on = row.milestone.on;
    return std::tuple(on.year, on.month, on.day);
}

bool comes_before(const render::MilestoneRow& a, const render::MilestoneRow& b) {
    if (a.next.has_value() != b.next.has_value()) return a.next.has_value();
    if (a.next && a.next->on != b.next->on) return a.next->on < b.next->on;
    if (!a.next && day_of(a) != day_of(b)) return day_of(b) < day_of(a);
    return std::tie(a.handle, a.milestone.kind, a.milestone.label) <
           std::tie(b.handle, b.milestone.kind, b.milestone.label);
}

} // namespace

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

std::vector<MilestoneOf> with_work_anniversaries(std::vector<MilestoneOf> milestones, Day today) {
    std::map<PersonId, Whose> people;
    for (const auto& [milestone, handle] : milestones) {
        auto& whose = people[milestone.person];
        whose.handle = handle;
        whose.milestones.push_back(milestone);
    }
    for (const auto& [person, whose] : people) {
        if (auto anniversary = work_anniversary(whose.milestones, today))
            milestones.push_back({std::move(*anniversary), whose.handle});
    }
    return milestones;
}

std::vector<render::MilestoneRow> milestone_agenda(Context& context, std::vector<MilestoneOf> milestones) {
    auto rows = milestone_rows(context, with_work_anniversaries(std::move(milestones), context.today()));
    std::stable_sort(rows.begin(), rows.end(), comes_before);
    return rows;
}

} // namespace tend::commands
