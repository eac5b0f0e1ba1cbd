#include "interchange/csv_writer.hpp"

#include <string_view>
#include <utility>

namespace tend::interchange {

namespace {

std::string quoted(std::string_view cell) {
    std::string text = "\"";
    for (const char c : cell) text += c == '"' ? std::string("\"\"") : std::string(1, c);
    return text + '"';
}

/// Whether a spreadsheet would compute the text, or did before an apostrophe stood in front of it.
bool is_formula(std::string_view cell) {
    const auto first = cell.find_first_not_of('\'');
    return first != std::string_view::npos &&
           std::string_view("=+-@\t\r").find(cell[first]) != std::string_view::npos;
}

} // namespace

std::string guarded_cell(std::string cell) {
    return is_formula(cell) ? '\'' + std::move(cell) : cell;
}

std::string unguarded_cell(std::string cell) {
    if (cell.starts_with('\'') && is_formula(cell)) cell.erase(0, 1);
    return cell;
}

std::string csv_record(std::span<const std::string> cells) {
    std::string record;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string text = guarded_cell(cells[i]);
        const bool needs_quotes = text.find_first_of(",\"\r\n") != std::string::npos;
        record += (i == 0 ? "" : ",") + (needs_quotes ? quoted(text) : text);
    }
    return record + "\r\n";
}

} // namespace tend::interchange
