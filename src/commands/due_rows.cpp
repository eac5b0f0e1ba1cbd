#include "commands/due_rows.hpp"

#include <utility>

namespace tend::commands {

std::vector<render::DueRow> due_rows(Context& context, std::vector<DuePerson> people) {
    std::vector<render::DueRow> rows;
    rows.reserve(people.size());
    for (auto& person : people) {
        auto local = context.local_now(person.tz, person.hours);
        rows.push_back({.person = std::move(person), .local = std::move(local)});
    }
    return rows;
}

std::vector<GatheringStanding> gatherings_within(Context& context, const store::PersonFilter& filter,
                                                 Day until) {
    if (filter.team || filter.tag || filter.org || filter.place || filter.tz) return {};
    auto gatherings = context.store().gatherings_due(context.today(), until);
    if (filter.circle) {
        std::erase_if(gatherings, [&](const GatheringStanding& one) { return one.circle != *filter.circle; });
    }
    return gatherings;
}

} // namespace tend::commands
