#include "render/page.hpp"

#include "render/html_text.hpp"

#include <string_view>

namespace tend::render {
namespace {

using std::string;
using std::string_view;

// The classes are for dark readers alone: what mail programs strip most is the style sheet.
constexpr string_view head = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
)";
constexpr string_view style_sheet = R"(<style>
:root { color-scheme: light dark; }
@media (prefers-color-scheme: dark) {
  .page { background-color: #1b1b1d !important; color: #e4e4e7 !important; }
  .aside { color: #a1a1aa !important; }
  .handle { color: #67c7d6 !important; }
  .open { color: #7ccf8d !important; }
  .due { color: #e3b341 !important; }
  .careful { color: #e58cc5 !important; }
}
</style>
)";
constexpr string_view body_begin =
    R"(<body class="page" style="margin:0;padding:0;background-color:#ffffff;color:#1b1b1d">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td class="page" )"
    R"(style="padding:16px;background-color:#ffffff;color:#1b1b1d;)"
    R"(font-family:-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif;font-size:15px;line-height:1.45;overflow-wrap:anywhere">
)";
constexpr string_view body_end = "</td></tr></table>\n</body>\n</html>\n";
constexpr string_view section_begin =
    R"(<table role="presentation" cellpadding="0" cellspacing="0" border="0">)"
    "\n";

/// What a piece of text is, as a class and as a style of its own.
struct Dress {
    string_view name;
    string_view style;
};

Dress dress_of(Tone tone) {
    switch (tone) {
    case Tone::plain: return {};
    case Tone::title: return {"title", "font-weight:600"};
    case Tone::aside: return {"aside", "color:#6b6b73"};
    case Tone::handle: return {"handle", "color:#0f6f80"};
    case Tone::due: return {"due", "color:#8a6100"};
    case Tone::open:
    case Tone::done: return {"open", "color:#1d7a33"};
    case Tone::careful: return {"careful", "color:#9a1f6b;font-weight:600"};
    }
    return {};
}

string span(string_view text, Tone tone) {
    const Dress dress = dress_of(tone);
    if (dress.name.empty() || text.empty()) return html_text(text);
    return "<span class=\"" + string(dress.name) + "\" style=\"" + string(dress.style) + "\">" +
           html_text(text) + "</span>";
}

string div(const string& content, string_view style) {
    return "<div style=\"" + string(style) + "\">" + content + "</div>\n";
}

string block_html(const PageBlock& block) {
    string head_line;
    for (const Cell& piece : block.head) head_line += span(piece.text, piece.tone);
    string out = head_line.empty() ? "" : div(head_line, "padding-top:6px");
    for (const Cell& line : block.lines) {
        const string mark = line.tone == Tone::careful ? span("!", line.tone) + ' ' : "";
        out += div(mark + html_text(line.text), head_line.empty() ? "padding-top:2px" : "padding-left:20px");
    }
    return out;
}

string row_html(const std::vector<Cell>& row) {
    string out = "<tr>";
    for (const Cell& cell : row)
        out += R"(<td valign="top" style="padding:2px 14px 2px 0">)" + span(cell.text, cell.tone) + "</td>";
    return out + "</tr>\n";
}

string section_html(const PageSection& section) {
    string out =
        R"(<h2 style="font-size:16px;margin:18px 0 4px 0">)" + html_text(section.heading) + "</h2>\n";
    for (const PageBlock& block : section.blocks) out += block_html(block);
    if (!section.rows.empty()) {
        out += section_begin;
        for (const auto& row : section.rows) out += row_html(row);
        out += "</table>\n";
    }
    if (!section.closing.empty()) out += div(span(section.closing, Tone::aside), "padding-top:6px");
    return out;
}

} // namespace

string page_html(const Page& page) {
    const string title = html_text(page.title);
    string out = string(head) + "<title>" + title + "</title>\n";
    out.append(style_sheet).append("</head>\n").append(body_begin);
    out += R"(<h1 style="font-size:20px;margin:0">)" + title + "</h1>\n";
    for (const PageSection& section : page.sections) {
        if (!section.is_empty()) out += section_html(section);
    }
    return out.append(body_end);
}

} // namespace tend::render
