#pragma once

#include "tend/day.hpp"

#include <compare>
#include <vector>

// For the sources of this folder: dates that come round every year.

namespace tend::store {

/// A date of any year, in the calendar's order.
struct YearlyDate {
    unsigned month = 1;
    unsigned day = 1;

    auto operator<=>(const YearlyDate&) const = default;
};

/// The dates from `first` to `last`, which is not before it, both included.
struct YearlySpan {
    YearlyDate first, last;
};

/// The dates of the days from `first` to `last`: two spans where a year ends between them, every date where
/// they are a year or more.
[[nodiscard]] std::vector<YearlySpan> yearly_spans(Day first, Day last);

} // namespace tend::store
