#include "commands/people.hpp"
#include "commands/person_fields.hpp"
#include "commands/tables.hpp"
#include "text/gate.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace tend::commands {

namespace {

constexpr std::array add_positionals{Positional{"NAME", ValueKind::name, Count::many}};
constexpr std::array add_examples{
    Example{"add \"Ana Souza\" --every 1m --tz America/Sao_Paulo", "a colleague, a monthly rhythm, her zone"},
    Example{"add \"Bo Li\" --handle bo --circle mentors --birthday 04-15",
            "in a circle, whose rhythm holds for him"},
};

Outcome run_add(const Arguments& arguments, Context& context) {
    const std::string name =
        text::trimmed(text::as_utf8(fmt::format("{}", fmt::join(arguments.words(), " "))));
    if (name.empty()) throw InvalidInput("a person needs a name", "tend add \"Ana Souza\"");
    const auto extras = read_extras(arguments, context);
    Person blank;
    blank.name = name;
    blank.added_on = context.today();
    Person person = with_fields(std::move(blank), arguments, context);
    const auto namesakes = context.store().people_named(name);
    auto& change = context.change();
    if (person.handle.empty()) person.handle = free_handle(name, context.store());
    const PersonId id = change.save(person);
    save_extras(extras, id, context);
    auto outcome = people_changed(context, {id}, {fmt::format("Added {}.", named(person))});
    if (!namesakes.empty()) {
        const std::string first = named(context.store().person(namesakes.front()));
        outcome.notes.push_back(
            namesakes.size() == 1
                ? fmt::format("There is one of this name already: {}.", first)
                : fmt::format("There are {} of this name already, {} the first.", namesakes.size(), first));
    }
    return outcome;
}

} // namespace

const Command add_command{.name = "add",
                          .alias = {},
                          .group = Group::people,
                          .summary = "Adds a person",
                          .access = Access::write,
                          .positionals = add_positionals,
                          .options = person_field_options,
                          .examples = add_examples,
                          .run = run_add};

} // namespace tend::commands
