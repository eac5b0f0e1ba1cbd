#include "commands/people.hpp"
#include "commands/tables.hpp"

#include <fmt/format.h>

namespace tend::commands {

namespace {

constexpr std::array merge_positionals{Positional{"KEEP", ValueKind::person, Count::one},
                                       Positional{"OTHER", ValueKind::person, Count::one}};
constexpr std::array merge_examples{Example{"merge ana ana.souza", "all of ana.souza becomes ana's"}};

Outcome run_merge(const Arguments& arguments, Context& context) {
    const PersonId keep = resolve_person(context, arguments.words()[0]);
    const PersonId other = resolve_person(context, arguments.words()[1]);
    const std::string gone = named(context.store().person(other));
    context.change().merge(keep, other);
    return people_changed(context, {keep},
                          {fmt::format("{} is now part of {}.", gone, named(context.store().person(keep)))});
}

} // namespace

const Command merge_command{.name = "merge",
                            .alias = {},
                            .group = Group::people,
                            .summary = "Makes two entries of one person into one",
                            .access = Access::write,
                            .positionals = merge_positionals,
                            .options = {},
                            .examples = merge_examples,
                            .run = run_merge};

} // namespace tend::commands
