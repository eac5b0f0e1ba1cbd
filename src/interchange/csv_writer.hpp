#pragma once

#include <span>
#include <string>

namespace tend::interchange {

/// The cells as one record of comma-separated values (RFC 4180), ended by CR LF; cells that need it are
/// quoted. A cell that a spreadsheet would take for a formula is written as text, see `guarded_cell`.
[[nodiscard]] std::string csv_record(std::span<const std::string> cells);

/// The cell with an apostrophe before it where it begins, apostrophes aside, with `=`, `+`, `-`, `@`, a tab
/// or CR: spreadsheets compute such text, and some fetch pages by it.
[[nodiscard]] std::string guarded_cell(std::string cell);

/// The cell that `guarded_cell` made this of: one apostrophe is taken from what begins so.
[[nodiscard]] std::string unguarded_cell(std::string cell);

} // namespace tend::interchange
