#pragma once

#include "render/table.hpp"

#include <cstddef>
#include <string>
#include <vector>

// A page of several sections, told once and written in several formats. Its texts are as they came: each
// writer makes them harmless for its format.

namespace tend::render {

/// Something told in a few lines: the pieces of its head, one behind the other, and what stands below.
struct PageBlock {
    std::vector<Cell> head{};
    std::vector<Cell> lines{};
};

/// A heading and what stands under it: blocks, or rows in columns.
struct PageSection {
    std::string heading;
    std::vector<PageBlock> blocks{};
    std::vector<Column> columns{}; ///< without titles; how the rows give way on a terminal
    std::vector<std::vector<Cell>> rows{};
    std::string closing{}; ///< a last line, or nothing

    [[nodiscard]] bool is_empty() const { return blocks.empty() && rows.empty(); }
};

/// Sections without content are left out by every writer.
struct Page {
    std::string title;
    std::vector<PageSection> sections{};
};

/// The block for a terminal or a pipe, every line behind `indent` blanks; what is to be minded begins with
/// `!`.
[[nodiscard]] std::string block_text(const PageBlock& block, const Style& style, std::size_t indent);

/// A section for a terminal or a pipe; empty where it is.
[[nodiscard]] std::string section_text(const PageSection& section, const Style& style);

/// The page for a terminal or a pipe.
[[nodiscard]] std::string page_text(const Page& page, const Style& style);

/// The page in CommonMark: headings and lists. No text of the page can become markup, a link or HTML.
[[nodiscard]] std::string page_markdown(const Page& page, const Style& style);

/// The page as one HTML document that needs nothing else: no script, no file, no address; its styles stand in
/// the elements, as mail programs want it, with a dark dress where the reader's program asks for one. Every
/// text is escaped.
[[nodiscard]] std::string page_html(const Page& page);

} // namespace tend::render
