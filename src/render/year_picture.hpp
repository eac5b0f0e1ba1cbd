#pragma once

#include "render/style.hpp"
#include "tend/looking_back.hpp"

#include <string>

namespace tend::render {

/// The days of a calendar, a column for each week and a row for each weekday, shaded by how much happened,
/// with a line that tells the shades; in two or more parts, one below the other, where the weeks do not fit
/// side by side.
[[nodiscard]] std::string year_picture(const ContactCalendar& calendar, const Style& style);

/// How many exchanges a shade (1 to 4) stands for, where the busiest day had `most`: `3-4`, `7 or more`.
[[nodiscard]] std::string shade_words(int shade, int step, int most);

/// The exchanges of the busiest day; 0 where there was none.
[[nodiscard]] int most_of_a_day(const ContactCalendar& calendar);

} // namespace tend::render
