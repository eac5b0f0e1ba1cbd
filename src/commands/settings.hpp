#pragma once

#include "commands/command.hpp"
#include "commands/context.hpp"
#include "render/memory_views.hpp"
#include "tend/hours.hpp"
#include "tend/mailbox.hpp"
#include "tend/occurrence.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tend::commands {

/// A setting that `config` knows.
struct SettingKind {
    std::string_view key;
    std::string_view otherwise; ///< what holds where nothing is set; empty where that is nothing
    /// The value as it is to be kept. Throws InvalidInput, listing what is accepted.
    std::string (*read)(const std::string& typed);
    ValueKind value = ValueKind::text; ///< what kind of value it is, for those who complete it
    std::string_view words{}; ///< the only values there are, with a blank between, where these are few
};

/// All of them, in the order they are shown.
[[nodiscard]] std::span<const SettingKind> setting_kinds();

/// How many suggestions a day brings: `suggest.count`.
[[nodiscard]] int suggestion_count(Context& context);

/// `user.hours`.
[[nodiscard]] WorkingHours own_hours(Context& context);

/// The days, first and last, that the user is away: `away.from` and `away.until`; nothing where either is not
/// set.
[[nodiscard]] std::optional<render::Absence> absence(Context& context);

/// Whether the user is away today.
[[nodiscard]] bool is_away(Context& context);

/// How many days something takes by post: `post.days_same` within the country of `user.place`,
/// `post.days_other` elsewhere and where `place` is unknown.
[[nodiscard]] int post_days(Context& context, const std::optional<std::string>& place);

/// The user's own addresses, `user.email`: the first is the one that mail goes out from. Throws InvalidInput.
[[nodiscard]] std::vector<Mailbox> own_mailboxes(Context& context);

/// `leap_birthday`.
[[nodiscard]] LeapRule leap_rule(Context& context);

} // namespace tend::commands
