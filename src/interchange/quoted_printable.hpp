#pragma once

#include <string>
#include <string_view>

namespace tend::interchange {

/// Decodes `=41` to `A` (RFC 2045, section 6.7), either case of the digits. What is no such pair stays as it
/// is, so that text wrongly called quoted-printable loses nothing. Soft line breaks are for the reader of
/// lines to join.
[[nodiscard]] std::string decoded_quoted_printable(std::string_view text);

} // namespace tend::interchange
