#include "interchange/csv.hpp"

#include "interchange/csv_charset.hpp"
#include "interchange/csv_contact.hpp"
#include "interchange/csv_reader.hpp"
#include "interchange/csv_writer.hpp"
#include "tend/errors.hpp"
#include "text/gate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <variant>

namespace tend::interchange {

namespace {

bool holds(const CsvLayout& layout, CsvField field) {
    return std::find(layout.fields.begin(), layout.fields.end(), field) != layout.fields.end();
}

CsvLayout layout_for(const CsvMap& map, std::string_view beginning) {
    if (!map.empty()) return csv_layout_by(map, beginning);
    if (auto layout = find_csv_layout(beginning)) return std::move(*layout);
    const auto columns = csv_columns_found(beginning);
    if (columns.empty()) throw InvalidInput("the table is empty");
    throw InvalidInput(
        fmt::format("no row says in known words which column holds what: {}", columns),
        fmt::format("say it: --map name=COLUMN,email=COLUMN, by name or number; the fields are {}",
                    field_words()));
}

bool is_blank(const CsvRecord& record) {
    return std::all_of(record.fields.begin(), record.fields.end(),
                       [](const std::string& field) { return text::trimmed(field).empty(); });
}

std::string reason_of(CsvRecord::State state) {
    if (state == CsvRecord::State::unclosed) return "a quote opens in this row that is never closed";
    return "the row is too large";
}

} // namespace

void read_csv_contacts(std::istream& in, const ContactSink& sink, const CsvMap& map) {
    CsvReader reader(in);
    const CsvLayout layout = layout_for(map, reader.sample());
    if (holds(layout, CsvField::message)) {
        throw InvalidInput("this is LinkedIn's messages.csv: it holds messages, no contacts",
                           "import Connections.csv of the same export");
    }
    reader.separate_by(layout.separator);
    CsvCharset charset;
    for (std::size_t row = 0; auto record = reader.next(); ++row) {
        if (row < layout.first_row) continue;
        if (record->state != CsvRecord::State::whole) {
            sink.skipped({record->line, reason_of(record->state)});
            continue;
        }
        record->fields = charset.decoded(std::move(record->fields));
        for (auto& field : record->fields) field = unguarded_cell(std::move(field));
        if (is_blank(*record)) continue;
        auto result = contact_from(*record, layout);
        if (auto* contact = std::get_if<Contact>(&result))
            sink.contact(std::move(*contact));
        else
            sink.skipped(std::get<Skipped>(std::move(result)));
    }
}

bool looks_like_csv_contacts(std::string_view beginning) {
    const std::string bytes = beginning_as_bytes(beginning);
    const auto layout = find_csv_layout(bytes);
    if (!layout || !is_followed_by_rows(*layout, bytes)) return false;
    const bool is_list_of_addresses = layout->columns.size() == 1 && holds(*layout, CsvField::email);
    return layout->known > 1 || is_list_of_addresses || holds(*layout, CsvField::message);
}

} // namespace tend::interchange
