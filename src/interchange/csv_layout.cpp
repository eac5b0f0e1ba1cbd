#include "interchange/csv_layout.hpp"

#include "interchange/csv_charset.hpp"
#include "interchange/csv_reader.hpp"
#include "tend/errors.hpp"
#include "text/fold.hpp"
#include "text/gate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <sstream>

namespace tend::interchange {

namespace {

constexpr std::size_t most_preamble = 20;
constexpr std::size_t most_shown = 40;
constexpr std::size_t longest_shown = 60; // bytes of the name of a column
constexpr std::array separators{',', ';', '\t'};

using Row = std::vector<std::string>;

std::vector<Row> first_rows(std::string_view beginning, char separator) {
    std::istringstream in{std::string(beginning)};
    CsvReader reader(in, separator);
    CsvCharset charset;
    std::vector<Row> rows;
    while (rows.size() < most_preamble) {
        auto record = reader.next();
        if (!record) break;
        rows.push_back(charset.decoded(std::move(record->fields)));
    }
    return rows;
}

std::size_t filled_fields(const Row& row) {
    return static_cast<std::size_t>(
        std::count_if(row.begin(), row.end(), [](const auto& field) { return !field.empty(); }));
}

struct WideRow {
    char separator = separators.front();
    Row row;
};

/// The separator that gives a row the most filled fields, and the first row with more than half as many,
/// which most likely is the header.
WideRow first_wide_row(std::string_view beginning) {
    WideRow wide;
    std::size_t most = 0;
    for (const char separator : separators) {
        const auto rows = first_rows(beginning, separator);
        std::size_t widest = 0;
        for (const Row& row : rows) widest = std::max(widest, filled_fields(row));
        if (widest <= most) continue;
        most = widest;
        const auto first = std::find_if(rows.begin(), rows.end(),
                                        [&](const Row& row) { return 2 * filled_fields(row) > widest; });
        wide = {separator, *first};
    }
    return wide;
}

bool has(const CsvLayout& layout, CsvField field) {
    return std::find(layout.fields.begin(), layout.fields.end(), field) != layout.fields.end();
}

void reread(CsvLayout& layout, CsvField from, std::optional<CsvField> as) {
    std::replace(layout.fields.begin(), layout.fields.end(), std::optional(from), as);
}

/// Gives words their meaning that depends on the columns beside them.
CsvLayout settled(CsvLayout layout) {
    const bool has_first = has(layout, CsvField::first_name);
    const bool has_last = has(layout, CsvField::last_name);
    if (has_first && !has_last) reread(layout, CsvField::name, CsvField::last_name);
    if (has_last && !has_first) reread(layout, CsvField::name, CsvField::first_name);
    const bool is_form_of_address = has(layout, CsvField::role) || has(layout, CsvField::suffix);
    reread(layout, CsvField::title, is_form_of_address ? std::nullopt : std::optional(CsvField::role));
    if (has(layout, CsvField::birth_month) && !has(layout, CsvField::birth_day))
        reread(layout, CsvField::birthday, CsvField::birth_day);
    return layout;
}

bool tells_of_people(const CsvLayout& layout) {
    constexpr std::array enough{CsvField::name, CsvField::first_name, CsvField::last_name, CsvField::email,
                                CsvField::message};
    return std::any_of(enough.begin(), enough.end(), [&](CsvField field) { return has(layout, field); });
}

// The family name's column in Chinese and Japanese, and in Korean.
bool is_eastern_family_name(const std::string& column) {
    return column == "姓" || column == "성";
}

CsvLayout layout_of(const Row& row, char separator) {
    CsvLayout layout;
    layout.separator = separator;
    layout.columns = row;
    layout.is_family_first = std::any_of(row.begin(), row.end(), is_eastern_family_name);
    for (const auto& column : row) layout.fields.push_back(field_of_column(column));
    layout.known =
        layout.fields.size() -
        static_cast<std::size_t>(std::count(layout.fields.begin(), layout.fields.end(), std::nullopt));
    return layout;
}

/// A column by its number, from 1; nothing where the text is no number.
std::optional<std::size_t> number_of(const std::string& column) {
    std::size_t number = 0;
    const char* end = column.data() + column.size();
    const auto [stop, error] = std::from_chars(column.data(), end, number);
    return error == std::errc() && stop == end && number > 0 ? std::optional(number) : std::nullopt;
}

std::optional<std::size_t> place_of(const std::string& column, const Row& row) {
    const auto same = [&](const std::string& one) { return text::folded(one) == text::folded(column); };
    const auto found = std::find_if(row.begin(), row.end(), same);
    return found == row.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - row.begin()));
}

bool is_by_number(const CsvMap& map) {
    return std::all_of(map.begin(), map.end(),
                       [](const auto& one) { return number_of(one.second).has_value(); });
}

/// What `map` makes of a table with this header; nothing where the header lacks one of the columns.
std::optional<CsvLayout> mapped(const CsvMap& map, const Row& row, char separator) {
    CsvLayout layout;
    layout.separator = separator;
    layout.columns = row;
    layout.fields.resize(row.size());
    layout.known = map.size();
    for (const auto& [field, column] : map) {
        const auto place = place_of(column, row);
        if (!place) return std::nullopt;
        layout.fields[*place] = field;
    }
    return layout;
}

CsvLayout by_number(const CsvMap& map, std::string_view beginning) {
    const auto header = find_csv_layout(beginning);
    CsvLayout layout;
    layout.separator = header ? header->separator : first_wide_row(beginning).separator;
    if (header) layout.first_row = header->first_row;
    layout.known = map.size();
    for (const auto& [field, column] : map) {
        const std::size_t place = *number_of(column) - 1;
        if (place >= CsvReader::most_fields)
            throw InvalidInput(fmt::format("--map: there is no column {}", column));
        layout.fields.resize(std::max(layout.fields.size(), place + 1));
        layout.fields[place] = field;
    }
    return layout;
}

} // namespace

CsvMap parse_csv_map(std::string_view text) {
    CsvMap map;
    const auto refuse = [](std::string_view part) {
        throw InvalidInput(fmt::format("--map: \"{}\" does not say which column holds what", part),
                           fmt::format("like name=Column,email=Column; the fields are {}", field_words()));
    };
    for (bool is_more = true; is_more;) {
        const auto comma = text.find(',');
        const std::string part = text::as_utf8(text.substr(0, comma));
        is_more = comma != std::string_view::npos;
        if (is_more) text.remove_prefix(comma + 1);
        const auto sign = part.find('=');
        if (sign == std::string::npos && !map.empty()) {
            map.back().second += ',' + part;
            continue;
        }
        const auto field = field_named(text::trimmed(part.substr(0, sign)));
        if (sign == std::string::npos || !field) refuse(part);
        map.emplace_back(*field, part.substr(sign + 1));
    }
    for (auto& [field, column] : map) {
        column = text::trimmed(column);
        if (column.empty()) refuse(column);
    }
    return map;
}

std::optional<CsvLayout> find_csv_layout(std::string_view beginning) {
    std::optional<CsvLayout> best;
    for (const char separator : separators) {
        std::size_t number = 0;
        for (const Row& row : first_rows(beginning, separator)) {
            ++number;
            auto layout = layout_of(row, separator);
            if (!tells_of_people(layout) || (best && best->known >= layout.known)) continue;
            layout.first_row = number;
            best = std::move(layout);
        }
    }
    return best ? std::optional(settled(std::move(*best))) : std::nullopt;
}

bool is_followed_by_rows(const CsvLayout& layout, std::string_view beginning) {
    const auto rows = first_rows(beginning, layout.separator);
    if (layout.first_row >= rows.size()) return true;
    const std::size_t width = rows[layout.first_row].size();
    return width + 1 >= layout.columns.size() && width <= layout.columns.size() + 1;
}

CsvLayout csv_layout_by(const CsvMap& map, std::string_view beginning) {
    if (is_by_number(map)) return by_number(map, beginning);
    for (const char separator : separators) {
        std::size_t number = 0;
        for (const Row& row : first_rows(beginning, separator)) {
            ++number;
            auto layout = mapped(map, row, separator);
            if (!layout) continue;
            layout->first_row = number;
            return *layout;
        }
    }
    const Row columns = first_wide_row(beginning).row;
    const auto missing =
        std::find_if(map.begin(), map.end(), [&](const auto& one) { return !place_of(one.second, columns); });
    const std::string& name = missing == map.end() ? map.front().second : missing->second;
    throw InvalidInput(fmt::format("--map: there is no column \"{}\"", name),
                       fmt::format("the columns are {}", csv_columns_found(beginning)));
}

std::string csv_columns_found(std::string_view beginning) {
    std::string found;
    std::size_t shown = 0;
    std::size_t more = 0;
    for (const auto& column : first_wide_row(beginning).row) {
        const std::string name = text::as_utf8(text::trimmed(column).substr(0, longest_shown));
        if (name.empty()) continue;
        if (++shown > most_shown)
            ++more;
        else
            found += (found.empty() ? "" : ", ") + name;
    }
    return more == 0 ? found : fmt::format("{} and {} more", found, more);
}

} // namespace tend::interchange
