#pragma once

#include "render/contact_views.hpp"
#include "render/table.hpp"

#include <string>
#include <vector>

// Interactions, milestones and follow-ups as lines of one table: short id, day, what it is, who, and words.

namespace tend::render {

/// The table those lines go into.
[[nodiscard]] Table record_table();

[[nodiscard]] std::vector<Cell> record_cells(const AnyRecord& record, Day today);

/// The same off the terminal: short id, day `YYYY-MM-DD`, what it is, handles joined by commas, words.
[[nodiscard]] std::string record_fields(const AnyRecord& record, Day today);

} // namespace tend::render
