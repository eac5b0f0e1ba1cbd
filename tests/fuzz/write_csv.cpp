#include "fuzz/target.hpp"
#include "interchange/csv_reader.hpp"
#include "interchange/csv_writer.hpp"

#include <sstream>
#include <vector>

// Records of any cells are read as the same cells, none of which a spreadsheet would compute.

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace tend;
    fuzz::Values values(fuzz::text_of(data, size));
    std::vector<std::string> cells;
    while (values.are_left()) cells.push_back(values.text());
    if (cells.empty()) return 0;
    // A byte order mark belongs to the text that begins with it, not to its first cell.
    std::istringstream in("head\r\n" + interchange::csv_record(cells) + interchange::csv_record(cells));
    interchange::CsvReader reader(in);
    fuzz::require(reader.next().has_value(), "the first record is lost");
    for (int count = 0; count < 2; ++count) {
        const auto record = reader.next();
        fuzz::require(record && record->state == interchange::CsvRecord::State::whole, "a record is lost");
        fuzz::require(record->fields.size() == cells.size(), "a record has another number of cells");
        for (std::size_t at = 0; at < cells.size(); ++at) {
            const std::string& read = record->fields[at];
            fuzz::require(interchange::unguarded_cell(read) == cells[at], "a cell is read as another");
            fuzz::require(read.empty() ||
                              std::string_view("=+-@\t\r").find(read.front()) == std::string_view::npos,
                          "a spreadsheet would compute a cell");
        }
    }
    fuzz::require(!reader.next(), "there is one record too many");
    return 0;
}
