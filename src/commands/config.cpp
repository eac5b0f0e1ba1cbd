#include "commands/arguments.hpp"
#include "commands/settings.hpp"
#include "commands/tables.hpp"
#include "render/data_views.hpp"
#include "text/fold.hpp"
#include "text/gate.hpp"

#include <fmt/format.h>

namespace tend::commands {

namespace {

constexpr std::array config_positionals{Positional{"KEY", ValueKind::key, Count::optional},
                                        Positional{"VALUE", ValueKind::setting, Count::optional}};
constexpr std::array config_examples{
    Example{"config", "every setting and what holds"},
    Example{"config user.tz Europe/Berlin", "your own zone"},
    Example{"config user.hours \"mon-thu 08:00-16:00\"", "your own working hours"},
    Example{"config user.tz \"\"", "an empty value takes the setting away"},
};

const SettingKind& find_kind(const std::string& key) {
    std::vector<std::string> known;
    for (const auto& kind : setting_kinds()) {
        if (kind.key == key) return kind;
        known.emplace_back(kind.key);
    }
    const auto near = text::nearest(key, known, 1);
    throw InvalidInput(fmt::format("there is no setting \"{}\"", key),
                       near.empty() ? "see them all with: tend config"
                                    : fmt::format("did you mean {}?", near.front()));
}

render::SettingRow row_of(const SettingKind& kind, Context& context) {
    if (auto set = context.store().setting(kind.key)) return {std::string(kind.key), std::move(set), false};
    if (kind.key == "user.tz") return {std::string(kind.key), context.zone(), true};
    const bool unset = kind.otherwise.empty();
    return {std::string(kind.key), unset ? std::nullopt : std::optional(std::string(kind.otherwise)), true};
}

/// How to keep what was only guessed of the user: the zone of this machine or shell, and usual hours.
std::vector<std::string> guess_notes(const std::vector<render::SettingRow>& rows) {
    std::vector<std::string> notes;
    for (const auto& row : rows) {
        const bool is_guess = row.is_default && (row.key == "user.tz" || row.key == "user.hours");
        if (is_guess) notes.push_back(fmt::format("  tend config {} \"{}\"", row.key, *row.value));
    }
    if (!notes.empty())
        notes.insert(notes.begin(), "Your zone or hours are a guess. To keep them, or others:");
    return notes;
}

Outcome run_config(const Arguments& arguments, Context& context) {
    const auto& words = arguments.words();
    std::vector<render::SettingRow> rows;
    if (words.empty()) {
        for (const auto& kind : setting_kinds()) rows.push_back(row_of(kind, context));
        auto notes = arguments.has("--json") ? std::vector<std::string>() : guess_notes(rows);
        return {std::make_unique<render::SettingsView>(std::move(rows), std::nullopt), std::move(notes), 0};
    }
    const auto& kind = find_kind(words.front());
    if (words.size() == 1) {
        rows.push_back(row_of(kind, context));
        return {std::make_unique<render::SettingsView>(std::move(rows), std::nullopt), {}, 0};
    }
    const std::string typed = text::trimmed(words[1]);
    const std::string value = typed.empty() ? "" : kind.read(typed);
    // So that a TZ that names no zone does not stand in the way of its cure.
    if (kind.key == "user.tz" && !value.empty()) context.use_zone(value);
    context.change().set(kind.key, value);
    const bool undoable = context.commit();
    rows.push_back(row_of(kind, context));
    return {std::make_unique<render::SettingsView>(std::move(rows), render::Said{{}, undoable}), {}, 0};
}

} // namespace

const Command config_command{.name = "config",
                             .alias = {},
                             .group = Group::data,
                             .summary = "Shows or changes a setting",
                             .access = Access::read,
                             .positionals = config_positionals,
                             .options = {},
                             .examples = config_examples,
                             .run = run_config};

} // namespace tend::commands
