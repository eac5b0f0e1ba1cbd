#pragma once

#include "interchange/contact.hpp"
#include "interchange/vcard_card.hpp"

#include <variant>

namespace tend::interchange {

/// The person a card tells of, or why it tells of none: an organisation, a group, a place, or nobody by name
/// or e-mail.
[[nodiscard]] std::variant<Contact, Skipped> contact_from(const VcardCard& card);

} // namespace tend::interchange
