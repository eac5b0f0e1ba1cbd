#include "render/table.hpp"

#include "text/gate.hpp"
#include "text/width.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

namespace tend::render {
namespace {

constexpr std::size_t gap = 2;

/// What a line of columns takes; a column of no width is not there.
std::size_t line_width(const std::vector<std::size_t>& widths) {
    std::size_t total = 0;
    for (const std::size_t width : widths) {
        if (width > 0) total += width + (total > 0 ? gap : 0);
    }
    return total;
}

} // namespace

Table::Table(std::vector<Column> columns) : columns_(std::move(columns)) {}

void Table::add(std::vector<Cell> row) {
    for (Cell& cell : row) cell.text = text::harmless(cell.text);
    rows_.push_back(std::move(row));
}

Table::Widths Table::natural_widths() const {
    Widths widths(columns_.size(), 0);
    for (const auto& row : rows_) {
        for (std::size_t i = 0; i < widths.size(); ++i) {
            widths[i] = std::max(widths[i], text::display_width(row[i].text));
        }
    }
    for (std::size_t i = 0; i < widths.size(); ++i) {
        if (widths[i] > 0) widths[i] = std::max(widths[i], columns_[i].title.size());
    }
    return widths;
}

Table::Widths Table::narrowed(Widths widths, std::size_t room) const {
    for (int turn = 1; turn <= static_cast<int>(columns_.size()); ++turn) {
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const std::size_t total = line_width(widths);
            if (total <= room) return widths;
            const Column& column = columns_[i];
            if (column.gives_way != turn || widths[i] <= column.least) continue;
            widths[i] -= std::min(total - room, widths[i] - column.least);
        }
    }
    return widths;
}

Table::Widths Table::fitted(std::size_t room) const {
    Widths natural = natural_widths();
    for (;;) {
        Widths widths = narrowed(natural, room);
        if (line_width(widths) <= room) return widths;
        std::optional<std::size_t> leaving;
        for (std::size_t i = 0; i < natural.size(); ++i) {
            if (columns_[i].leaves == 0 || natural[i] == 0) continue;
            if (!leaving || columns_[i].leaves < columns_[*leaving].leaves) leaving = i;
        }
        if (!leaving) return widths;
        natural[*leaving] = 0;
    }
}

std::string Table::line(const std::vector<Cell>& row, const Widths& widths, const Style& style) const {
    std::string out;
    std::size_t blanks = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        if (widths[i] == 0) continue;
        const std::string shown = text::cut_to_width(row[i].text, widths[i], style.ascii);
        if (!shown.empty()) {
            out.append(blanks, ' ');
            out += painted(shown, row[i].tone, style);
            blanks = 0;
        }
        blanks += widths[i] - text::display_width(shown) + gap;
    }
    return out + '\n';
}

std::string Table::flowing(const std::vector<Cell>& row, std::size_t room, const std::string& margin,
                           const Style& style) {
    std::string out = margin;
    std::size_t used = 0;
    for (const Cell& cell : row) {
        if (cell.text.empty()) continue;
        const std::size_t width = text::display_width(cell.text);
        if (used > 0 && used + gap + width > room) {
            out += '\n' + margin + std::string(gap, ' ');
            used = gap;
        } else if (used > 0) {
            out.append(gap, ' ');
            used += gap;
        }
        const std::size_t left = room > used ? room - used : 1;
        const std::string shown = text::cut_to_width(cell.text, left, style.ascii);
        out += painted(shown, cell.tone, style);
        used += text::display_width(shown);
    }
    return out + '\n';
}

std::string Table::text(const Style& style, std::size_t indent) const {
    if (rows_.empty()) return {};
    const std::size_t room = style.terminal ? style.width - std::min(indent, style.width)
                                            : std::numeric_limits<std::size_t>::max();
    const Widths widths = fitted(room);
    const std::string margin(indent, ' ');
    std::string out;
    if (line_width(widths) > room) {
        for (const auto& row : rows_) out += flowing(row, room, margin, style);
        return out;
    }
    if (std::any_of(columns_.begin(), columns_.end(), [](const Column& c) { return !c.title.empty(); })) {
        std::vector<Cell> titles;
        for (const Column& column : columns_) titles.push_back({column.title, Tone::aside});
        out += margin + line(titles, widths, style);
    }
    for (const auto& row : rows_) out += margin + line(row, widths, style);
    return out;
}

} // namespace tend::render
