#include "store/pragmas.hpp"

#include "store/connection.hpp"

#include <sqlite3.h>

#include <utility>

namespace tend::store {

namespace {

constexpr int most_bytes_of_a_value = 256 * 1024 * 1024;

void configure(sqlite3* database) {
    constexpr std::pair<int, int> settings[] = {
        {SQLITE_DBCONFIG_DEFENSIVE, 1},   {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        {SQLITE_DBCONFIG_DQS_DML, 0},     {SQLITE_DBCONFIG_DQS_DDL, 0},
        {SQLITE_DBCONFIG_ENABLE_FKEY, 1}, {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
        {SQLITE_DBCONFIG_ENABLE_VIEW, 0}, {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
    };
    for (const auto& [option, value] : settings) {
        sqlite3_db_config(database, option, value, nullptr);
    }
    sqlite3_limit(database, SQLITE_LIMIT_LENGTH, most_bytes_of_a_value);
    sqlite3_limit(database, SQLITE_LIMIT_TRIGGER_DEPTH, 1);
    sqlite3_limit(database, SQLITE_LIMIT_ATTACHED, 1); // VACUUM needs one
}

} // namespace

void harden(Connection& connection) {
    configure(connection.handle());
    connection.execute("PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY; PRAGMA secure_delete=ON");
}

void make_commits_durable(Connection& connection) {
    // EXTRA, not FULL: after a power cut FULL may find the deleted journal again and roll back an
    // acknowledged commit.
    connection.execute("PRAGMA synchronous=EXTRA");
    if (connection.access() == Access::write) connection.execute("PRAGMA cache_size=-32768");
}

void use_rollback_journal(Connection& connection) {
    connection.execute("PRAGMA journal_mode=DELETE");
}

} // namespace tend::store
