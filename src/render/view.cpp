#include "render/view.hpp"

#include "text/json_writer.hpp"

namespace tend::render {

std::string json_document(std::string_view kind, Instant now, const View& view) {
    text::JsonWriter out;
    out.begin_object().member("schema_version", 1).member("kind", kind).member("now", to_text(now));
    view.json(out);
    out.end_object();
    return out.take() + "\n";
}

} // namespace tend::render
