#pragma once

#include "interchange/contact.hpp"

#include <istream>
#include <string_view>

namespace tend::interchange {

/// Reads the people of an address book in LDIF (RFC 2849), as Thunderbird and directories write it: folded
/// lines, comments, values in base64. Hands each to `sink` in the order of the text, one entry in memory at a
/// time. Groups, organisations and the like are reported as skipped on purpose, what is no entry as skipped,
/// each with the line it begins on. Throws StoreError where the stream fails.
void read_ldif(std::istream& in, const ContactSink& sink);

/// Whether a text with this beginning is LDIF: its first line, comments and `version:` aside, is a `dn:`.
[[nodiscard]] bool looks_like_ldif(std::string_view beginning);

} // namespace tend::interchange
