#include "commands/people.hpp"
#include "commands/tables.hpp"

#include <fmt/format.h>

namespace tend::commands {

namespace {

constexpr std::array forget_positionals{Positional{"WHO", ValueKind::people, Count::many}};
constexpr std::array forget_examples{
    Example{"forget ana", "asks, then erases all of her, in our backups too"}};

Outcome run_forget(const Arguments& arguments, Context& context) {
    const auto ids = resolve_people(context, arguments.words());
    std::vector<Candidate> people;
    std::string names;
    for (const auto id : ids) {
        const Person person = context.store().person(id);
        people.push_back({person.handle, person.name});
        names += (names.empty() ? "" : ", ") + named(person);
    }
    const auto sure = context.session().confirm(fmt::format(
        "Erase {} for good, with all that is noted, and our backups? This cannot be undone.", names));
    if (!sure) {
        throw UsageError("forget erases for good and asks first, and nobody is here to answer",
                         "--yes answers for you");
    }
    if (!*sure) return {nullptr, {"Nothing was erased."}, 1};
    for (const auto id : ids) context.change().forget(id);
    context.commit();
    return {std::make_unique<render::ForgottenView>(std::move(people)), {}, 0};
}

} // namespace

// Opened for reading: nobody else should have to wait while the question is on the screen.
const Command forget_command{.name = "forget",
                             .alias = {},
                             .group = Group::people,
                             .summary = "Erases a person for good, in backups of ours too",
                             .access = Access::read,
                             .positionals = forget_positionals,
                             .options = {},
                             .examples = forget_examples,
                             .run = run_forget};

} // namespace tend::commands
