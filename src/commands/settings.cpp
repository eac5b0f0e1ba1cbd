#include "commands/settings.hpp"

#include "commands/arguments.hpp"
#include "commands/places.hpp"
#include "tend/mailbox.hpp"
#include "text/gate.hpp"
#include "timezone/zones.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace tend::commands {

namespace {

constexpr int most_days = 365;
constexpr int most_suggestions = 100;

std::string read_leap_rule(const std::string& typed) {
    if (typed == "feb28" || typed == "mar1") return typed;
    throw InvalidInput(fmt::format("leap_birthday: \"{}\" is no day for it", typed), "feb28 or mar1");
}

/// One address, whose name may hold commas, or several joined by them.
std::vector<Mailbox> mailboxes_in(const std::string& text) {
    const auto parts = comma_separated(text);
    try {
        return {parse_mailbox(text, "user.email")};
    } catch (const InvalidInput&) {
        if (parts.size() < 2) throw;
    }
    std::vector<Mailbox> all;
    for (const auto& part : parts) all.push_back(parse_mailbox(part, "user.email"));
    return all;
}

/// What the digest can be mailed from, and what calendars know the user by.
std::string read_address(const std::string& typed) {
    const bool is_one = mailboxes_in(typed).size() == 1;
    return is_one ? text::trimmed(typed) : fmt::format("{}", fmt::join(comma_separated(typed), ", "));
}

std::string read_post_days(const std::string& typed) {
    return std::to_string(parse_number(typed, "days by post", 0, most_days));
}

std::string read_count(const std::string& typed) {
    return std::to_string(parse_number(typed, "suggest.count", 1, most_suggestions));
}

std::string read_day(const std::string& typed) {
    if (const auto day = parse_iso_day(typed)) return to_text(*day);
    throw InvalidInput(fmt::format("\"{}\" is no day", typed), "like 2026-03-16; tend away reads all forms");
}

constexpr std::array kinds{
    SettingKind{"user.tz", "", [](const std::string& typed) { return timezone::canonical_zone(typed); },
                ValueKind::zone},
    SettingKind{"user.hours", "mon-fri 09:00-17:00",
                [](const std::string& typed) { return to_text(parse_hours(typed)); }},
    SettingKind{"user.email", "", read_address},
    SettingKind{"user.place", "", [](const std::string& typed) { return text::trimmed(typed); },
                ValueKind::place},
    SettingKind{"leap_birthday", "feb28", read_leap_rule, ValueKind::text, "feb28 mar1"},
    SettingKind{"post.days_same", "5", read_post_days},
    SettingKind{"post.days_other", "21", read_post_days},
    SettingKind{"suggest.count", "5", read_count},
    SettingKind{"away.from", "", read_day},
    SettingKind{"away.until", "", read_day},
};

} // namespace

std::span<const SettingKind> setting_kinds() {
    return kinds;
}

int suggestion_count(Context& context) {
    return parse_number(context.store().setting("suggest.count").value_or("5"), "suggest.count", 1,
                        most_suggestions);
}

WorkingHours own_hours(Context& context) {
    const auto set = context.store().setting("user.hours");
    return set ? parse_hours(*set) : WorkingHours();
}

std::optional<render::Absence> absence(Context& context) {
    const auto from = parse_iso_day(context.store().setting("away.from").value_or(""));
    const auto until = parse_iso_day(context.store().setting("away.until").value_or(""));
    if (!from || !until) return std::nullopt;
    return render::Absence{*from, *until};
}

bool is_away(Context& context) {
    const auto away = absence(context);
    return away && away->from <= context.today() && context.today() <= away->until;
}

int post_days(Context& context, const std::optional<std::string>& place) {
    const bool same = is_one_country(place, context.store().setting("user.place"));
    const std::string_view key = same ? "post.days_same" : "post.days_other";
    const auto* kind =
        std::find_if(kinds.begin(), kinds.end(), [&](const SettingKind& known) { return known.key == key; });
    return parse_number(context.store().setting(key).value_or(std::string(kind->otherwise)), key, 0,
                        most_days);
}

LeapRule leap_rule(Context& context) {
    return context.store().setting("leap_birthday") == "mar1" ? LeapRule::mar1 : LeapRule::feb28;
}

std::vector<Mailbox> own_mailboxes(Context& context) {
    const auto text = context.store().setting("user.email");
    return text ? mailboxes_in(*text) : std::vector<Mailbox>{};
}

} // namespace tend::commands
