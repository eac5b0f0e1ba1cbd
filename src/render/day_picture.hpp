#pragma once

#include "render/style.hpp"
#include "tend/time_span.hpp"

#include <string>
#include <vector>

namespace tend::render {

/// The hours of a day, of several people side by side.
struct DayPicture {
    struct Row {
        std::string name;
        std::string zone;
        std::vector<TimeSpan> open; ///< when they work
        std::vector<int>
            clock_by_hour; ///< minutes their clock shows at the beginning of the day, an hour later, …
    };
    std::string title; ///< the day in words
    TimeSpan day;
    std::vector<Row> rows;
    std::vector<TimeSpan> shared; ///< when all of them work
};

/// A bar for each person with what their clock shows under it, and one for the time they share; a cell is a
/// quarter of an hour, half or a whole one, as the width allows. Empty where not even that fits.
[[nodiscard]] std::string day_picture(const DayPicture& picture, const Style& style);

} // namespace tend::render
