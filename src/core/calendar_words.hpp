#pragma once

#include "tend/cadence.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tend {

/// The month 1 to 12 that `word` (lower case) names in full or by three letters; `sept` too.
[[nodiscard]] std::optional<unsigned> month_named(std::string_view word);

/// `March` for 3.
[[nodiscard]] std::string month_text(unsigned month);

/// The weekday, 0 for Monday to 6 for Sunday, that `word` (lower case) names in full or by three letters;
/// `tues` and `thurs` too.
[[nodiscard]] std::optional<unsigned> weekday_named(std::string_view word);

/// `mon` for 0.
[[nodiscard]] std::string_view weekday_letters(unsigned weekday);

/// A unit people count calendar time in: `times` whole `unit`s; a quarter is three months.
struct CountedUnit {
    CadenceUnit unit = CadenceUnit::day;
    int times = 1;
};

/// The unit that `word` (lower case) names: `d` `day` `days`, and so on for weeks, months, quarters and
/// years.
[[nodiscard]] std::optional<CountedUnit> counted_unit(std::string_view word);

} // namespace tend
