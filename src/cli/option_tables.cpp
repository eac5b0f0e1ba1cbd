#include "cli/option_tables.hpp"

#include "commands/global_options.hpp"
#include "commands/registry.hpp"

#include <algorithm>
#include <string>

namespace tend::cli {

namespace {

bool has_name(const commands::Option& option, std::string_view name) {
    std::string_view names = option.names;
    while (true) {
        const auto comma = names.find(',');
        if (names.substr(0, comma) == name) return true;
        if (comma == std::string_view::npos) return false;
        names.remove_prefix(comma + 1);
    }
}

} // namespace

std::string_view long_name(std::string_view names) {
    const auto at = names.find("--");
    return at == std::string_view::npos ? names : names.substr(at);
}

const commands::Option* find_option(const commands::Command* command, std::string_view name) {
    if (command != nullptr) {
        for (const auto& option : command->options) {
            if (has_name(option, name)) return &option;
        }
    }
    const auto& globals = commands::global_options;
    const auto* found = std::find_if(globals.begin(), globals.end(),
                                     [&](const commands::Option& option) { return has_name(option, name); });
    return found == globals.end() ? nullptr : found;
}

bool looks_like_option(std::string_view word) {
    const auto name = word.substr(0, 2) == "--" ? word.substr(2) : word.substr(word.empty() ? 0 : 1);
    return word.starts_with('-') && word != "-" && !(!name.empty() && name[0] >= '0' && name[0] <= '9');
}

bool takes_text(const commands::Command& command) {
    return !command.positionals.empty() && command.positionals.back().count == commands::Count::text;
}

bool begins_command(std::string_view word) {
    const std::string beginning = std::string(word) + ' ';
    const auto all = commands::registry();
    return std::any_of(all.begin(), all.end(), [&](const commands::Command* command) {
        return command->name.starts_with(beginning);
    });
}

} // namespace tend::cli
