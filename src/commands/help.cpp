#include "commands/help.hpp"

#include "commands/arguments.hpp"
#include "commands/global_options.hpp"
#include "commands/registry.hpp"
#include "commands/tables.hpp"
#include "tend/errors.hpp"
#include "text/fold.hpp"
#include "text/json_writer.hpp"
#include "text/width.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace tend::commands {

namespace {

constexpr std::size_t most_columns = 100; // longer lines are hard to read

struct GroupName {
    Group group;
    std::string_view title;
};

constexpr std::array group_names{GroupName{Group::every_day, "Every day"}, GroupName{Group::people, "People"},
                                 GroupName{Group::memory, "Memory"},
                                 GroupName{Group::looking_back, "Looking back"},
                                 GroupName{Group::data, "Data"}};

std::string shown(const Positional& positional) {
    switch (positional.count) {
    case Count::one: return std::string(positional.name);
    case Count::optional: return fmt::format("[{}]", positional.name);
    case Count::many: return fmt::format("{}...", positional.name);
    case Count::any:
    case Count::text: return fmt::format("[{}...]", positional.name);
    }
    return {};
}

std::string shown(const Option& option) {
    std::string names(option.names);
    if (const auto comma = names.find(','); comma != std::string::npos) names.insert(comma + 1, " ");
    const auto value = placeholder(option.kind);
    return value.empty() ? names : fmt::format("{} {}", names, value);
}

/// Two columns, the second wrapped beside the first.
std::string two_columns(const std::vector<std::pair<std::string, std::string>>& rows, std::size_t width) {
    std::size_t first = 0;
    for (const auto& [left, right] : rows) first = std::max(first, text::display_width(left));
    first = std::min<std::size_t>(first, 28);
    std::string out;
    for (const auto& [left, right] : rows) {
        const std::size_t indent = first + 4;
        out += "  " + text::padded(left, first) + "  " +
               text::wrapped(right, std::max(width, indent + 20), indent) + '\n';
    }
    return out;
}

std::string options_text(std::span<const Option> options, std::size_t width) {
    std::vector<std::pair<std::string, std::string>> rows;
    for (const auto& option : options) rows.emplace_back(shown(option), std::string(option.help));
    return two_columns(rows, width);
}

void option_json(text::JsonWriter& out, const Option& option) {
    out.begin_object().member("names", option.names).member("value", placeholder(option.kind));
    out.member("help", option.help).end_object();
}

} // namespace

std::string usage_line(const Command& command) {
    std::string line = fmt::format("tend {}", command.name);
    for (const auto& positional : command.positionals) line += ' ' + shown(positional);
    if (!command.options.empty()) line += " [OPTIONS]";
    return line;
}

std::string OverviewView::text(const render::Style& style) const {
    const std::size_t width = std::min(style.width, most_columns);
    std::string out = "tend: whom to reach out to next, why, how, when in their day, and what about\n";
    for (const auto& [group, title] : group_names) {
        std::vector<std::pair<std::string, std::string>> rows;
        for (const auto* command : registry()) {
            if (command->group == group) rows.emplace_back(command->name, command->summary);
        }
        if (!rows.empty()) out += fmt::format("\n{}\n{}", title, two_columns(rows, width));
    }
    out += fmt::format("\nWith every command\n{}", options_text(global_options, width));
    return out + "\nMore: tend help COMMAND, or tend COMMAND --help\n";
}

void OverviewView::json(text::JsonWriter& out) const {
    out.key("items").begin_array();
    for (const auto* command : registry()) {
        out.begin_object().member("name", command->name).member("summary", command->summary);
        out.member("usage", usage_line(*command)).end_object();
    }
    out.end_array();
}

std::string CommandHelpView::text(const render::Style& style) const {
    const std::size_t width = std::min(style.width, most_columns);
    std::string out = text::wrapped(command_.summary, width) + '\n';
    std::vector<std::pair<std::string, std::string>> examples;
    for (const auto& example : command_.examples) {
        examples.emplace_back(fmt::format("tend {}", example.line), std::string(example.what));
    }
    if (!examples.empty()) {
        out += "\nExamples\n";
        for (const auto& [line, what] : examples) out += fmt::format("  {}\n      {}\n", line, what);
    }
    out += fmt::format("\nUsage\n  {}\n", usage_line(command_));
    if (!command_.alias.empty()) out += fmt::format("  also called: tend {}\n", command_.alias);
    if (!command_.options.empty()) out += fmt::format("\nOptions\n{}", options_text(command_.options, width));
    return out +
           "\nWith every command: --db, --json, --now, --color, --ascii, --yes, --quiet (see tend help)\n";
}

void CommandHelpView::json(text::JsonWriter& out) const {
    out.key("items").begin_array().begin_object();
    out.member("name", command_.name)
        .member("summary", command_.summary)
        .member("usage", usage_line(command_));
    out.key("options").begin_array();
    for (const auto& option : command_.options) option_json(out, option);
    out.end_array().end_object().end_array();
}

namespace {

constexpr std::array help_positionals{Positional{"COMMAND", ValueKind::command, Count::any}};
constexpr std::array help_examples{Example{"help", "every command on one screen"},
                                   Example{"help circle add", "one command, examples first"}};

Outcome run_help(const Arguments& arguments, Context&) {
    if (arguments.words().empty()) return {std::make_unique<OverviewView>(), {}, 0};
    std::string name;
    for (const auto& word : arguments.words()) name += (name.empty() ? "" : " ") + word;
    if (const auto* command = find_command(name)) return {std::make_unique<CommandHelpView>(*command), {}, 0};
    throw unknown_command(name);
}

} // namespace

UsageError unknown_command(std::string_view typed) {
    std::vector<std::string> known;
    for (const auto* command : registry()) {
        known.emplace_back(command->name);
        if (!command->alias.empty()) known.emplace_back(command->alias);
    }
    const auto near = text::nearest(typed, known, 1);
    return UsageError(fmt::format("there is no command \"{}\"", typed),
                      near.empty() ? "see them all with: tend help"
                                   : fmt::format("did you mean: tend {}?", near.front()));
}

const Command help_command{.name = "help",
                           .alias = {},
                           .group = Group::data,
                           .summary = "Shows every command, or one of them with its options",
                           .access = Access::none,
                           .positionals = help_positionals,
                           .options = {},
                           .examples = help_examples,
                           .run = run_help};

} // namespace tend::commands
