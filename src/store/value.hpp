#pragma once

#include "tend/id.hpp"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace tend::store {

/// What one column of a user's table may hold: nothing, a number, text, or an id. (No user table has other
/// blobs.)
using Value = std::variant<std::monostate, std::int64_t, std::string, Uuid>;

/// The values of one row, in the order of its table's columns (see table.hpp).
using Row = std::vector<Value>;

} // namespace tend::store
