#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tend::interchange {

/// `text` as a two-letter country code in capitals; nothing unless ISO 3166-1 has assigned it (`UK` is none).
[[nodiscard]] std::optional<std::string> country_code(std::string_view text);

} // namespace tend::interchange
