#pragma once

#include "tend/day.hpp"
#include "tend/mailbox.hpp"

#include <optional>
#include <string>

namespace tend::render {

/// A mail that says the same twice: as plain text and as HTML.
struct Message {
    std::optional<Mailbox> from; ///< without it the header is left to the mailer
    Mailbox to;
    std::string subject;
    Instant at{};
    std::string text; ///< UTF-8, lines ending in `\n`
    std::string html;
};

/// The whole message (RFC 5322, RFC 2045 to 2047, RFC 3834), lines ending in `\n` as `sendmail` takes it,
/// none longer than 76 characters but for a long address. Nothing in it comes from a clock or from chance:
/// its id and the boundary of its parts follow from what it says.
[[nodiscard]] std::string mime_message(const Message& message);

} // namespace tend::render
