#include "interchange/vcard_text.hpp"

#include "interchange/ascii_case.hpp"
#include "text/gate.hpp"

namespace tend::interchange {

namespace {

bool is_protected(char c) {
    return std::string_view(",;:\\\"").find(c) != std::string_view::npos;
}

// Of the first control block (C0 and DEL).
bool is_control(char c) {
    return (static_cast<unsigned char>(c) < 0x20U && c != '\t') || c == '\x7F';
}

// Of the second (C1, U+0080 to U+009F), as two bytes of UTF-8.
bool is_second_control(std::string_view two) {
    return two.size() == 2 && two[0] == '\xC2' && static_cast<unsigned char>(two[1]) < 0xA0U;
}

} // namespace

std::string with_plain_line_ends(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') continue;
        plain += text[at] == '\r' ? '\n' : text[at];
    }
    return plain;
}

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

std::string escaped(std::string_view text) {
    std::string value;
    value.reserve(text.size());
    const std::string plain = with_plain_line_ends(text);
    for (std::size_t at = 0; at < plain.size(); ++at) {
        const char c = plain[at];
        if (c == '\n')
            value += "\\n";
        else if (is_second_control(std::string_view(plain).substr(at, 2)))
            ++at;
        else if (!is_control(c))
            value +=
                (std::string_view(",;\\").find(c) == std::string_view::npos ? "" : "\\") + std::string(1, c);
    }
    return value;
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
