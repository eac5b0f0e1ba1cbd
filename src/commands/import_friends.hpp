#pragma once

#include "commands/import_formats.hpp"

namespace tend::commands {

/// Takes the file of the program friends: its friends as people, its activities as interactions with those
/// they name (by `meet`, as friends says nothing of the way), its notes as the fact `note` of those they
/// name. An entry that came before is left as it is. Throws InvalidInput where there is nothing in it.
void take_friends(const ImportJob& job);

} // namespace tend::commands
