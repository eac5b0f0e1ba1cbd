#pragma once

#include "interchange/contact.hpp"

#include <string>

namespace tend::interchange {

/// The versions that are written.
enum class VcardVersion {
    three, ///< RFC 2426, for programs that know no newer one
    four   ///< RFC 6350
};

/// The contact as one vCard, lines folded at 75 octets and ended by CR LF; `read_vcards` makes the same
/// contact of it. Its UID is what `source_key` names behind `vcard:`. Facts other than `note`, `birthday`,
/// `anniversary` and `pronouns` have no place in a card, and control characters none in its text; a place
/// that is neither a country code (`US`) nor one with its region (`US-OR`) stands as the town. A family name
/// is taken to begin at the last word, or at a particle before it (`van`, `de la`); FN has the name as it is.
[[nodiscard]] std::string to_vcard(const Contact& contact, VcardVersion version);

} // namespace tend::interchange
