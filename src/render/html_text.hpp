#pragma once

#include <string>
#include <string_view>

namespace tend::render {

/// `text` made harmless and with what HTML reads as markup written out: safe between tags and in quoted
/// attributes.
[[nodiscard]] std::string html_text(std::string_view text);

/// `text` from outside between tags, its direction of writing kept to itself.
[[nodiscard]] std::string html_name(std::string_view text);

} // namespace tend::render
