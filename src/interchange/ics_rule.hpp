#pragma once

#include "interchange/ics_time.hpp"
#include "interchange/recurrence.hpp"

#include <optional>
#include <string_view>

namespace tend::interchange {

/// A rule as a calendar writes it: its end is known only once the zone of the event is.
struct IcsRule {
    RecurrenceRule rule;          ///< without `until`
    std::optional<IcsTime> until; ///< as written

    bool operator==(const IcsRule&) const = default;
};

/// Reads the value of an RRULE or EXRULE of iCalendar, in any case and order. Parts called `X-…` are passed
/// over. Nothing where the frequency is missing, a part is unknown or makes no sense (a mistyped UNTIL must
/// not make an event endless), or another calendar than the Gregorian is meant.
[[nodiscard]] std::optional<IcsRule> parse_ics_rule(std::string_view text);

/// Reads a rule of vCalendar 1.0: `D2 #10`, `W1 MO WE 19991231T000000Z`, `MP1 1+ TU`, `MD1 15`, `YM1 6`,
/// `YD1 100`; without an end it comes twice, with `#0` for ever. Nothing for any other form.
[[nodiscard]] std::optional<IcsRule> parse_vcalendar_rule(std::string_view text);

} // namespace tend::interchange
