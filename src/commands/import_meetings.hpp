#pragma once

#include "commands/import_formats.hpp"
#include "interchange/calendar_series.hpp"

namespace tend::commands {

/// Takes the events that name attendees as interactions with those of them whom the user knows: what happened
/// since `--since` (two years ago), and what is planned in the 60 days from today. What lies ahead follows
/// the calendar in everything, what lies behind in its day and time alone; what was cancelled is taken away
/// again.
void take_meetings(const ImportJob& job, const interchange::EventBook& book);

} // namespace tend::commands
