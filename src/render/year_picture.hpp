#pragma once

#include "render/style.hpp"
#include "tend/looking_back.hpp"

#include <string>

namespace tend::render {

/// The days of a calendar, a column for each week and a row for each weekday, shaded by how much happened,
/// with a line that tells the shades; in two or more parts, one below the other, where the weeks do not fit
/// side by side.
[[nodiscard]] std::string year_picture(const ContactCalendar& calendar, const Style& style);

} // namespace tend::render
