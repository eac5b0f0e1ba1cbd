#include "render/view.hpp"

#include "text/json_writer.hpp"

namespace tend::render {

std::string json_document(std::string_view kind, Instant now, const View& view) {
    std::string document;
    write_json(kind, now, view, [&document](std::string_view piece) { document += piece; });
    return document;
}

void write_json(std::string_view kind, Instant now, const View& view, const Sink& out) {
    text::JsonWriter writer(out);
    writer.begin_object().member("schema_version", 1).member("kind", kind).member("now", to_text(now));
    view.json(writer);
    writer.end_object();
    out(writer.take() + "\n");
}

} // namespace tend::render
