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

} // namespace tend::commands
