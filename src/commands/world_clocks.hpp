#pragma once

#include "interchange/ics_zones.hpp"

#include <string>

namespace tend::commands {

/// The zones of this machine, as the reader of calendars asks for them. `own_zone` is the user's.
[[nodiscard]] interchange::WorldClocks world_clocks(std::string own_zone);

} // namespace tend::commands
