#include "commands/due_rows.hpp"

#include "commands/settings.hpp"

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

render::DigestView::Page digest_page(Context& context) {
    const Day today = context.today();
    auto due = context.store().due(today, today, {}, static_cast<std::size_t>(suggestion_count(context)));
    const auto held_back = context.store().due_count(today) - static_cast<std::int64_t>(due.size());
    return {.today = today,
            .people = due_rows(context, std::move(due)),
            .held_back = held_back,
            .gatherings = context.store().gatherings_due(today, today)};
}

} // namespace tend::commands
