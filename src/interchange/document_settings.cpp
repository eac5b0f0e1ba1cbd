#include "interchange/document_settings.hpp"

#include "interchange/document_fields.hpp"
#include "interchange/document_parse.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace tend::interchange {

namespace {

constexpr std::string_view users_own = "user.";
constexpr std::array<std::string_view, 4> first_settings{"user.tz", "user.hours", "user.email", "user.place"};

std::string read_setting(const Field& field) {
    if (const auto* number = std::get_if<std::int64_t>(&field.value.content)) return std::to_string(*number);
    const auto* text = std::get_if<std::string>(&field.value.content);
    if (text == nullptr) refuse(field, "text or a whole number");
    return *text;
}

} // namespace

std::string setting_key(std::string_view name) {
    return std::string(name.starts_with(users_own) ? name.substr(users_own.size()) : name);
}

std::vector<std::string> known_settings() {
    return {"user.tz",        "user.hours",      "user.email",    "user.place", "leap_birthday",
            "post.days_same", "post.days_other", "suggest.count", "away.from",  "away.until"};
}

bool is_setting_before(std::string_view a, std::string_view b) {
    const auto rank = [](std::string_view name) {
        return std::pair(std::find(first_settings.begin(), first_settings.end(), name), name);
    };
    return rank(a) < rank(b);
}

SettingsRecord parse_settings(const JsonValue& value, std::span<const std::string> names) {
    std::vector<std::string> sorted(names.begin(), names.end());
    std::sort(sorted.begin(), sorted.end(), is_setting_before);
    std::vector<std::string> keys;
    for (const std::string& name : sorted) keys.push_back(setting_key(name));

    const std::vector<std::string_view> known(keys.begin(), keys.end());
    const Fields fields(value, known);
    SettingsRecord record;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const Key<std::string> setting = fields.optional(keys[i], read_setting);
        if (!setting.is_given()) continue;
        const bool is_empty = setting.value() == "";
        record.settings.push_back({sorted[i], is_empty ? Key<std::string>(std::nullopt) : setting});
    }
    return record;
}

} // namespace tend::interchange
