#include "text/gate.hpp"

#include "text/code_points.hpp"

namespace tend::text {
namespace {

enum class LineEnds { joined, kept };

std::string escape_of(char32_t code_point) {
    return code_point < 0x100 ? "\\x" + hex_of(code_point, 2) : "\\u" + hex_of(code_point, 4);
}

std::string gated(std::string_view text, LineEnds line_ends) {
    std::size_t plain = printable_ascii_prefix(text);
    if (plain == text.size()) return std::string(text);

    std::string out;
    out.reserve(text.size() + text.size() / 4);
    while (true) {
        out.append(text.substr(0, plain));
        text.remove_prefix(plain);
        if (text.empty()) return out;
        if (text.starts_with("\r\n")) text.remove_prefix(1);

        const Decoded next = first_code_point(text);
        if (next.code_point == U'\n' || next.code_point == U'\t') {
            out += line_ends == LineEnds::kept ? text.front() : ' ';
        } else if (!next.is_valid) {
            out += utf8_of(replacement_character);
        } else if (is_unsafe(next.code_point)) {
            out += escape_of(next.code_point);
        } else {
            out.append(text.substr(0, next.length));
        }
        text.remove_prefix(next.length);
        plain = printable_ascii_prefix(text);
    }
}

/// How many of the last bytes of `text`, which must not be empty, are one code point.
std::size_t last_length(std::string_view text) {
    for (std::size_t length = 2; length <= 4 && length <= text.size(); ++length) {
        const Decoded last = first_code_point(text.substr(text.size() - length));
        if (last.is_valid && last.length == length) return length;
    }
    return 1;
}

} // namespace

std::string harmless(std::string_view text) {
    return gated(text, LineEnds::joined);
}

bool is_plain(std::string_view text) {
    return printable_ascii_prefix(text) == text.size();
}

std::string harmless_lines(std::string_view text) {
    return gated(text, LineEnds::kept);
}

bool is_valid_utf8(std::string_view bytes) {
    while (!bytes.empty()) {
        bytes.remove_prefix(printable_ascii_prefix(bytes));
        if (bytes.empty()) break;
        const Decoded next = first_code_point(bytes);
        if (!next.is_valid) return false;
        bytes.remove_prefix(next.length);
    }
    return true;
}

std::string as_utf8(std::string_view bytes) {
    if (is_valid_utf8(bytes)) return std::string(bytes);

    std::string out;
    out.reserve(bytes.size() + bytes.size() / 4);
    while (!bytes.empty()) {
        const Decoded next = first_code_point(bytes);
        if (next.is_valid) {
            out.append(bytes.substr(0, next.length));
        } else {
            out += utf8_of(replacement_character);
        }
        bytes.remove_prefix(next.length);
    }
    return out;
}

std::string trimmed(std::string_view text) {
    while (!text.empty()) {
        const Decoded first = first_code_point(text);
        if (!is_blank(first.code_point)) break;
        text.remove_prefix(first.length);
    }
    while (!text.empty()) {
        const std::size_t length = last_length(text);
        if (!is_blank(first_code_point(text.substr(text.size() - length)).code_point)) break;
        text.remove_suffix(length);
    }
    return std::string(text);
}

} // namespace tend::text
