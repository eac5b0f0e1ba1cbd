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

} // namespace

std::string guarded_cell(std::string cell) {
    const auto first = cell.find_first_not_of('\'');
    const bool is_formula = first != std::string::npos &&
                            std::string_view("=+-@\t\r").find(cell[first]) != std::string_view::npos;
    return is_formula ? '\'' + std::move(cell) : cell;
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
