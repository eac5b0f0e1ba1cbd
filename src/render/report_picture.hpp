#pragma once

#include "tend/looking_back.hpp"

#include <string>
#include <vector>

// The pictures of a report, each an SVG that stands in its page; colours come from the classes of its style.

namespace tend::render {

/// A small calendar for each month, a square for each day of the period, shaded by how much happened; under
/// them what the shades mean.
[[nodiscard]] std::string months_picture(const ContactCalendar& calendar);

/// A row of a table of bars.
struct BarRow {
    std::string label; ///< from outside; escaped by the table
    int count = 0;
    std::string note{}; ///< of our own making
};

/// A table with a bar for each row, the longest as long as its column; `title` says what is counted to those
/// who hear the page.
[[nodiscard]] std::string bars_picture(const std::vector<BarRow>& rows, const std::string& title);

/// Who began, as the parts of one bar; empty where nothing happened.
[[nodiscard]] std::string balance_picture(const Balance& balance);

} // namespace tend::render
