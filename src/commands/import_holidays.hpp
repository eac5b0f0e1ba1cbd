#pragma once

#include "commands/import_formats.hpp"
#include "interchange/calendar_series.hpp"

#include <string>
#include <string_view>

namespace tend::commands {

/// Takes the events as days off in the place that `--place` says: those of this year and the two after it,
/// each day of longer ones. Throws InvalidInput where the place is no code.
void take_holidays(const ImportJob& job, const interchange::EventBook& book);

/// A place by its ISO 3166 code, in capitals: a country (`JP`), or a part of one (`US-OR`; whether there is
/// such a part is not looked up). Throws InvalidInput, with the code of the country that was named.
[[nodiscard]] std::string place_code(std::string_view typed);

} // namespace tend::commands
