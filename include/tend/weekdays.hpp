#pragma once

#include <string_view>

namespace tend {

/// Reads `mon-fri`, `mon,wed`, `daily` as the days of a WorkingHours::Span. Throws InvalidInput, listing what
/// is accepted.
[[nodiscard]] unsigned char parse_weekdays(std::string_view text);

} // namespace tend
