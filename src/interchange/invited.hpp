#pragma once

#include "interchange/calendar_event.hpp"
#include "interchange/content_property.hpp"

namespace tend::interchange {

/// The person, room or group that an ORGANIZER or ATTENDEE names. Its address is the value (`mailto:`, or
/// `Name <address>` as vCalendar 1.0 writes), else the EMAIL parameter.
[[nodiscard]] Invited invited_from(const ContentProperty& property);

} // namespace tend::interchange
