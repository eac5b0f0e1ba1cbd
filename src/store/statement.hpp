#pragma once

#include <sqlite3.h>

#include <memory>

namespace tend::store {

struct FinalizeStatement {
    void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
};

/// A prepared statement. SQLite's own, not SQLiteCpp's: that counts a reference for every column read, which
/// took two fifths of the instructions of a suggestion (callgrind, 1,000 people).
using Statement = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

} // namespace tend::store
