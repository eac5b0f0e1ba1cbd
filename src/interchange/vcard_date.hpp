#pragma once

#include "interchange/content_property.hpp"
#include "tend/day.hpp"

#include <optional>
#include <string_view>

namespace tend::interchange {

/// The day a BDAY or ANNIVERSARY names: `19960415`, `1996-04-15`, either with a time after `T` or a blank
/// (the date counts as written, whatever the zone), `--0415`, `--04-15`. The year is unknown where it is
/// 1604, 0000 or the one that the parameter X-APPLE-OMIT-YEAR names. Nothing for any other form (a year or
/// month alone, words) and for a day the calendar lacks.
[[nodiscard]] std::optional<PartialDay> parse_vcard_day(std::string_view text,
                                                        const ContentProperty& property);

} // namespace tend::interchange
