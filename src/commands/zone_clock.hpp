#pragma once

#include "timezone/zones.hpp"

#include <string>

namespace tend::commands {

/// A clock in one zone for many looks at moments near each other. Where the offset is the same at both ends
/// of the days around them it holds in between (no zone changes its clocks there and back within so few
/// days), so that the zone database is loaded only in a week in which clocks change.
class ZoneClock {
  public:
    explicit ZoneClock(std::string zone) : zone_(std::move(zone)) {}

    /// Throws InvalidInput where there is no such zone.
    [[nodiscard]] timezone::LocalTime operator()(Instant instant);

  private:
    std::string zone_;
    Instant from_{};
    Instant until_{}; ///< the moments looked around at; none yet where it equals `from_`
    bool is_steady_ = false;
    std::chrono::seconds offset_{};
};

/// The moment at which clocks in `zone` show 09:00 of `day`: when the day of a milestone begins for those who
/// send a word.
[[nodiscard]] Instant morning_of(const std::string& zone, Day day);

} // namespace tend::commands
