#pragma once

#include "render/style.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace tend::render {

/// One line of a bar chart.
struct Bar {
    std::string label; ///< made harmless by the chart
    int count = 0;
    std::string note = {}; ///< behind the count
};

/// A bar for each with its label before it and its count behind it, the longest as wide as the width allows
/// (at most 30 columns); a bar is an eighth of a column exact, with ASCII a whole one, and never vanishes
/// where there is anything to count. Long labels are cut beside it. Where not even eight columns are left,
/// the counts stand alone, and a label too wide for its column stands on a line above.
[[nodiscard]] std::string bar_chart(const std::vector<Bar>& bars, const Style& style);

/// A sign for each count, as high as it is beside the highest; a dot where there is nothing.
[[nodiscard]] std::string sparkline(const std::vector<int>& counts, const Style& style);

} // namespace tend::render
