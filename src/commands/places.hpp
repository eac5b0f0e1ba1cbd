#pragma once

#include "tend/records.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tend::commands {

/// A place as it is kept: without blanks around it, a code (`jp`, `us-or`) in capitals.
[[nodiscard]] std::string kept_place(std::string_view typed);

/// Whether `place` is written as a code: `JP`, `US-OR` (ISO 3166, its second part one to three letters or
/// digits); not whether there is such a place.
[[nodiscard]] bool is_place_code(std::string_view place);

/// Whether `place` lies within `region`: they are the same, or a country and a part of it (`US` holds
/// `US-OR`). Without case and accents.
[[nodiscard]] bool is_within(std::string_view place, std::string_view region);

/// Whether both places lie in one country. Where one is unknown nothing speaks for it.
[[nodiscard]] bool is_one_country(const std::optional<std::string>& a, const std::optional<std::string>& b);

/// The days on which people of `place` are off, sorted; none where the place is unknown.
[[nodiscard]] std::vector<Day> days_off(std::span<const Holiday> holidays,
                                        const std::optional<std::string>& place);

} // namespace tend::commands
