#include "commands/world_clocks.hpp"

#include "timezone/zones.hpp"

#include <utility>

namespace tend::commands {

interchange::WorldClocks world_clocks(std::string own_zone) {
    return {.zone_called = [](const std::string& name) { return timezone::known_zone(name); },
            .offset_at = [](const std::string& zone,
                            Instant instant) { return timezone::local_time(zone, instant).offset; },
            .own_zone = std::move(own_zone)};
}

} // namespace tend::commands
