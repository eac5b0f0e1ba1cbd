#pragma once

#include "interchange/document_reader.hpp"

#include <istream>
#include <optional>
#include <string>
#include <string_view>

namespace tend::interchange {

/// The word under `record` on a line that holds a record of that section: `person` for people, ….
[[nodiscard]] std::string record_word(Section section);

/// Reads NDJSON: on each line the JSON object of one record of an interchange document, which says under
/// `record` what it is. Records come in the order of the text, and may speak of those before them alone. A
/// line that will not do is skipped with its reason; blank ones are passed over. Of `options`, all sections
/// are read. Throws StoreError where the stream fails.
void read_record_lines(std::istream& in, const DocumentSink& sink, const DocumentOptions& options = {});

/// Whether a text with this beginning is such NDJSON: its first line names a record.
[[nodiscard]] bool looks_like_record_lines(std::string_view beginning);

} // namespace tend::interchange
