#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace tend::store {

/// "tend" in `PRAGMA application_id`: says whose file it is.
inline constexpr std::int64_t application_id = 0x74656E64;

/// A table or index, and the very text that makes it, as SQLite keeps it.
struct SchemaObject {
    std::string_view name;
    std::string_view sql;
};

/// The step from the schema before to `version`.
struct Migration {
    int version = 1;
    std::vector<std::string_view> statements;
};

/// A schema: what a file of `version` holds, and how older files come there.
struct Schema {
    int version = 1;
    std::span<const SchemaObject> objects;
    std::span<const Migration> migrations; ///< by version, one for each version after 1
};

/// The schema this program writes.
[[nodiscard]] const Schema& current_schema();

/// `CREATE TABLE` and `CREATE INDEX` statements of the tables that people's records live in.
[[nodiscard]] std::span<const SchemaObject> record_tables();
/// Those of the tables that follow from others, and of the undo history.
[[nodiscard]] std::span<const SchemaObject> machine_tables();

} // namespace tend::store
