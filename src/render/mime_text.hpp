#pragma once

#include "tend/mailbox.hpp"

#include <string>
#include <string_view>

// Text as mail carries it: in lines of at most 76 ASCII characters, with `\n` at their ends.

namespace tend::render {

/// `text` as quoted-printable (RFC 2045, 6.7). Its line ends stay; a line never begins with a dot or `From `,
/// which some mailers would take for their own.
[[nodiscard]] std::string quoted_printable(std::string_view text);

/// The header line `NAME: TEXT`, or several where it is folded. What is no plain ASCII, or does not fit one
/// line, goes in encoded words (RFC 2047). `text` is made harmless before: no line end in it can begin a
/// header.
[[nodiscard]] std::string header_field(std::string_view name, std::string_view text);

/// The header line `NAME: MAILBOX`, folded before the address where it is long.
[[nodiscard]] std::string address_field(std::string_view name, const Mailbox& mailbox);

} // namespace tend::render
