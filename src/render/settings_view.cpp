#include "render/data_views.hpp"

#include "render/paragraph.hpp"
#include "render/records_json.hpp"
#include "render/table.hpp"
#include "text/gate.hpp"

#include <utility>

namespace tend::render {
namespace {

void write_setting(text::JsonWriter& out, const SettingRow& setting) {
    out.begin_object().member("key", setting.key).member("value", setting.value);
    out.member("source", setting.is_default ? "default" : "set").end_object();
}

/// One setting that was asked for: its value and nothing else, for `$(tend config KEY)`.
std::string value_alone(const SettingRow& setting, const Style& style) {
    if (setting.value) return text::harmless(*setting.value) + '\n';
    return style.terminal ? painted("not set", Tone::aside, style) + '\n' : "";
}

/// What holds after a change.
std::string told_value(const SettingRow& setting) {
    if (!setting.value) return setting.key + " is not set any more.";
    return setting.key + " is now " + *setting.value + (setting.is_default ? ", the default." : ".");
}

} // namespace

SettingsView::SettingsView(std::vector<SettingRow> settings, std::optional<Said> said)
    : settings_(std::move(settings)), said_(std::move(said)) {}

std::string SettingsView::text(const Style& style) const {
    if (said_ && !said_->lines.empty()) return told(said_->lines, style);
    if (said_) {
        std::string out;
        for (const SettingRow& row : settings_) out += paragraph(told_value(row), style);
        return out;
    }
    if (settings_.size() == 1) return value_alone(settings_.front(), style);
    if (!style.terminal) {
        std::string out;
        for (const SettingRow& row : settings_) {
            out += fields({row.key, row.value.value_or(""), row.is_default ? "default" : "set"});
        }
        return out;
    }
    Table table({{}, {.gives_way = 1, .least = 20}, {}});
    for (const SettingRow& row : settings_) {
        const Cell value = row.value ? Cell{*row.value} : Cell{"not set", Tone::aside};
        table.add(
            {{row.key, Tone::handle}, value, {row.value && row.is_default ? "(default)" : "", Tone::aside}});
    }
    return table.text(style);
}

void SettingsView::json(text::JsonWriter& out) const {
    member_array(out, "items", settings_, write_setting);
    if (said_) out.member("undo", said_->undoable);
}

} // namespace tend::render
