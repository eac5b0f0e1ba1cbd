#pragma once

#include "tend/errors.hpp"

#include <string>
#include <string_view>

// For the sources of this folder.

namespace tend::timezone {

/// What to try in the place of `typed`, which names no zone: the zones of the city or country it is or
/// begins, else those whose names are near, else how zones are named.
[[nodiscard]] std::string zone_hint(std::string_view typed);

/// The failure that says `typed` is no zone, with its hint.
[[nodiscard]] InvalidInput unknown_zone(std::string_view typed);

} // namespace tend::timezone
