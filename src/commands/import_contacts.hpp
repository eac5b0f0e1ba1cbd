#pragma once

#include "commands/import_formats.hpp"
#include "interchange/contact.hpp"

#include <istream>

namespace tend::commands {

/// A reader of people in some format.
using ContactReader = void (*)(std::istream&, const interchange::ContactSink&);

/// Takes the people of one source of another program's address book: found again by e-mail address, then by
/// source key, never by name alone. What is known already stays as it is; what is missing is filled in. A new
/// person whose name is here already is added and told. Throws InvalidInput where there is nobody in it.
void take_contacts(const ImportJob& job, ContactReader read);

} // namespace tend::commands
