#include "render/paragraph.hpp"

#include "text/gate.hpp"
#include "text/width.hpp"

#include <algorithm>

namespace tend::render {
namespace {

constexpr std::size_t margin = 2;
constexpr std::size_t gap = 2;
/// Below this a column of words is no longer read, but spelled.
constexpr std::size_t least_room = 24;

std::string body(std::string_view text, const Style& style, std::size_t indent) {
    std::string harmless = text::harmless(text);
    if (!style.terminal) return harmless;
    return text::wrapped(harmless, std::max(style.width, indent + least_room), indent);
}

/// `broken`, which is `plain` with lines broken and blanks left out there, in the tones of `pieces`, which
/// make up `plain`.
std::string repainted(std::string_view broken, const std::vector<Cell>& pieces, const Style& style) {
    std::string out;
    for (const Cell& piece : pieces) {
        std::string run;
        for (const char c : piece.text) {
            const bool at_break = broken.starts_with('\n');
            if (at_break) {
                const auto end = std::min(broken.find_first_not_of(" \n"), broken.size());
                out += painted(run, piece.tone, style);
                out += broken.substr(0, end);
                broken.remove_prefix(end);
                run.clear();
            }
            if (!broken.starts_with(c) || (at_break && c == ' ')) continue; // a blank that vanished
            run += c;
            broken.remove_prefix(1);
        }
        out += painted(run, piece.tone, style);
    }
    return out;
}

} // namespace

std::string paragraph(std::string_view text, const Style& style, std::size_t indent) {
    return std::string(indent, ' ') + body(text, style, indent) + '\n';
}

std::string paragraph(const std::vector<Cell>& pieces, const Style& style, std::size_t indent) {
    std::vector<Cell> harmless = pieces;
    std::string plain;
    for (Cell& piece : harmless) plain += piece.text = text::harmless(piece.text);
    return std::string(indent, ' ') + repainted(body(plain, style, indent), harmless, style) + '\n';
}

std::string person_heading(std::string_view name, std::string_view handle, const Style& style) {
    return paragraph({{std::string(name), Tone::title}, {" ("}, {std::string(handle), Tone::handle}, {")"}},
                     style);
}

std::string told(const std::vector<std::string>& lines, const Style& style) {
    std::string out;
    for (const std::string& line : lines) out += paragraph(line, style);
    return out;
}

std::string told_with_verb(std::string_view text, const Style& style) {
    const std::string whole = paragraph(text, style);
    const std::size_t verb = whole.find_first_of(" \n");
    return painted(whole.substr(0, verb), Tone::done, style) + whole.substr(verb);
}

std::string labelled(std::string_view label, std::size_t label_width, Tone tone, std::string_view text,
                     const Style& style) {
    const std::string shown = text::harmless(label);
    const std::size_t width = text::display_width(shown);
    const std::size_t beside = margin + std::max(label_width, width) + gap;
    const bool fits = !style.terminal || (width <= label_width && beside + least_room <= style.width);
    const std::string first = std::string(margin, ' ') + painted(shown, tone, style);
    if (text.empty()) return first + '\n';
    if (!fits) return first + '\n' + paragraph(text, style, 2 * margin);
    return first + std::string(beside - margin - width, ' ') + body(text, style, beside) + '\n';
}

std::string fields(std::initializer_list<std::string_view> contents) {
    std::size_t size = contents.size();
    for (const std::string_view content : contents) size += content.size();
    std::string out;
    out.reserve(size);
    for (const std::string_view content : contents) {
        if (text::is_plain(content))
            out += content;
        else
            out += text::harmless(content);
        out += '\t';
    }
    if (out.empty()) return "\n";
    out.back() = '\n';
    return out;
}

} // namespace tend::render
