#pragma once

#include "render/paint.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace tend::render {

/// One field of a table, as a person reads it. What came from outside is made harmless by the table.
struct Cell {
    std::string text;
    Tone tone = Tone::plain;
};

/// A column, and how it gives way where the terminal is narrow.
struct Column {
    std::string title = {}; ///< above it; a table without any title has no line of titles
    int gives_way = 0;      ///< 1 is cut first, then 2, …; 0 keeps its width
    std::size_t least = 0;  ///< columns it is cut to at most
    int leaves = 0;         ///< where cutting is not enough, 1 is left out first, then 2, …; 0 stays
};

/// Rows aligned by display width and cut by grapheme, two blanks between columns. Columns that are empty in
/// every row are left out.
class Table {
  public:
    explicit Table(std::vector<Column> columns);

    /// `row` has a cell for each column.
    void add(std::vector<Cell> row);
    [[nodiscard]] bool is_empty() const { return rows_.empty(); }
    /// Every line behind `indent` blanks, no blanks at its end, and with its line end. Fits `style.width`, or
    /// off the terminal is as wide as it needs. Where the columns cannot stand side by side, even cut, each
    /// row is told without columns and goes on below, two blanks further in; titles are left out then.
    [[nodiscard]] std::string text(const Style& style, std::size_t indent = 0) const;

  private:
    using Widths = std::vector<std::size_t>;

    [[nodiscard]] Widths natural_widths() const;
    [[nodiscard]] Widths narrowed(Widths widths, std::size_t room) const;
    [[nodiscard]] Widths fitted(std::size_t room) const;
    [[nodiscard]] std::string line(const std::vector<Cell>& row, const Widths& widths,
                                   const Style& style) const;
    [[nodiscard]] static std::string flowing(const std::vector<Cell>& row, std::size_t room,
                                             const std::string& margin, const Style& style);

    std::vector<Column> columns_;
    std::vector<std::vector<Cell>> rows_;
};

} // namespace tend::render
