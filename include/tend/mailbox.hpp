#pragma once

#include <string>
#include <string_view>

namespace tend {

/// Somewhere mail goes: an address as `parse_mailbox` takes it, and the name that is shown with it.
struct Mailbox {
    std::string name{}; ///< may be empty; no control characters of ASCII
    std::string address{};

    bool operator==(const Mailbox&) const = default;
};

/// Reads one mailbox: `ana@example.org`, `Ana Souza <ana@example.org>`, `"Souza, Ana" <ana@example.org>`. The
/// address is ASCII (RFC 5321, neither quoted nor a number in brackets, no word of it beginning with a dash),
/// at most 254 bytes; a name may be of any script, in at most 200. Throws InvalidInput naming `what`
/// (`--to`), with what is accepted.
[[nodiscard]] Mailbox parse_mailbox(std::string_view text, std::string_view what);

} // namespace tend
