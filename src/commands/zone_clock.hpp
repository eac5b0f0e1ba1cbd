#pragma once

#include "timezone/zones.hpp"

#include <map>
#include <memory>
#include <string>
#include <utility>

namespace tend::commands {

/// A clock in one zone for many looks at moments near each other: it looks at both ends of the days around
/// them, and for the moment in between at which clocks change (no zone changes them twice within so few
/// days), so that the zone database need not be loaded.
class ZoneClock {
  public:
    explicit ZoneClock(std::string zone) : zone_(std::move(zone)) {}

    /// Throws InvalidInput where there is no such zone.
    [[nodiscard]] timezone::LocalTime operator()(Instant instant);

  private:
    void look_around(Instant instant);

    std::string zone_;
    Instant from_{};
    Instant until_{};  ///< the moments looked around at; none yet where it equals `from_`
    Instant change_{}; ///< clocks show `before_` until then, `after_` from then on
    std::chrono::seconds before_{}, after_{};
};

/// The clocks of several zones, each made when it is first looked at. Copies look at the same clocks.
class ZoneClocks {
  public:
    /// Throws InvalidInput where there is no such zone.
    [[nodiscard]] timezone::LocalTime operator()(const std::string& zone, Instant instant) const {
        return clocks_->try_emplace(zone, zone).first->second(instant);
    }

  private:
    std::shared_ptr<std::map<std::string, ZoneClock>> clocks_ =
        std::make_shared<std::map<std::string, ZoneClock>>();
};

/// The moment at which clocks in `zone` show 09:00 of `day`: when the day of a milestone begins for those who
/// send a word. Throws InvalidInput where there is no such zone.
[[nodiscard]] Instant morning_of(const ZoneClocks& clocks, const std::string& zone, Day day);

} // namespace tend::commands
