#include "commands/filters.hpp"
#include "commands/people.hpp"
#include "commands/tables.hpp"
#include "render/graph_view.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace tend::commands {

namespace {

constexpr std::array positionals{Positional{"WHO", ValueKind::person, Count::optional}};
constexpr auto options =
    joined(std::array{Option{"--year", ValueKind::number, "a year of the calendar (the last twelve months)"}},
           filter_options);
constexpr std::array examples{Example{"graph", "the last twelve months with everybody"},
                              Example{"graph ana --year 2025", "a year with her"},
                              Example{"graph --circle mentors", "the last twelve months with the mentors"}};

struct Period {
    Day first{}, last{};
};

Period period_of(const Arguments& arguments, Day today) {
    const auto typed = arguments.value("--year");
    if (!typed) return {twelve_months_begin(today), today};
    const std::chrono::year year{parse_number(*typed, "--year", 1, 9999)};
    const Day first{year / std::chrono::January / 1};
    if (first > today)
        throw InvalidInput(fmt::format("--year: {} lies ahead", *typed), "graph shows what happened");
    return {first, std::min(today, Day{year / std::chrono::December / 31})};
}

bool has_filter(const Arguments& arguments) {
    return std::any_of(filter_options.begin(), filter_options.end(),
                       [&](const Option& option) { return arguments.has(option.names); });
}

/// With everybody, or with those the filters let through, archived people too.
std::vector<PastContact> contacts_in(const Period& period, const Arguments& arguments, Context& context) {
    auto contacts = context.store().contacts_between(period.first, period.last);
    if (!has_filter(arguments)) return contacts;
    auto filter = read_filter(arguments, context);
    filter.all_states = true;
    std::vector<PersonId> people;
    for (const Member& member : context.store().members(filter, context.today())) people.push_back(member.id);
    std::sort(people.begin(), people.end());
    return among(std::move(contacts), people);
}

Outcome run(const Arguments& arguments, Context& context) {
    const Period period = period_of(arguments, context.today());
    const bool has_who = !arguments.words().empty();
    if (has_who && has_filter(arguments))
        throw UsageError("a filter narrows everybody; it does not go with WHO",
                         "either name one person, or give filters");
    std::optional<Candidate> who;
    std::vector<PastContact> contacts;
    if (has_who) {
        const PersonId id = resolve_person(context, arguments.words().front());
        const Person person = context.store().person(id);
        who = Candidate{person.handle, person.name};
        contacts = context.store().contacts_with(id, period.first, period.last);
    } else {
        contacts = contacts_in(period, arguments, context);
    }
    return {std::make_unique<render::GraphView>(contact_calendar(contacts, period.first, period.last),
                                                std::move(who), context.today()),
            {},
            0};
}

} // namespace

const Command graph_command{.name = "graph",
                            .alias = {},
                            .group = Group::looking_back,
                            .summary = "A year of contact as a picture",
                            .access = Access::read,
                            .positionals = positionals,
                            .options = options,
                            .examples = examples,
                            .run = run};

} // namespace tend::commands
