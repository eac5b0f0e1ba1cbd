#pragma once

#include "interchange/calendar_event.hpp"
#include "interchange/skipped.hpp"

#include <functional>
#include <istream>
#include <string_view>

namespace tend::interchange {

/// What the reader of calendars hands over, in the order of the text, as it reads.
struct CalendarSink {
    std::function<void(CalendarEvent)> event;
    std::function<void(Skipped)> skipped;
};

/// Reads a file of calendars (iCalendar, RFC 5545; vCalendar 1.0), any number in any mixture, and hands over
/// each event. One component is in memory at a time. An event that cannot be taken is reported as skipped
/// with the line of its BEGIN, and reading goes on: one cut off before its END, one without a start, one with
/// a time or rule that cannot be read, one too large; events of an answer to an invitation (METHOD:REPLY and
/// the like) are so on purpose. All else in a calendar is passed over. Times may be asked for once all is
/// read, as a calendar may tell of its zones last. `clocks` must outlive the events. Nothing in the text
/// makes it throw: only StoreError, where the stream fails, and what `sink` throws pass through.
void read_calendars(std::istream& in, const WorldClocks& clocks, const CalendarSink& sink);

/// Whether a text with this beginning (a few thousand bytes) holds calendars: the first thing that begins in
/// it is one, or an event.
[[nodiscard]] bool looks_like_calendar(std::string_view beginning);

} // namespace tend::interchange
