#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace tend::interchange {

/// What clocks show, to the second, of no zone.
using LocalSeconds = std::chrono::local_seconds;

/// How long the periods of a rule are; the finest first.
enum class Frequency { secondly, minutely, hourly, daily, weekly, monthly, yearly };

/// A weekday of a rule, and which of them in its month or year: 1 is the first, -1 the last, 0 each.
struct RuleWeekday {
    std::chrono::weekday day{};
    int nth = 0;

    bool operator==(const RuleWeekday&) const = default;
};

/// A recurrence rule (RFC 5545, section 3.3.10). A list that is empty says nothing; negative numbers count
/// from the end.
struct RecurrenceRule {
    Frequency frequency = Frequency::daily;
    int interval = 1; ///< from 1
    std::optional<std::int64_t> count;
    std::optional<LocalSeconds> until; ///< the last moment it may fall on
    std::vector<int> seconds, minutes, hours;
    std::vector<int> month_days, year_days, weeks, months;
    std::vector<RuleWeekday> weekdays;
    std::vector<int> positions; ///< which of those in a period hold; from 1, or from -1 backwards
    std::chrono::weekday week_start = std::chrono::Monday;

    bool operator==(const RecurrenceRule&) const = default;
};

/// The times at which a rule holds, one by one, in order: pure calendar arithmetic on what a clock shows.
/// What the rule leaves open is taken from `start`; nothing before it is given, and itself only where it fits
/// the rule. Ends with the year 9999, and where a rule finds nothing on 20,000 days, or in as many shorter
/// periods, in a row.
class RuleInstances {
  public:
    /// Of so many instances a rule gives no more.
    static constexpr std::int64_t most_instances = 100'000;
    /// At so many days, shorter periods and times a rule looks in all; one that needs more is given up.
    static constexpr std::int64_t most_effort = 300'000;

    /// Those before `from` may be left out where that is cheap, which it is for rules without a count.
    RuleInstances(RecurrenceRule rule, LocalSeconds start, LocalSeconds from);
    RuleInstances(RecurrenceRule rule, LocalSeconds start) : RuleInstances(std::move(rule), start, start) {}

    /// The next time; nothing at the end.
    [[nodiscard]] std::optional<LocalSeconds> next();
    /// Whether it ended because there were too many to tell, or to look at.
    [[nodiscard]] bool gave_up() const { return gave_up_; }

  private:
    [[nodiscard]] bool find_period();
    [[nodiscard]] bool fill();
    void fill_from_days(LocalSeconds first, LocalSeconds end);
    [[nodiscard]] bool fill_within_day(std::int64_t unit);
    void go_to(LocalSeconds moment);
    void keep_positions();

    RecurrenceRule rule_;
    LocalSeconds start_;
    std::int64_t first_unit_ = 0;     // of the period that holds `start_`
    std::int64_t unit_ = 0;           // of the period that comes next, counted in units of the frequency
    std::vector<LocalSeconds> found_; // in the current period
    std::size_t at_ = 0;
    std::int64_t given_ = 0;
    std::int64_t effort_ = 0;
    int looks_ = 0; // at days and shorter periods since something was found
    bool gave_up_ = false;
};

} // namespace tend::interchange
