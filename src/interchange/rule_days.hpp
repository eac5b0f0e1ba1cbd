#pragma once

#include "interchange/recurrence.hpp"
#include "tend/day.hpp"

#include <cstdint>

namespace tend::interchange {

/// `rule` with what it leaves open said by `start` (RFC 5545, section 3.3.10): the day within the year, month
/// or week, and the time of day. Its lists of times are sorted.
[[nodiscard]] RecurrenceRule completed(RecurrenceRule rule, LocalSeconds start);

/// Whether the lists of days of a rule (those of its times aside) let `day` through.
[[nodiscard]] bool is_day_of(const RecurrenceRule& rule, Day day);

/// The first day of week 1 of `year`: the first week of which four days or more lie in it.
[[nodiscard]] Day first_week_of(int year, std::chrono::weekday week_start);

/// Which period of the rule's frequency holds `moment`: the year, the month counted from year 0, the week,
/// day, hour, minute or second counted from 1970. A rule of weeks within years counts the year of the week.
[[nodiscard]] std::int64_t unit_of(const RecurrenceRule& rule, LocalSeconds moment);

/// When a period of days begins (for a frequency of days or longer).
[[nodiscard]] Day first_day_of(const RecurrenceRule& rule, std::int64_t unit);

} // namespace tend::interchange
