#pragma once

#include "interchange/contact.hpp"
#include "interchange/csv_layout.hpp"
#include "interchange/csv_reader.hpp"

#include <variant>

namespace tend::interchange {

/// The person a row (in UTF-8) tells of, or why it tells of none: nobody by name or address, or more fields
/// than there are columns.
[[nodiscard]] std::variant<Contact, Skipped> contact_from(const CsvRecord& record, const CsvLayout& layout);

} // namespace tend::interchange
