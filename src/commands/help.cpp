#include "commands/help.hpp"

#include "commands/arguments.hpp"
#include "commands/registry.hpp"
#include "commands/tables.hpp"
#include "commands/unknown_command.hpp"

#include <array>

namespace tend::commands {

namespace {

constexpr std::array positionals{Positional{"COMMAND|TOPIC", ValueKind::command, Count::any}};
constexpr std::array examples{Example{"help", "every command on one screen"},
                              Example{"help commands", "every command with what it does"},
                              Example{"help circle add", "one command, examples first"},
                              Example{"help days", "how days are written"}};

Outcome run(const Arguments& arguments, Context&) {
    std::string name;
    for (const auto& word : arguments.words()) name += (name.empty() ? "" : " ") + word;
    if (name.empty()) return {std::make_unique<OverviewView>(), {}, 0};
    if (name == "commands") return {std::make_unique<CommandListView>(), {}, 0};
    if (const auto* topic = find_topic(name)) return {std::make_unique<TopicView>(*topic), {}, 0};
    if (const auto* command = find_command(name)) return {std::make_unique<CommandHelpView>(*command), {}, 0};
    throw unknown_command(name);
}

} // namespace

const Command help_command{.name = "help",
                           .alias = {},
                           .group = Group::data,
                           .summary = "Shows every command, one of them with its options, or a topic",
                           .access = Access::none,
                           .positionals = positionals,
                           .options = {},
                           .examples = examples,
                           .run = run};

} // namespace tend::commands
