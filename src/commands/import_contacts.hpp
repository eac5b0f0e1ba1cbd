#pragma once

#include "commands/context.hpp"
#include "commands/import_tally.hpp"
#include "interchange/contact.hpp"

namespace tend::commands {

/// Takes one person of another program's address book: found again by e-mail address, then by source key,
/// never by name alone. What is known already stays as it is; what is missing is filled in. A new person
/// whose name is here already is added and told.
void import_contact(Context& context, const interchange::Contact& contact, Tally& tally);

} // namespace tend::commands
