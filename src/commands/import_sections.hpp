#pragma once

#include "commands/import_formats.hpp"

namespace tend::commands {

/// Takes an interchange document: in one pass where its sections stand as tend writes them, else step by
/// step. Throws OutOfOrder at the first such document that can be read again, InvalidInput at one on a pipe
/// and at broken JSON.
void take_document(const ImportJob& job);

/// Takes the records of a document from NDJSON, line by line: what a line speaks of must have come before it.
void take_record_lines(const ImportJob& job);

} // namespace tend::commands
