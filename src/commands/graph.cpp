#include "commands/filters.hpp"
#include "commands/looking_back.hpp"
#include "commands/people.hpp"
#include "commands/tables.hpp"
#include "render/graph_view.hpp"

namespace tend::commands {

namespace {

constexpr std::array graph_positionals{Positional{"WHO", ValueKind::person, Count::optional}};
constexpr auto graph_options =
    joined(std::array{Option{"--year", ValueKind::number, "a year of the calendar (the last twelve months)"}},
           filter_options);
constexpr std::array graph_examples{
    Example{"graph", "the last twelve months with everybody"},
    Example{"graph ana --year 2025", "a year with her"},
    Example{"graph --circle mentors", "the last twelve months with the mentors"}};

Outcome run_graph(const Arguments& arguments, Context& context) {
    const Period period = year_of(arguments, context.today());
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
                            .positionals = graph_positionals,
                            .options = graph_options,
                            .examples = graph_examples,
                            .run = run_graph};

} // namespace tend::commands
