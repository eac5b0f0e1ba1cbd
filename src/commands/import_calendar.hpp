#pragma once

#include "commands/command.hpp"
#include "commands/import_formats.hpp"
#include "interchange/calendar_series.hpp"

#include <array>
#include <string>

namespace tend::commands {

/// What `import` takes for calendars.
inline constexpr std::array calendar_options{
    Option{"--as", ValueKind::text, "what a calendar holds: meetings (the default) or holidays",
           "meetings holidays"},
    Option{"--place", ValueKind::place, "where --as holidays holds: JP, US-OR"},
    Option{"--since", ValueKind::day, "how far back to take meetings: 3y, 2025-01-01 (2y)"},
    Option{"--new", ValueKind::flag, "add the people whom meetings name"},
};

/// Takes the events of one source: as meetings with people, or as holidays of a place, as the options say.
/// Throws UsageError where they contradict each other, InvalidInput where one is wrong or there is no event.
void take_calendar(const ImportJob& job);

/// The source key of an occurrence: `ics:UID`, for a repetition `ics:UID:2026-03-16`. Without a UID, or with
/// one of unusual length, a mark of the event stands for it.
[[nodiscard]] std::string source_key(const interchange::EventOccurrence& occurrence,
                                     const interchange::EventSeries& series);

} // namespace tend::commands
