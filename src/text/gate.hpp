#pragma once

#include <string>
#include <string_view>

namespace tend::text {

/// What came from outside, made harmless for a terminal or message: on one line, C0 and C1 controls, DEL,
/// bidi controls and line or paragraph separators as visible escapes (`\x1b` up to U+00FF, else `\u202e`),
/// `\n`, `\r\n` and tab as one blank each, each byte of bad UTF-8 as U+FFFD. All other text stays as it is,
/// invisible format characters (joiners, variation selectors, U+FEFF) too. Idempotent. Every byte from
/// outside passes here on its way out.
[[nodiscard]] std::string harmless(std::string_view text);

/// Whether all of `text` is printable ASCII, which the gate lets through as it is: spares a copy.
[[nodiscard]] bool is_plain(std::string_view text);

/// `harmless`, but line ends (as `\n`, also those that were `\r\n`) and tabs stay: for text of several lines.
[[nodiscard]] std::string harmless_lines(std::string_view text);

/// Whether the bytes are valid UTF-8: no overlong forms, surrogates or code points above U+10FFFF.
[[nodiscard]] bool is_valid_utf8(std::string_view bytes);

/// Bytes as valid UTF-8, each bad one as a U+FFFD of its own.
[[nodiscard]] std::string as_utf8(std::string_view bytes);

/// `text` without what Unicode calls White_Space at either end: line ends and blanks of any script.
[[nodiscard]] std::string trimmed(std::string_view text);

} // namespace tend::text
