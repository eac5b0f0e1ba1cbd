#pragma once

#include "interchange/contact.hpp"

#include <istream>
#include <string_view>

namespace tend::interchange {

/// Reads a file of vCards (versions 2.1, 3.0 and 4.0, in any mixture) and hands each person to `sink`, in the
/// order of the file. One card is in memory at a time, and of that only what a contact is made of. A card
/// that cannot be taken is reported as skipped, with the line of its BEGIN:VCARD, and reading goes on with
/// the next: one cut off before its END:VCARD, one that is no person (KIND; on purpose), one without a name
/// and an e-mail address, one too large; so is text outside of all cards, once for each stretch. Nothing in
/// the text makes it throw: only StoreError, where the stream fails, and what `sink` throws pass through.
void read_vcards(std::istream& in, const ContactSink& sink);

/// Whether a text with this beginning (a few thousand bytes) holds vCards: the first thing that begins in it
/// is one.
[[nodiscard]] bool looks_like_vcard(std::string_view beginning);

} // namespace tend::interchange
