#pragma once

#include "interchange/content_property.hpp"
#include "interchange/ics_time.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace tend::interchange {

/// The time that `text` (of the value of `property`) tells, in the zone of its TZID; a whole day where the
/// property says VALUE=DATE. Nothing where it is none.
[[nodiscard]] std::optional<IcsTime> time_from(const ContentProperty& property, std::string_view text);

/// The times of a list such as RDATE or EXDATE, of periods their beginnings; nothing where one is none. A
/// list without any is empty.
[[nodiscard]] std::optional<std::vector<IcsTime>> times_from(const ContentProperty& property);

} // namespace tend::interchange
