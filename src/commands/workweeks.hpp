#pragma once

#include "commands/context.hpp"
#include "commands/zone_clock.hpp"
#include "tend/approach.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tend::commands {

/// When people work, the user among them: each in their zone (the user's, where theirs is unknown), in their
/// hours, holidays of their place left out. Reads settings and holidays once.
class WorkweekBook {
  public:
    explicit WorkweekBook(Context& context);

    /// The user's own week.
    [[nodiscard]] const Workweek& mine() const { return mine_; }
    /// The week of somebody in zone `tz` and `place` with `hours`; the default ones where unset.
    [[nodiscard]] Workweek theirs(const std::optional<std::string>& tz,
                                  const std::optional<std::string>& place,
                                  const std::optional<WorkingHours>& hours);
    /// The days off in `place`, sorted; none where it is unknown. A holiday of `US` holds for `US-OR`.
    [[nodiscard]] const std::vector<Day>& days_off(const std::optional<std::string>& place);

    /// Whether `day` is a holiday anywhere.
    [[nodiscard]] bool has_holiday_on(Day day) const;
    /// Holidays on `day` in one of `places`.
    [[nodiscard]] std::vector<Holiday> holidays_on(Day day, const std::vector<std::string>& places) const;

  private:
    [[nodiscard]] WallClock clock_in(const std::optional<std::string>& tz) const;

    std::string my_zone_;
    ZoneClocks clocks_;
    std::vector<Holiday> holidays_;
    std::map<std::string, std::vector<Day>> days_off_;
    Workweek mine_;
};

} // namespace tend::commands
