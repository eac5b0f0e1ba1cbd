#include "store/schema_check.hpp"

#include "store/failure.hpp"
#include "store/query.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace tend::store {

namespace {

std::int64_t number(Connection& connection, std::string_view sql) {
    Query query(connection, sql);
    return query.number();
}

} // namespace

FileMarks marks_of(Connection& connection) {
    const Reading reading(connection);
    return {number(connection, "PRAGMA application_id"), number(connection, "PRAGMA user_version"),
            number(connection, "SELECT count(*) FROM (SELECT 1 FROM sqlite_schema LIMIT 1)") == 0};
}

void refuse_foreign(const Connection& connection) {
    throw StoreError(ErrorCode::storage,
                     fmt::format("{} belongs to another program", connection.path().string()),
                     "nothing was changed; choose another file with --db");
}

void check_marks(const FileMarks& marks, const Schema& schema, const Connection& connection) {
    const bool is_ours = marks.application == application_id;
    const bool is_blank = marks.application == 0 && marks.is_empty;
    if (!is_ours && !is_blank) refuse_foreign(connection);
    if (is_ours && marks.version > schema.version) {
        throw StoreError(ErrorCode::too_new,
                         fmt::format("{} was written by a newer tend (schema {}; this one knows {})",
                                     connection.path().string(), marks.version, schema.version),
                         "nothing was changed; update tend");
    }
}

void check_objects(Connection& connection, const Schema& schema) {
    std::size_t known = 0;
    Query query(connection, "SELECT name, sql, type FROM sqlite_schema");
    while (query.step()) {
        const std::string name = query.text(0);
        // SQLite's own: the indexes behind keys, and statistics somebody may have gathered.
        if (name.starts_with("sqlite_")) continue;
        const auto expected =
            std::find_if(schema.objects.begin(), schema.objects.end(),
                         [&name](const SchemaObject& object) { return object.name == name; });
        if (expected == schema.objects.end()) {
            throw damage(connection.path(),
                         fmt::format("it holds a {} that tend did not make, \"{}\"", query.text(2), name));
        }
        if (query.text(1) != expected->sql) {
            throw damage(connection.path(),
                         fmt::format("its {} \"{}\" is not as tend makes it", query.text(2), name));
        }
        ++known;
    }
    if (known == schema.objects.size()) return;
    throw damage(connection.path(), "a table or index is missing");
}

} // namespace tend::store
