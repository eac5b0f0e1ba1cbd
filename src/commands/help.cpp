#include "commands/help.hpp"

#include "commands/arguments.hpp"
#include "commands/registry.hpp"
#include "commands/tables.hpp"
#include "commands/unknown_command.hpp"
#include "text/fold.hpp"

#include <fmt/format.h>

#include <array>
#include <vector>

namespace tend::commands {

namespace {

constexpr std::array help_positionals{Positional{"COMMAND|TOPIC", ValueKind::command, Count::any}};
constexpr std::array help_examples{Example{"help", "every command on one screen"},
                                   Example{"help commands", "every command with what it does"},
                                   Example{"help circle add", "one command, examples first"},
                                   Example{"help topics", "what holds for many commands, by topic"},
                                   Example{"help days", "how days are written"}};

/// What to tell where neither a command nor a topic has this name.
UsageError unknown_page(const std::string& name) {
    std::vector<std::string> topics{"topics", "commands"};
    for (const auto& topic : help_topics()) topics.emplace_back(topic.name);
    const auto near = text::nearest(name, topics, 1);
    auto as_command = unknown_command(name);
    const bool is_near_command = as_command.hint().starts_with("did you mean");
    if (near.empty() || (is_near_command && !near.front().starts_with(name))) return as_command;
    return UsageError(fmt::format("there is no command or topic \"{}\"", name),
                      fmt::format("did you mean: tend help {}?", near.front()));
}

Outcome run_help(const Arguments& arguments, Context&) {
    std::string name;
    for (const auto& word : arguments.words()) name += (name.empty() ? "" : " ") + word;
    if (name.empty()) return {std::make_unique<OverviewView>(), {}, 0};
    if (name == "topics") return {std::make_unique<TopicListView>(), {}, 0};
    if (name == "commands") return {std::make_unique<CommandListView>(), {}, 0};
    if (const auto* topic = find_topic(name)) return {std::make_unique<TopicView>(*topic), {}, 0};
    if (const auto* command = find_command(name)) return {std::make_unique<CommandHelpView>(*command), {}, 0};
    throw unknown_page(name);
}

} // namespace

const Command help_command{.name = "help",
                           .alias = {},
                           .group = Group::data,
                           .summary = "Shows every command, one of them with its options, or a topic",
                           .access = Access::none,
                           .positionals = help_positionals,
                           .options = {},
                           .examples = help_examples,
                           .run = run_help};

} // namespace tend::commands
