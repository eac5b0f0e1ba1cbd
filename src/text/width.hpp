#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tend::text {

/// Columns the text takes on a terminal, by grapheme clusters: CJK and emoji 2, combining marks 0, characters
/// of ambiguous width 1. A cluster takes what its code points take, at most 2, so that flags, keycaps, skin
/// tones and joined emoji are 2; U+FE0F makes a text-style emoji 2. Expects printable text (see gate.hpp);
/// controls count 0, a bad byte 1. The widths are those of Unicode 15.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// The longest beginning of whole graphemes that takes at most `columns`; where anything is cut, the last
/// column is `…`
/// (`...` takes three with `ascii`, or as many dots as there are columns).
[[nodiscard]] std::string cut_to_width(std::string_view text, std::size_t columns, bool ascii = false);

/// `text` with blanks behind it up to `columns`; never cut.
[[nodiscard]] std::string padded(std::string_view text, std::size_t columns);

/// `text` in lines of at most `columns`, broken at blanks, or between graphemes where a word alone is too
/// long. The first line is taken to stand behind `indent` columns of the caller's (a label); the others begin
/// with that many blanks, counted in `columns`. Line ends in `text` stay and blanks where a line breaks
/// vanish; a tab counts as a blank. There is no line end behind the last line.
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t columns, std::size_t indent = 0);

} // namespace tend::text
