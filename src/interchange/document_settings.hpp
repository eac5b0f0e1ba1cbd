#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tend::interchange {

/// The key of a setting within `me`: `user.tz` is `tz`; a setting that is not the user's own keeps its full
/// name.
[[nodiscard]] std::string setting_key(std::string_view name);

/// The full names of the settings every tend knows.
[[nodiscard]] std::vector<std::string> known_settings();

/// Whether the setting `a` is written before `b`: tz, hours, email, place, then the others by name.
[[nodiscard]] bool is_setting_before(std::string_view a, std::string_view b);

} // namespace tend::interchange
