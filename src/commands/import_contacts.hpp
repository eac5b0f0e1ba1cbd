#pragma once

#include "commands/import_formats.hpp"
#include "interchange/contact.hpp"

#include <functional>
#include <istream>

namespace tend::commands {

/// A reader of people in some format.
using ContactReader = std::function<void(std::istream&, const interchange::ContactSink&)>;

/// Takes the people of one source of another program's address book, as PersonImport does. Throws
/// InvalidInput where there is nobody in it.
void take_contacts(const ImportJob& job, const ContactReader& read);

} // namespace tend::commands
