#include "interchange/vcard_text.hpp"

#include "interchange/ascii_case.hpp"
#include "text/gate.hpp"

namespace tend::interchange {

namespace {

bool is_protected(char c) {
    return std::string_view(",;:\\\"").find(c) != std::string_view::npos;
}

std::string with_plain_line_ends(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') continue;
        plain += text[at] == '\r' ? '\n' : text[at];
    }
    return plain;
}

} // namespace

std::string unescaped(std::string_view text, VcardEscapes escapes) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool is_escape = text[at] == '\\' && at + 1 < text.size();
        if (is_escape && escapes == VcardEscapes::later && ascii_upper(text[at + 1]) == 'N') {
            plain += '\n';
            ++at;
        } else if (is_escape && is_protected(text[at + 1])) {
            plain += text[++at];
        } else {
            plain += text[at];
        }
    }
    return with_plain_line_ends(plain);
}

std::vector<std::string_view> escaped_parts(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\\') {
            ++at;
        } else if (text[at] == separator) {
            parts.push_back(text.substr(begin, at - begin));
            begin = at + 1;
        }
    }
    parts.push_back(text.substr(begin));
    return parts;
}

std::string on_one_line(std::string_view text) {
    std::string line;
    for (const char c : text) {
        const bool is_end = c == '\n' || c == '\r';
        if (!is_end)
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    return text::trimmed(line);
}

} // namespace tend::interchange
