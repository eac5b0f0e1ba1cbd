#include "commands/unknown_command.hpp"

#include "commands/registry.hpp"
#include "text/fold.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace tend::commands {

namespace {

constexpr std::array synonyms{
    Synonym{"ls", "list"},
    Synonym{"people", "list"},
    Synonym{"contacts", "list"},
    Synonym{"rm", "remove"},
    Synonym{"del", "remove"},
    Synonym{"delete", "remove"},
    Synonym{"erase", "forget"},
    Synonym{"redo", "undo --redo"},
    Synonym{"revert", "undo"},
    Synonym{"status", "digest"},
    Synonym{"today", "digest"},
    Synonym{"new", "add"},
    Synonym{"create", "add"},
    Synonym{"note", "fact"},
    Synonym{"birthday", "milestone add WHO birthday DAY"},
    Synonym{"anniversary", "milestone add WHO anniversary DAY"},
    Synonym{"rename", "edit"},
    Synonym{"mv", "edit"},
    Synonym{"modify", "edit"},
    Synonym{"change", "edit"},
    Synonym{"tag", "edit WHO --tag TAG"},
    Synonym{"find", "search"},
    Synonym{"grep", "search"},
    Synonym{"info", "show"},
    Synonym{"view", "show"},
    Synonym{"cat", "show"},
    Synonym{"call", "log WHO -c call"},
    Synonym{"met", "log WHO -c meet"},
    Synonym{"agenda", "upcoming"},
    Synonym{"calendar", "upcoming"},
    Synonym{"todo", "follow-up"},
    Synonym{"task", "follow-up"},
    Synonym{"tasks", "follow-up"},
    Synonym{"group", "circle"},
    Synonym{"groups", "circle"},
    Synonym{"mute", "snooze"},
    Synonym{"pause", "snooze"},
    Synonym{"vacation", "away"},
    Synonym{"settings", "config"},
    Synonym{"set", "config"},
    Synonym{"check", "doctor"},
    Synonym{"man", "help"},
    Synonym{"version", "--version"},
};

std::string meant_by(std::string_view typed) {
    const std::string folded = text::folded(typed);
    const auto* same = std::find_if(synonyms.begin(), synonyms.end(),
                                    [&](const Synonym& one) { return one.typed == folded; });
    if (same != synonyms.end()) return std::string(same->meant);
    std::vector<std::string> known;
    for (const auto* command : registry()) {
        known.emplace_back(command->name);
        if (!command->alias.empty()) known.emplace_back(command->alias);
    }
    const auto near = text::nearest(typed, known, 1);
    return near.empty() ? std::string() : near.front();
}

/// The commands behind a first word that was right: `circle add, circle edit, …` for `circle ad`.
std::vector<std::string_view> commands_behind(std::string_view typed) {
    const std::string_view first = typed.substr(0, typed.find(' '));
    std::vector<std::string_view> names;
    for (const auto* command : registry())
        if (command->name.starts_with(first) && command->name.substr(first.size()).starts_with(' '))
            names.push_back(command->name);
    return names;
}

std::string hint_for(std::string_view typed) {
    if (const std::string meant = meant_by(typed); !meant.empty())
        return fmt::format("did you mean: tend {}?", meant);
    if (const auto names = commands_behind(typed); !names.empty())
        return fmt::format("there are: {}", fmt::join(names, ", "));
    return "see them all with: tend help";
}

} // namespace

std::span<const Synonym> command_synonyms() {
    return synonyms;
}

UsageError unknown_command(std::string_view typed) {
    return UsageError(fmt::format("there is no command \"{}\"", typed), hint_for(typed));
}

} // namespace tend::commands
