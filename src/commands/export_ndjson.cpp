#include "commands/export_ndjson.hpp"

#include "commands/export_document.hpp"

namespace tend::commands {

void write_ndjson(const store::Store& store, const std::function<void(std::string_view)>& out) {
    write_document(store, out, interchange::DocumentShape::lines);
}

} // namespace tend::commands
