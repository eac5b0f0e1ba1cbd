#pragma once

#include <optional>
#include <string_view>

namespace tend::interchange {

/// The IANA name of the zone that Windows calls `name` (`W. Europe Standard Time`), without case; by the rows
/// of CLDR's windowsZones for the whole world. Nothing for any other name.
[[nodiscard]] std::optional<std::string_view> zone_of_windows(std::string_view name);

} // namespace tend::interchange
