#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tend::interchange {

/// The bytes that `text` stands for in base64 (RFC 4648), with or without the padding at its end; nothing
/// where it holds anything else.
[[nodiscard]] std::optional<std::string> decoded_base64(std::string_view text);

} // namespace tend::interchange
