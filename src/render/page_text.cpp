#include "render/page.hpp"

#include "render/paragraph.hpp"

namespace tend::render {
namespace {

using std::string;

constexpr std::size_t margin = 2;
constexpr std::size_t step = 4;

string line_text(const Cell& line, const Style& style, std::size_t indent) {
    if (line.tone != Tone::careful) return paragraph(line.text, style, indent);
    return paragraph("! " + line.text, style, indent).replace(indent, 1, painted("!", line.tone, style));
}

} // namespace

string block_text(const PageBlock& block, const Style& style, std::size_t indent) {
    string out = block.head.empty() ? "" : paragraph(block.head, style, indent);
    const std::size_t below = out.empty() ? indent : indent + step;
    for (const Cell& line : block.lines) out += line_text(line, style, below);
    return out;
}

string section_text(const PageSection& section, const Style& style) {
    if (section.is_empty()) return {};
    string out = painted(section.heading, Tone::title, style) + '\n';
    for (const PageBlock& block : section.blocks) out += block_text(block, style, margin);
    Table table(section.columns);
    for (const auto& row : section.rows) table.add(row);
    out += table.text(style, margin);
    if (!section.closing.empty())
        out += string(margin, ' ') + painted(section.closing, Tone::aside, style) + '\n';
    return out;
}

string page_text(const Page& page, const Style& style) {
    string out = paragraph({{page.title, Tone::title}}, style);
    for (const PageSection& section : page.sections) {
        const string told = section_text(section, style);
        if (!told.empty()) out += '\n' + told;
    }
    return out;
}

} // namespace tend::render
