#include "render/page.hpp"

#include "text/gate.hpp"

#include <algorithm>

namespace tend::render {
namespace {

using std::string;
using std::string_view;

/// What could begin or end markup wherever it stands; `@` for those who read addresses as links.
constexpr string_view always_escaped = "\\`*_[]<>&~|$#@";
/// What could begin a block where it is the first of its line.
constexpr string_view escaped_at_first = "+-=:";

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// `1.` and `1)` begin a list; the mark behind the number is what is to be escaped.
bool ends_number(string_view text, std::size_t at) {
    return at > 0 && (text[at] == '.' || text[at] == ')') &&
           std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), is_digit);
}

/// Some readers take bare addresses of the web for links: `https://…`, `www.…`.
bool makes_address(string_view text, std::size_t at) {
    if (text[at] == ':') return text.substr(at).starts_with("://");
    if (text[at] != '.' || at < 3) return false;
    const string_view before = text.substr(at - 3, 3);
    return std::all_of(before.begin(), before.end(), [](char c) { return c == 'w' || c == 'W'; });
}

bool is_escaped(string_view text, std::size_t at) {
    return always_escaped.find(text[at]) != string_view::npos ||
           (at == 0 && escaped_at_first.find(text[at]) != string_view::npos) || ends_number(text, at) ||
           makes_address(text, at);
}

/// `text` as it is meant, to stand anywhere in a line.
string escaped(string_view text) {
    const string plain = text::harmless(text);
    string out;
    out.reserve(plain.size() + plain.size() / 8);
    for (std::size_t at = 0; at < plain.size(); ++at) {
        if (is_escaped(plain, at)) out += '\\';
        out += plain[at];
    }
    return out;
}

/// The mark must touch what it makes strong, so blanks at the ends go.
string cell_markdown(const Cell& cell) {
    const string told = escaped(text::trimmed(cell.text));
    return cell.tone == Tone::title && !told.empty() ? "**" + told + "**" : told;
}

string head_markdown(const std::vector<Cell>& pieces) {
    string out;
    for (const Cell& piece : pieces)
        out += piece.tone == Tone::plain ? escaped(piece.text) : cell_markdown(piece);
    return text::trimmed(out);
}

string item(std::size_t indent, const string& told) {
    return string(indent, ' ') + "- " + told + '\n';
}

string block_markdown(const PageBlock& block) {
    const string first = head_markdown(block.head);
    string out = first.empty() ? "" : item(0, first);
    for (const Cell& line : block.lines) {
        const string_view mark = line.tone == Tone::careful ? "**!** " : "";
        out += item(first.empty() ? 0 : 2, string(mark) + cell_markdown(line));
    }
    return out;
}

string row_markdown(const std::vector<Cell>& row, const Style& style) {
    string told;
    for (const Cell& cell : row) {
        const string next = cell_markdown(cell);
        if (!told.empty() && !next.empty()) told += separator(style);
        told += next;
    }
    return item(0, told);
}

} // namespace

string page_markdown(const Page& page, const Style& style) {
    string out = "# " + escaped(page.title) + '\n';
    for (const PageSection& section : page.sections) {
        if (section.is_empty()) continue;
        out += "\n## " + escaped(section.heading) + "\n\n";
        for (const PageBlock& block : section.blocks) out += block_markdown(block);
        for (const auto& row : section.rows) out += row_markdown(row, style);
        if (!section.closing.empty()) out += '\n' + escaped(section.closing) + '\n';
    }
    return out;
}

} // namespace tend::render
