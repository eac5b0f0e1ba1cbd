#pragma once

#include "cli/command_line.hpp"

namespace tend::cli {

/// Refuses a day, length of time or cadence whose words were not put in quotes (`-d 2 weeks ago`): where the
/// value of an option cannot be read, but can be with the words that nothing else has a use for. Throws
/// UsageError that says what to type.
void refuse_unquoted(const CommandLine& line);

} // namespace tend::cli
