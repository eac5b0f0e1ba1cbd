#pragma once

#include "interchange/document_writer.hpp"
#include "store/store.hpp"

#include <functional>
#include <string_view>

namespace tend::commands {

/// Writes all that is in the file as an interchange document, in pieces; the memory it takes does not grow
/// with the file. What it writes is the file at one moment, whatever others write meanwhile.
void write_document(const store::Store& store, const std::function<void(std::string_view)>& out,
                    interchange::DocumentShape shape = interchange::DocumentShape::object);

} // namespace tend::commands
