#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// For the sources of this folder: text as code points.

namespace tend::text {

/// What stands in the place of a byte that is no UTF-8.
inline constexpr char32_t replacement_character = U'\uFFFD';

/// The code point a text begins with, and how many bytes it takes there.
struct Decoded {
    char32_t code_point = replacement_character;
    std::size_t length = 1;
    bool is_valid = false; ///< otherwise one bad byte, told as U+FFFD
};

/// The first code point of `text`, which must not be empty. Surrogates, overlong forms and cut sequences are
/// bad.
[[nodiscard]] Decoded first_code_point(std::string_view text);

/// `code_point` (a Unicode scalar value) in UTF-8.
[[nodiscard]] std::string utf8_of(char32_t code_point);

/// The last `digits` hexadecimal digits of `code_point`, in lower case.
[[nodiscard]] std::string hex_of(char32_t code_point, int digits);

/// Whether `c` is one of the 95 characters of ASCII that are neither a control nor DEL.
[[nodiscard]] constexpr bool is_printable_ascii(char c) {
    return c >= ' ' && c <= '~';
}

/// How many bytes of printable ASCII `text` begins with.
[[nodiscard]] constexpr std::size_t printable_ascii_prefix(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size() && is_printable_ascii(text[length])) ++length;
    return length;
}

/// Whether a terminal might obey the code point instead of showing it: C0, DEL, C1, the bidi controls and the
/// line and paragraph separators.
[[nodiscard]] constexpr bool is_unsafe(char32_t code_point) {
    return code_point < 0x20 || (code_point >= 0x7F && code_point <= 0x9F) || code_point == 0x061C ||
           code_point == 0x200E || code_point == 0x200F || (code_point >= 0x2028 && code_point <= 0x202E) ||
           (code_point >= 0x2066 && code_point <= 0x2069);
}

/// Whether Unicode calls the code point White_Space.
[[nodiscard]] constexpr bool is_blank(char32_t code_point) {
    return (code_point >= 0x09 && code_point <= 0x0D) || code_point == 0x20 || code_point == 0x85 ||
           code_point == 0xA0 || code_point == 0x1680 || (code_point >= 0x2000 && code_point <= 0x200A) ||
           code_point == 0x2028 || code_point == 0x2029 || code_point == 0x202F || code_point == 0x205F ||
           code_point == 0x3000;
}

} // namespace tend::text
