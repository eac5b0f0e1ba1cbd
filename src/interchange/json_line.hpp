#pragma once

#include "interchange/document_value.hpp"

#include <optional>
#include <string_view>

namespace tend::interchange {

/// The JSON value that is all of `text`; nothing where it is none, is nested deeper than a document may be,
/// or holds more than a record can.
[[nodiscard]] std::optional<JsonValue> parse_json_line(std::string_view text);

} // namespace tend::interchange
