#pragma once

#include "interchange/calendar_event.hpp"
#include "interchange/ics_component.hpp"

namespace tend::interchange {

/// Where an event takes place: online where it has a link to a video conference (Teams, Meet, Zoom, Webex and
/// the like) in its location, description or URL, or a property made for one; somewhere where it has any
/// other location.
[[nodiscard]] EventPlace place_of(const IcsComponent& event);

} // namespace tend::interchange
