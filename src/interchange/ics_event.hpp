#pragma once

#include "interchange/calendar_event.hpp"
#include "interchange/ics_component.hpp"
#include "interchange/skipped.hpp"

#include <optional>
#include <vector>

namespace tend::interchange {

/// What a reader makes of a VEVENT.
struct IcsEventReading {
    std::optional<CalendarEvent> event; ///< its `zones` are for the reader to set
    /// Why there is none: no start, or a day, time or rule that cannot be read. Or what it was taken without:
    /// an end that cannot be read.
    std::vector<Skipped> skipped;
};
[[nodiscard]] IcsEventReading event_from(const IcsComponent& component);

/// What a VTIMEZONE and its parts (STANDARD, DAYLIGHT) say; parts that cannot be read are left out.
[[nodiscard]] IcsZone zone_from(const IcsComponent& zone, const std::vector<IcsComponent>& parts);

} // namespace tend::interchange
