#include "scratch.hpp"
#include "store/health.hpp"
#include "store/migration.hpp"
#include "store/opening.hpp"
#include "store/query.hpp"
#include "store/safekeeping.hpp"
#include "support/catch.hpp"

#include <sys/stat.h>

using namespace tend;
using namespace tend::test;
using store::connection_for_reading;
using store::connection_for_writing;
using store::Query;
using store::Schema;
using store::SchemaObject;

namespace {

constexpr std::string_view new_table = "CREATE TABLE later(a INTEGER) STRICT";

/// A schema after the current one, with one table more and something moved.
struct LaterSchema {
    std::vector<SchemaObject> objects{store::current_schema().objects.begin(),
                                      store::current_schema().objects.end()};
    int version = store::current_schema().version + 1;
    std::vector<store::Migration> migrations{store::current_schema().migrations.begin(),
                                             store::current_schema().migrations.end()};

    LaterSchema() {
        objects.push_back({"later", new_table});
        migrations.push_back({version,
                              {new_table, "INSERT INTO later SELECT count(*) FROM person",
                               "UPDATE setting SET value = 'moved'"}});
    }
    [[nodiscard]] Schema schema() const { return {version, objects, migrations}; }
};

std::string current_version() {
    return std::to_string(store::current_schema().version);
}

void fill(ScratchStore& scratch) {
    scratch.add("Ana Souza");
    scratch.change("set", [](store::Change& change) { change.set("user.place", "DE"); });
}

/// A file as the program of a past schema made it.
std::filesystem::path old_file(const ScratchFolder& folder, int version) {
    const auto path = folder.file("old.db");
    write_bytes(path, "");
    run_sql(path, bytes_of(std::filesystem::path(TEND_SOURCE_DIR) / "tests/unit/store/fixtures" /
                           ("schema_" + std::to_string(version) + ".sql")));
    std::filesystem::permissions(path,
                                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    return path;
}

std::string asked(store::Connection& connection, const char* sql) {
    Query query(connection, sql);
    return query.step() ? query.text(0) : "";
}

} // namespace

TEST_CASE("an older file is migrated after a backup beside it") {
    ScratchStore scratch;
    fill(scratch);
    const LaterSchema later;
    {
        const auto connection = connection_for_writing(scratch.path(), later.schema());
        CHECK(asked(*connection, "SELECT a FROM later") == "1");
        CHECK(asked(*connection, "SELECT value FROM setting") == "moved");
    }
    CHECK(asked_sql(scratch.path(), "PRAGMA user_version") == std::to_string(later.version));
    const auto backup = scratch.path().string() + ".backup-1";
    CHECK(asked_sql(backup, "SELECT value FROM setting") == "DE");
    struct stat status {};
    REQUIRE(stat(backup.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0600U);
    // The program of before refuses it now, and the one of after opens it without another backup.
    CHECK_THROWS_AS(store::Store::open_for_writing(scratch.path()), StoreError);
    (void)connection_for_writing(scratch.path(), later.schema());
    CHECK_FALSE(std::filesystem::exists(scratch.path().string() + ".backup-2"));
}

TEST_CASE("an older file is read without being written to") {
    ScratchStore scratch;
    fill(scratch);
    const std::string before = bytes_of(scratch.path());
    const LaterSchema later;
    const auto connection = connection_for_reading(scratch.path(), later.schema());
    CHECK(asked(*connection, "SELECT a FROM later") == "1");
    CHECK(bytes_of(scratch.path()) == before);
    CHECK_FALSE(std::filesystem::exists(scratch.path().string() + ".backup-1"));
}

TEST_CASE("a migration that fails half way changes nothing") {
    ScratchStore scratch;
    fill(scratch);
    const std::string before = told(scratch.store(), scratch.today());
    LaterSchema later;
    later.migrations.back().statements.push_back("INSERT INTO nowhere VALUES (1)");
    CHECK_THROWS_AS(connection_for_writing(scratch.path(), later.schema()), StoreError);
    CHECK(asked_sql(scratch.path(), "PRAGMA user_version") == current_version());
    CHECK(told(store::Store::open_for_writing(scratch.path()), scratch.today()) == before);
}

TEST_CASE("what another process made or migrated meanwhile is left as it is") {
    ScratchStore scratch;
    fill(scratch);
    auto& connection = scratch.store().connection();
    const std::string before = bytes_of(scratch.path());
    store::create_schema(connection, store::current_schema());
    store::migrate(connection, store::current_schema());
    CHECK_FALSE(connection.is_in_transaction());
    CHECK((bytes_of(scratch.path()) == before));
    CHECK_FALSE(std::filesystem::exists(scratch.path().string() + ".backup-1"));
}

TEST_CASE("a migration must end in the schema it promises") {
    ScratchStore scratch;
    fill(scratch);
    LaterSchema later;
    later.migrations.back().statements = {"CREATE TABLE later(b INTEGER) STRICT"};
    CHECK_THROWS_AS(connection_for_writing(scratch.path(), later.schema()), StoreError);
    CHECK(asked_sql(scratch.path(), "SELECT count(*) FROM sqlite_schema WHERE name = 'later'") == "0");
}

TEST_CASE("a file of every schema before is told as it stands, and migrated whole") {
    for (int version = 1; version < store::current_schema().version; ++version) {
        CAPTURE(version);
        const ScratchFolder folder;
        const auto path = old_file(folder, version);
        const std::string bytes = bytes_of(path);
        const std::string before = told(store::Store::open_for_reading(path), on("2026-03-16"));
        CHECK(bytes_of(path) == bytes);
        CHECK_THAT(before, Catch::Matchers::Contains("José Ñandú") && Catch::Matchers::Contains("all three"));

        CHECK(told(store::Store::open_for_writing(path), on("2026-03-16")) == before);
        CHECK(asked_sql(path, "PRAGMA user_version") == current_version());
        CHECK(store::examine(path, store::Depth::deep, on("2026-03-16")).findings.empty());
        CHECK(bytes_of(path.string() + ".backup-1").size() >= bytes.size());
        CHECK(asked_sql(path.string() + ".backup-1", "PRAGMA user_version") == std::to_string(version));
    }
}

TEST_CASE("a backup of every schema before is restored as one of today, and never made over its own file") {
    for (int version = 1; version < store::current_schema().version; ++version) {
        CAPTURE(version);
        const ScratchFolder folder;
        const auto old = old_file(folder, version);
        const std::string bytes = bytes_of(old);
        const std::string told_before = told(store::Store::open_for_reading(old), on("2026-03-16"));
        const auto path = folder.file("tend.db");
        static_cast<void>(store::restore(path, old, Instant{}, on("2026-03-16")));
        CHECK(told(store::Store::open_for_reading(path), on("2026-03-16")) == told_before);
        CHECK(asked_sql(path, "PRAGMA user_version") == current_version());
        CHECK_THROWS_AS(store::back_up(old, old, store::Existing::replace), Conflict);
        CHECK((bytes_of(old) == bytes));
    }
}
