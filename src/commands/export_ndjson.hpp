#pragma once

#include "store/store.hpp"

#include <functional>
#include <string_view>

namespace tend::commands {

/// Writes all that is in the file as NDJSON, as write_document does: the same records in the same order, each
/// on a line of its own.
void write_ndjson(const store::Store& store, const std::function<void(std::string_view)>& out);

} // namespace tend::commands
