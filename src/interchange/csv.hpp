#pragma once

#include "interchange/contact.hpp"
#include "interchange/csv_layout.hpp"

#include <istream>
#include <string_view>

namespace tend::interchange {

/// Reads the people of a table: LinkedIn's Connections.csv, what Google, Outlook and Thunderbird export, or
/// any other whose header is understood or whose columns `map` names (empty: the header tells). Hands each to
/// `sink` in the order of the text, one row in memory at a time. Empty rows are passed over; a row that will
/// not do is reported as skipped with its line. Throws InvalidInput where no header is understood, with the
/// columns found and the fields there are, and for LinkedIn's messages.csv; StoreError where the stream
/// fails.
void read_csv_contacts(std::istream& in, const ContactSink& sink, const CsvMap& map);

/// Whether a text with this beginning (a few thousand bytes) is a table of people by its header.
[[nodiscard]] bool looks_like_csv_contacts(std::string_view beginning);

} // namespace tend::interchange
