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

} // namespace

std::string paragraph(std::string_view text, const Style& style, std::size_t indent) {
    return std::string(indent, ' ') + body(text, style, indent) + '\n';
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
    std::string out;
    for (const std::string_view content : contents) out += text::harmless(content) + '\t';
    if (!out.empty()) out.pop_back();
    return out + '\n';
}

} // namespace tend::render
