#pragma once

#include "interchange/document_reader.hpp"
#include "interchange/document_value.hpp"

namespace tend::interchange {

/// Makes a record of `value`, one of the section at `place`, and tells `sink`; one that will not do is
/// skipped there with its reason.
void deliver(const JsonValue& value, const RecordPlace& place, const DocumentSink& sink,
             const DocumentOptions& options);

} // namespace tend::interchange
