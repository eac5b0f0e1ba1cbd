#pragma once

#include "core/typed.hpp"
#include "tend/day.hpp"
#include "tend/input.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tend {

/// The date that `typed` writes out: `2026-03-16`, `15 mar`, `mar 15, 2025`; nothing where it has no such
/// shape. Throws InvalidInput with `forms` as its hint where it has, but the calendar has no such day.
[[nodiscard]] std::optional<PartialDay> written_day(const Typed& typed, std::string_view forms);

/// The day without a year that `typed` writes in numbers: `04-15`, `--04-15`; nothing and InvalidInput as
/// above.
[[nodiscard]] std::optional<PartialDay> written_month_and_day(const Typed& typed, std::string_view forms);

/// The day that `typed` tells by today: `tomorrow`, `fri`, `3d ago`, `in 2 months`; nothing where it has no
/// such shape. Throws InvalidInput with `forms` as its hint where that lies outside the years 1 to 9999.
[[nodiscard]] std::optional<Day> told_day(const Typed& typed, Day today, DayDirection direction,
                                          std::string_view forms);

/// Why `typed`, which neither of the above reads, is no day: what was understood of it, and what is missing.
[[nodiscard]] std::string why_no_day(const Typed& typed, Day today);

} // namespace tend
