#pragma once

#include "interchange/csv_column.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tend::interchange {

/// Which column holds what, as the user said: the name of a column, or its number from 1.
using CsvMap = std::vector<std::pair<CsvField, std::string>>;

/// Reads `name=Full name,email=Mail,note=3`. A comma that no `=` follows belongs to the name of the column.
/// Throws InvalidInput, listing the fields.
[[nodiscard]] CsvMap parse_csv_map(std::string_view text);

/// How a table of people is laid out.
struct CsvLayout {
    char separator = ',';
    std::size_t first_row = 0;        ///< that holds a person: what stands before is preamble and header
    std::vector<std::string> columns; ///< as the header names them; empty where there is none
    std::vector<std::optional<CsvField>> fields; ///< what each column holds
    bool is_family_first = false;                ///< names are spoken so in the language of the header
    std::size_t known = 0;                       ///< how many of them hold something
};

/// The layout that the beginning of a text shows: `,`, `;` or a tab between fields, the header within the
/// first 20 rows, of all rows the one that names most of what is known, and somebody by name or address.
/// Nothing where there is none.
[[nodiscard]] std::optional<CsvLayout> find_csv_layout(std::string_view beginning);

/// Whether the row behind the header has as many fields as it, give or take one, as a table has it and prose
/// has not; also where no row is behind it.
[[nodiscard]] bool is_followed_by_rows(const CsvLayout& layout, std::string_view beginning);

/// The layout that `map` asks for. Throws InvalidInput with the columns there are where one is missing.
[[nodiscard]] CsvLayout csv_layout_by(const CsvMap& map, std::string_view beginning);

/// The columns of the row that looks most like a header, for a message.
[[nodiscard]] std::string csv_columns_found(std::string_view beginning);

} // namespace tend::interchange
