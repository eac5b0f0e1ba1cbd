#include "render/html_text.hpp"

#include "text/gate.hpp"

namespace tend::render {

using std::string;

string html_text(std::string_view text) {
    string out;
    for (const char c : text::harmless(text)) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        default: out += c;
        }
    }
    return out;
}

string html_name(std::string_view text) {
    return "<bdi>" + html_text(text) + "</bdi>";
}

} // namespace tend::render
