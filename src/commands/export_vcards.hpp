#pragma once

#include "commands/export_formats.hpp"
#include "interchange/vcard_writer.hpp"

namespace tend::commands {

/// Writes a vCard for each person the command asks for: their card, birthday and anniversary, tags, notes and
/// pronouns; with `--card` their card alone. What else the tie holds never goes into one.
void write_vcards(const ExportJob& job, interchange::VcardVersion version);

} // namespace tend::commands
