#pragma once

#include "store/schema.hpp"

#include <cstdint>

namespace tend::store {

class Connection;

/// What a file says of itself.
struct FileMarks {
    std::int64_t application = 0;
    std::int64_t version = 0;
    bool is_empty = true; ///< holds no table at all
};

/// Reads the marks under a shared lock, after SQLite has rolled back whatever a killed command left.
[[nodiscard]] FileMarks marks_of(Connection& connection);

/// Whether the file may be used with `schema`. Throws StoreError: storage for another program's file, too_new
/// for a newer schema.
void check_marks(const FileMarks& marks, const Schema& schema, const Connection& connection);

/// Compares the file with `schema`. Throws StoreError (corrupt) for a missing table or index, one of another
/// shape, and anything tend did not make: a view or a trigger of somebody else never runs.
void check_objects(Connection& connection, const Schema& schema);

/// The refusal of a file that belongs to another program.
[[noreturn]] void refuse_foreign(const Connection& connection);

} // namespace tend::store
