#include "render/data_views.hpp"

#include "render/paragraph.hpp"
#include "text/json_writer.hpp"

#include <utility>

namespace tend::render {

DemoView::DemoView(std::string path, DigestView::Page page)
    : path_(std::move(path)), digest_(std::move(page)) {}

std::string DemoView::text(const Style& style) const {
    const std::string digest = digest_.text(style);
    return paragraph("Sample people to try tend with are in " + path_, style) +
           paragraph("Look around: tend --db " + path_ + " due", style) +
           (digest.empty() ? "" : '\n' + digest);
}

void DemoView::json(text::JsonWriter& out) const {
    digest_.json(out);
    out.member("path", path_);
}

} // namespace tend::render
