#pragma once

#include "commands/export_formats.hpp"

namespace tend::commands {

/// Writes a table of the people the command asks for: a header, and a record for each; for spreadsheets.
void write_csv(const ExportJob& job);

} // namespace tend::commands
