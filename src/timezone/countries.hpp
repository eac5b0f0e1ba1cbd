#pragma once

#include <string>
#include <string_view>
#include <vector>

// The countries of iso3166.tab and zone.tab.

namespace tend::timezone {

/// A country or territory by its two-letter ISO code.
struct Country {
    std::string code;
    std::string name; ///< in English

    bool operator==(const Country&) const = default;
};

/// The rows of a text in the form of iso3166.tab.
[[nodiscard]] std::vector<Country> countries_in(std::string_view table);

/// The zones of the country `code` (two letters, in either case) in a text in the form of zone.tab or
/// zone1970.tab.
[[nodiscard]] std::vector<std::string> zones_in(std::string_view table, std::string_view code);

/// The countries of this system's table whose code or whole name `text` is, or that are called so (`uk`);
/// without case and accents.
[[nodiscard]] std::vector<Country> countries_called(std::string_view text);

/// The countries of this system's table that `text` may mean: by code, by name, or by words of the name
/// (`korea`, `uk`); without case and accents.
[[nodiscard]] std::vector<Country> countries_meant(std::string_view text);

} // namespace tend::timezone
