#pragma once

#include <cstddef>
#include <string_view>

// For the sources of this folder: text as what people call characters.

namespace tend::text {

/// What a reader takes for one character: an extended grapheme cluster (UAX #29).
struct Grapheme {
    std::string_view bytes;
    std::size_t width = 0; ///< columns on a terminal, 0 to 2
};

/// The first grapheme of `text`, which must not be empty. A bad byte stands for a U+FFFD.
[[nodiscard]] Grapheme first_grapheme(std::string_view text);

} // namespace tend::text
