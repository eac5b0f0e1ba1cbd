#pragma once

#include <string>
#include <string_view>

namespace tend::interchange {

/// `bytes` as UTF-8, read in the charset of that name (`windows-1252`, `Shift_JIS`, `CP1252`, …, as iconv
/// knows them, any case). Bytes that are no character there become U+FFFD. Where the name is unknown or says
/// only ASCII, as guessed_utf8.
[[nodiscard]] std::string utf8_from(std::string_view bytes, std::string_view charset);

/// `bytes` as UTF-8 where nothing says what they are: as they stand if they are valid UTF-8, else read as
/// Windows-1252 (which holds Latin-1). NULs are left out of both: they are no text.
[[nodiscard]] std::string guessed_utf8(std::string_view bytes);

} // namespace tend::interchange
