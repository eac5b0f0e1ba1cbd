#include "cli/option_parser.hpp"

#include "cli/option_tables.hpp"
#include "tend/errors.hpp"
#include "text/fold.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace tend::cli {

namespace {

using commands::ValueKind;

/// Of `known` those that begin with the letter of `typed`, `-v`.
std::vector<std::string> with_letter(char letter, const std::vector<std::string>& known) {
    std::vector<std::string> found;
    const std::string beginning = "--" + text::folded(std::string(1, letter));
    std::copy_if(known.begin(), known.end(), std::back_inserter(found),
                 [&](const std::string& name) { return name.starts_with(beginning); });
    return found;
}

std::string nearest_option(const std::string& typed,
                           std::span<const std::span<const commands::Option>> tables) {
    std::vector<std::string> known;
    for (const auto table : tables) {
        for (const auto& option : table) known.emplace_back(long_name(option.names));
    }
    const auto near = typed.size() == 2 ? with_letter(typed.back(), known) : text::nearest(typed, known, 1);
    return near.empty() ? "see the options with --help; behind -- all words are text"
                        : fmt::format("did you mean {}?", fmt::join(near, " or "));
}

} // namespace

OptionValues parse_options(std::span<const std::span<const commands::Option>> tables,
                           const std::vector<std::string>& tokens) {
    CLI::App app;
    app.set_help_flag();
    app.allow_extras();
    std::vector<std::pair<std::string_view, CLI::Option*>> bound;
    for (const auto table : tables) {
        for (const auto& option : table) {
            const std::string names(option.names);
            auto* made =
                option.kind == ValueKind::flag ? app.add_flag(names) : app.add_option(names)->expected(1);
            made->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
            bound.emplace_back(long_name(option.names), made);
        }
    }
    try {
        app.parse(std::vector<std::string>(tokens.rbegin(), tokens.rend()));
    } catch (const CLI::ParseError& error) {
        throw UsageError(error.what());
    }
    if (const auto unknown = app.remaining(); !unknown.empty()) {
        const std::string name = unknown.front().substr(0, unknown.front().find('='));
        throw UsageError(fmt::format("there is no option {} here", name), nearest_option(name, tables));
    }
    OptionValues values;
    for (const auto& [name, option] : bound) {
        if (option->count() == 0) continue;
        const bool flag = option->get_expected_max() == 0;
        values.emplace(name, flag ? std::string() : option->results().back());
    }
    return values;
}

} // namespace tend::cli
