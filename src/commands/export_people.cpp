#include "commands/export_people.hpp"

#include "commands/filters.hpp"
#include "commands/people.hpp"

#include <algorithm>
#include <utility>

namespace tend::commands {

namespace {

PersonToExport with_days(const store::Store& store, PersonOnDay person) {
    PersonToExport whole{.of_today = std::move(person), .birthday = {}, .anniversary = {}};
    for (const auto& known : store.milestones(whole.of_today.person.id)) {
        const Milestone& milestone = known.milestone;
        if (milestone.kind == MilestoneKind::birthday && !whole.birthday) whole.birthday = milestone.on;
        if (milestone.kind == MilestoneKind::anniversary && !whole.anniversary)
            whole.anniversary = milestone.on;
    }
    return whole;
}

bool is_narrowed(const Arguments& arguments) {
    return arguments.has(state_option.names) ||
           std::any_of(filter_options.begin(), filter_options.end(),
                       [&](const Option& option) { return arguments.has(option.names); });
}

} // namespace

bool asks_for_some_people(const Arguments& arguments) {
    return !arguments.words().empty() || is_narrowed(arguments);
}

void take_people(const ExportJob& job, const std::function<void(const PersonToExport&)>& take) {
    const store::Store& store = job.context.store();
    const Day today = job.context.today();
    if (!job.arguments.words().empty()) {
        if (is_narrowed(job.arguments))
            throw UsageError("people are named and filtered; one of the two is enough");
        for (const auto id : resolve_people(job.context, job.arguments.words()))
            take(with_days(store, store.person_on(id, today)));
        return;
    }
    store.for_each_person(read_filter(job.arguments, job.context), today, Extent::whole, 0,
                          [&](PersonOnDay&& person) { take(with_days(store, std::move(person))); });
}

std::vector<std::string> fact_values(const PersonOnDay& person, std::string_view key) {
    std::vector<std::string> values;
    for (const auto& fact : person.facts)
        if (fact.key == key) values.push_back(fact.value);
    return values;
}

} // namespace tend::commands
