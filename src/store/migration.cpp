#include "store/migration.hpp"

#include "store/query.hpp"
#include "store/ring.hpp"
#include "store/schema_check.hpp"

#include <fmt/format.h>

namespace tend::store {

namespace {

void mark(Connection& connection, const Schema& schema) {
    connection.execute(
        fmt::format("PRAGMA application_id={}; PRAGMA user_version={}", application_id, schema.version)
            .c_str());
}

void take_steps(Connection& connection, const Schema& schema, std::int64_t version) {
    for (const Migration& step : schema.migrations) {
        if (step.version <= version) continue;
        for (const std::string_view statement : step.statements) {
            connection.execute(std::string(statement).c_str());
        }
    }
    check_objects(connection, schema);
    mark(connection, schema);
}

} // namespace

void create_schema(Connection& connection, const Schema& schema) {
    Transaction transaction(connection, "BEGIN EXCLUSIVE");
    if (!marks_of(connection).is_empty) return;
    for (const SchemaObject& object : schema.objects) {
        connection.execute(std::string(object.sql).c_str());
    }
    mark(connection, schema);
    transaction.commit();
}

void migrate(Connection& connection, const Schema& schema) {
    // Nobody else writes from here on, so the backup is of the very content that is migrated; readers of the
    // older schema may go on until the commit.
    Transaction transaction(connection, "BEGIN IMMEDIATE");
    const auto version = marks_of(connection).version;
    if (version >= schema.version) return check_objects(connection, schema);
    copy_to_ring(connection.path());
    take_steps(connection, schema, version);
    transaction.commit();
}

void apply_migrations(Connection& connection, const Schema& schema) {
    Transaction transaction(connection, "BEGIN EXCLUSIVE");
    take_steps(connection, schema, marks_of(connection).version);
    transaction.commit();
}

} // namespace tend::store
