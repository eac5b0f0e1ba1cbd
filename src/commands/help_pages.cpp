#include "commands/global_options.hpp"
#include "commands/help.hpp"
#include "commands/registry.hpp"
#include "commands/two_columns.hpp"
#include "text/json_writer.hpp"
#include "text/width.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <vector>

namespace tend::commands {

namespace {

constexpr std::size_t most_columns = 100; // longer lines are hard to read
constexpr std::size_t page_columns = 70;  // of what is told in JSON
constexpr std::string_view about =
    "tend: whom to reach out to next, why, how, when in their day, and what about";
constexpr std::array beginning{Example{"add \"Ana Souza\" --every 1m", "to be in touch with every month"},
                               Example{"log ana -c call how it went", "what happened, in your words"},
                               Example{"suggest", "whom to reach out to next"}};
constexpr std::size_t beginning_columns = 70; // of its lines, side by side
constexpr std::string_view more_line =
    "More: tend help commands (what each does), tend help COMMAND, tend help TOPIC";
constexpr std::string_view globals_line =
    "With every command: --db, --json, --now, --color, --ascii, --yes, --quiet (see tend help commands)";

struct GroupName {
    Group group;
    std::string_view title;
};

constexpr std::array group_names{GroupName{Group::every_day, "Every day"}, GroupName{Group::people, "People"},
                                 GroupName{Group::memory, "Memory"},
                                 GroupName{Group::looking_back, "Looking back"},
                                 GroupName{Group::data, "Data"}};

std::size_t columns_of(const render::Style& style) {
    return std::min(style.width, most_columns);
}

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

std::string options_text(std::span<const Option> options, std::size_t width) {
    TwoColumns rows;
    for (const auto& option : options) rows.emplace_back(shown(option), option.help);
    return two_columns(rows, width);
}

void add_word(std::string& list, std::string_view word) {
    if (!list.empty()) list += ", ";
    list += word;
}

/// The names of a group's commands, those of two words by their first.
std::string names_in(Group group) {
    std::string names;
    std::string_view last;
    for (const auto* command : registry()) {
        const auto word = command->name.substr(0, command->name.find(' '));
        if (command->group != group || word == last) continue;
        add_word(names, word);
        last = word;
    }
    return names;
}

/// The other commands with the same first word.
std::string siblings(const Command& command) {
    const auto first = command.name.substr(0, command.name.find(' ') + 1);
    std::string names;
    for (const auto* other : registry()) {
        if (!first.empty() && other != &command && other->name.starts_with(first))
            add_word(names, other->name);
    }
    return names;
}

void option_json(text::JsonWriter& out, const Option& option) {
    out.begin_object().member("names", option.names).member("value", placeholder(option.kind));
    out.member("help", option.help).end_object();
}

void commands_json(text::JsonWriter& out) {
    out.key("items").begin_array();
    for (const auto* command : registry()) {
        out.begin_object().member("name", command->name).member("summary", command->summary);
        out.member("usage", usage_line(*command)).end_object();
    }
    out.end_array();
}

/// What stands beside the items: the options of every command, and topics.
void shared_json(text::JsonWriter& out, std::span<const HelpTopic> topics) {
    out.key("options").begin_array();
    for (const auto& option : global_options) option_json(out, option);
    out.end_array().key("topics").begin_array();
    for (const auto& topic : topics) {
        out.begin_object().member("name", topic.name).member("summary", topic.summary);
        out.member("text", topic_text(topic, page_columns)).end_object();
    }
    out.end_array();
}

std::string beginning_text(std::size_t width) {
    std::string out;
    for (const auto& [line, what] : beginning) {
        out += width < beginning_columns ? fmt::format("  tend {}\n      {}\n", line, what)
                                         : fmt::format("  tend {:<29}  {}\n", line, what);
    }
    return out;
}

} // namespace

std::string usage_line(const Command& command) {
    std::string line = fmt::format("tend {}", command.name);
    for (const auto& positional : command.positionals) line += ' ' + shown(positional);
    if (!command.options.empty()) line += " [OPTIONS]";
    return line;
}

std::string OverviewView::text(const render::Style& style) const {
    const std::size_t width = columns_of(style);
    TwoColumns groups;
    for (const auto& [group, title] : group_names) {
        if (auto names = names_in(group); !names.empty()) groups.emplace_back(title, std::move(names));
    }
    std::string topics;
    for (const auto& topic : help_topics()) add_word(topics, topic.name);
    groups.emplace_back("Topics", std::move(topics));
    return fmt::format("{}\n\n{}\n{}\n{}\n{}\n", text::wrapped(about, width), beginning_text(width),
                       two_columns(groups, width), text::wrapped(globals_line, width),
                       text::wrapped(more_line, width));
}

void OverviewView::json(text::JsonWriter& out) const {
    commands_json(out);
    shared_json(out, help_topics());
}

std::string CommandListView::text(const render::Style& style) const {
    const std::size_t width = columns_of(style);
    std::string out;
    for (const auto& [group, title] : group_names) {
        TwoColumns rows;
        for (const auto* command : registry()) {
            if (command->group == group) rows.emplace_back(command->name, command->summary);
        }
        if (!rows.empty()) out += fmt::format("{}\n{}\n", title, two_columns(rows, width));
    }
    return out + fmt::format("With every command\n{}", options_text(global_options, width));
}

void CommandListView::json(text::JsonWriter& out) const {
    commands_json(out);
    shared_json(out, {});
}

std::string CommandHelpView::text(const render::Style& style) const {
    const std::size_t width = columns_of(style);
    std::string out = text::wrapped(command_.summary, width) + '\n';
    if (!command_.examples.empty()) out += "\nExamples\n";
    for (const auto& example : command_.examples) {
        out += fmt::format("  tend {}\n      {}\n", example.line, text::wrapped(example.what, width, 6));
    }
    out += fmt::format("\nUsage\n  {}\n", text::wrapped(usage_line(command_), width, 6));
    if (!command_.alias.empty()) out += fmt::format("  also called: tend {}\n", command_.alias);
    if (!command_.options.empty()) out += fmt::format("\nOptions\n{}", options_text(command_.options, width));
    if (const auto others = siblings(command_); !others.empty())
        out += '\n' + text::wrapped(fmt::format("See also: {}", others), width) + '\n';
    return out + '\n' + text::wrapped(globals_line, width) + '\n';
}

void CommandHelpView::json(text::JsonWriter& out) const {
    out.key("items").begin_array().begin_object();
    out.member("name", command_.name).member("summary", command_.summary);
    out.member("usage", usage_line(command_)).key("alias");
    if (command_.alias.empty())
        out.null();
    else
        out.value(command_.alias);
    out.key("options").begin_array();
    for (const auto& option : command_.options) option_json(out, option);
    out.end_array().key("examples").begin_array();
    for (const auto& example : command_.examples) {
        out.begin_object().member("line", fmt::format("tend {}", example.line));
        out.member("what", example.what).end_object();
    }
    out.end_array().end_object().end_array();
    shared_json(out, {});
}

std::string TopicListView::text(const render::Style& style) const {
    TwoColumns rows;
    for (const auto& topic : help_topics()) rows.emplace_back(topic.name, topic.summary);
    return two_columns(rows, columns_of(style)) + "\nRead one with: tend help TOPIC\n";
}

void TopicListView::json(text::JsonWriter& out) const {
    out.key("items").begin_array().end_array();
    shared_json(out, help_topics());
}

std::string TopicView::text(const render::Style& style) const {
    return topic_text(topic_, columns_of(style));
}

void TopicView::json(text::JsonWriter& out) const {
    out.key("items").begin_array().end_array();
    shared_json(out, {&topic_, 1});
}

} // namespace tend::commands
