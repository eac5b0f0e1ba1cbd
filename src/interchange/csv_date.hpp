#pragma once

#include "tend/day.hpp"

#include <optional>
#include <string_view>

namespace tend::interchange {

/// Whether a program wrote that it knows no day: nothing, or a date of zeros (`0/0/00`, `0000-00-00`).
[[nodiscard]] bool is_no_csv_day(std::string_view text);

/// The day a column of a table names: `1969-12-28`, `1969/12/28`, `--12-28`, `28 Dec 1969`, and `12/28/1969`,
/// `28.12.1969` or `12/28` where one of the two numbers is above 12, or both are equal; any of them with a
/// time behind it. The year is unknown where it is 1604. Nothing where day and month could be the other way
/// round, the year has two digits, or the calendar lacks the day.
[[nodiscard]] std::optional<PartialDay> parse_csv_day(std::string_view text);

} // namespace tend::interchange
