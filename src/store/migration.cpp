#include "store/migration.hpp"

#include "store/backup.hpp"
#include "store/query.hpp"
#include "store/schema_check.hpp"

#include <fmt/format.h>

namespace tend::store {

namespace {

/// An exclusive transaction that fails unless it is committed.
class Exclusive {
  public:
    explicit Exclusive(Connection& connection) : connection_(connection) {
        connection_.execute("BEGIN EXCLUSIVE");
    }
    ~Exclusive() {
        if (connection_.is_in_transaction()) connection_.try_execute("ROLLBACK");
    }
    Exclusive(const Exclusive&) = delete;
    Exclusive& operator=(const Exclusive&) = delete;
    void commit() { connection_.execute("COMMIT"); }

  private:
    Connection& connection_;
};

void mark(Connection& connection, const Schema& schema) {
    connection.execute(
        fmt::format("PRAGMA application_id={}; PRAGMA user_version={}", application_id, schema.version)
            .c_str());
}

} // namespace

void create_schema(Connection& connection, const Schema& schema) {
    Exclusive transaction(connection);
    if (!marks_of(connection).is_empty) return;
    for (const SchemaObject& object : schema.objects) {
        connection.execute(std::string(object.sql).c_str());
    }
    mark(connection, schema);
    transaction.commit();
}

void migrate(Connection& connection, const Schema& schema) {
    copy_to_ring(connection);
    apply_migrations(connection, schema);
}

void apply_migrations(Connection& connection, const Schema& schema) {
    Exclusive transaction(connection);
    const auto version = marks_of(connection).version;
    for (const Migration& step : schema.migrations) {
        if (step.version <= version) continue;
        for (const std::string_view statement : step.statements) {
            connection.execute(std::string(statement).c_str());
        }
    }
    check_objects(connection, schema);
    mark(connection, schema);
    transaction.commit();
}

} // namespace tend::store
