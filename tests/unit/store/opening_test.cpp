#include "scratch.hpp"
#include "store/query.hpp"
#include "store/schema.hpp"
#include "support/catch.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <optional>

using namespace tend;
using namespace tend::test;
using store::Connection;
using store::Store;

namespace {

unsigned mode_of(const std::filesystem::path& path) {
    struct stat status {};
    REQUIRE(stat(path.c_str(), &status) == 0);
    return status.st_mode & 0777U;
}

ErrorCode refusal(const std::function<void()>& act) {
    try {
        act();
    } catch (const StoreError& error) {
        CHECK_FALSE(error.hint().empty());
        return error.code();
    }
    FAIL("it was not refused");
    return ErrorCode::bug;
}

/// Neither way of opening accepts the file, nor touches it or its folder.
void check_refused(const std::filesystem::path& path, ErrorCode code) {
    const std::string before = bytes_of(path);
    CHECK(refusal([&] { (void)Store::open_for_reading(path); }) == code);
    CHECK(refusal([&] { (void)Store::open_for_writing(path); }) == code);
    CHECK(bytes_of(path) == before);
    for (const char* ending : {"-journal", "-wal", "-shm", ".backup-1"}) {
        CHECK_FALSE(std::filesystem::exists(path.string() + ending));
    }
}

std::filesystem::path fresh_database(const ScratchFolder& folder) {
    const auto path = folder.file("tend.db");
    (void)Store::open_for_writing(path);
    return path;
}

} // namespace

TEST_CASE("reading a file that is not there shows an empty store and makes nothing") {
    const ScratchFolder folder;
    const auto path = folder.file("not/yet/tend.db");
    const Store store = Store::open_for_reading(path);
    CHECK(store.totals().people == 0);
    CHECK_FALSE(store.has_people());
    CHECK(store.due(on("2026-03-16"), on("2026-03-16"), {}, 0).empty());
    CHECK_FALSE(std::filesystem::exists(folder.file("not")));
}

TEST_CASE("opening for writing makes a private file in private folders") {
    const ScratchFolder folder;
    const auto path = folder.file("deep/er/tend.db");
    (void)Store::open_for_writing(path);
    CHECK(mode_of(path) == 0600);
    CHECK(mode_of(folder.file("deep/er")) == 0700);
    CHECK(mode_of(folder.file("deep")) == 0700);
    CHECK(asked_sql(path, "PRAGMA application_id") == std::to_string(0x74656E64));
    CHECK(asked_sql(path, "PRAGMA user_version") == std::to_string(store::current_schema().version));
}

TEST_CASE("an empty file is a new one") {
    const ScratchFolder folder;
    const auto path = folder.file("tend.db");
    write_bytes(path, "");
    CHECK(Store::open_for_reading(path).totals().people == 0);
    CHECK(bytes_of(path).empty());
    (void)Store::open_for_writing(path);
    CHECK_FALSE(bytes_of(path).empty());
    CHECK_FALSE(Store::open_for_reading(path).has_people());
}

TEST_CASE("a database of SQLite without any content is a new one too") {
    const ScratchFolder folder;
    const auto path = folder.file("tend.db");
    run_sql(path, "VACUUM");
    CHECK_FALSE(Store::open_for_reading(path).has_people());
    (void)Store::open_for_writing(path);
    CHECK(asked_sql(path, "PRAGMA application_id") == std::to_string(0x74656E64));
}

TEST_CASE("what is no database is refused as it is") {
    const ScratchFolder folder;
    const auto path = folder.file("tend.db");
    SECTION("a text") {
        write_bytes(path, "Dear diary,\n" + std::string(5000, 'x'));
    }
    SECTION("a few bytes") {
        write_bytes(path, "SQLite");
    }
    SECTION("nearly the right beginning") {
        write_bytes(path, std::string("SQLite format 3 ") + std::string(4096, '\0'));
    }
    check_refused(path, ErrorCode::corrupt);
}

TEST_CASE("the database of another program is refused as it is") {
    const ScratchFolder folder;
    const auto path = folder.file("tend.db");
    SECTION("with a mark of its own") {
        run_sql(path, "PRAGMA application_id=1; CREATE TABLE t(a)");
    }
    SECTION("without a mark") {
        run_sql(path, "CREATE TABLE person(a); INSERT INTO person VALUES (1)");
    }
    SECTION("with a write-ahead log") {
        run_sql(path, "PRAGMA journal_mode=WAL; CREATE TABLE t(a)");
    }
    SECTION("with a write-ahead log and nothing else") {
        run_sql(path, "PRAGMA journal_mode=WAL");
        REQUIRE_FALSE(bytes_of(path).empty());
    }
    SECTION("with a view, which takes no page") {
        run_sql(path, "CREATE VIEW person AS SELECT 1");
    }
    check_refused(path, ErrorCode::storage);
}

TEST_CASE("a file of a newer schema is refused as it is") {
    const ScratchFolder folder;
    const auto path = fresh_database(folder);
    run_sql(path, "PRAGMA user_version=" + std::to_string(store::current_schema().version + 1));
    check_refused(path, ErrorCode::too_new);
}

TEST_CASE("a schema that tend did not make is refused as it is") {
    const ScratchFolder folder;
    const auto path = fresh_database(folder);
    SECTION("a view") {
        run_sql(path, "CREATE VIEW v AS SELECT * FROM person");
    }
    SECTION("a trigger") {
        run_sql(path, "CREATE TRIGGER t AFTER INSERT ON person BEGIN DELETE FROM person; END");
    }
    SECTION("a table more") {
        run_sql(path, "CREATE TABLE more(a)");
    }
    SECTION("a table less") {
        run_sql(path, "DROP TABLE fact");
    }
    SECTION("an index less") {
        run_sql(path, "DROP INDEX person_handle");
    }
    SECTION("a view in place of a table") {
        run_sql(path, "DROP TABLE fact; CREATE VIEW fact AS SELECT 1 AS id");
    }
    SECTION("a column more") {
        run_sql(path, "ALTER TABLE fact ADD COLUMN more TEXT");
    }
    check_refused(path, ErrorCode::corrupt);
}

TEST_CASE("statistics that somebody gathered do no harm") {
    const ScratchFolder folder;
    const auto path = fresh_database(folder);
    run_sql(path, "ANALYZE");
    CHECK_FALSE(Store::open_for_reading(path).has_people());
}

TEST_CASE("a damaged page is noticed, not guessed at") {
    ScratchStore scratch;
    for (int count = 0; count < 50; ++count) {
        Person person;
        person.handle = "p" + std::to_string(count);
        person.name = std::string(300, 'n');
        person.added_on = on("2026-01-01");
        scratch.add(person);
    }
    std::string bytes = bytes_of(scratch.path());
    // Everything behind the schema is overwritten.
    for (std::size_t at = 40 * 4096; at < bytes.size(); ++at) bytes[at] = '\x5a';
    const ScratchFolder folder;
    const auto path = folder.file("tend.db");
    write_bytes(path, bytes);
    const Store store = Store::open_for_reading(path);
    try {
        (void)store.people_on({}, on("2026-03-16"));
        FAIL("the damage was not noticed");
    } catch (const StoreError& error) {
        CHECK(error.code() == ErrorCode::corrupt);
    }
    CHECK(bytes_of(path) == bytes);
}

TEST_CASE("what is no file is refused") {
    const ScratchFolder folder;
    CHECK(refusal([&] { (void)Store::open_for_reading(folder.path()); }) == ErrorCode::storage);
    CHECK(refusal([&] { (void)Store::open_for_writing(folder.path()); }) == ErrorCode::storage);
    CHECK(refusal([] { (void)Store::open_for_reading("/dev/null"); }) == ErrorCode::storage);
    const auto below_a_file = folder.file("plain/tend.db");
    write_bytes(folder.file("plain"), "x");
    CHECK(refusal([&] { (void)Store::open_for_writing(below_a_file); }) == ErrorCode::storage);
}

TEST_CASE("a link to a file of one's own is followed, one that leads nowhere is not written through") {
    const ScratchFolder folder;
    const auto path = fresh_database(folder);
    std::filesystem::create_symlink(path, folder.file("link.db"));
    CHECK_FALSE(Store::open_for_writing(folder.file("link.db")).has_people());
    std::filesystem::create_symlink(folder.file("nowhere.db"), folder.file("dangling.db"));
    CHECK_FALSE(Store::open_for_reading(folder.file("dangling.db")).has_people());
    CHECK(refusal([&] { (void)Store::open_for_writing(folder.file("dangling.db")); }) == ErrorCode::storage);
    CHECK_FALSE(std::filesystem::exists(folder.file("nowhere.db")));
}

TEST_CASE("what lies beside a file that is refused stays as it is") {
    const ScratchFolder folder;
    const auto path = folder.file("tend.db");
    SECTION("a text") {
        write_bytes(path, "Dear diary,\n" + std::string(5000, 'x'));
    }
    SECTION("another program's database") {
        run_sql(path, "PRAGMA application_id=1; CREATE TABLE t(a)");
    }
    write_bytes(path.string() + "-journal", "not a journal of SQLite, as it seems");
    CHECK_THROWS_AS(Store::open_for_reading(path), StoreError);
    CHECK_THROWS_AS(Store::open_for_writing(path), StoreError);
    CHECK(bytes_of(path.string() + "-journal") == "not a journal of SQLite, as it seems");
}

TEST_CASE("nothing is written to a file, or through a link, that somebody else put there") {
    if (geteuid() != 0) {
        WARN("skipped: only the superuser can make files of others");
        return;
    }
    constexpr uid_t nobody = 65534;
    constexpr uid_t stranger = 12345;
    ScratchStore scratch;
    const auto link = scratch.folder() / "link.db";
    std::filesystem::create_symlink(scratch.path(), link);
    std::filesystem::permissions(scratch.folder(), std::filesystem::perms::all);
    std::filesystem::permissions(scratch.path(), static_cast<std::filesystem::perms>(0666));
    const auto code_of_writing = [&](const std::filesystem::path& path) {
        REQUIRE(seteuid(nobody) == 0);
        std::optional<ErrorCode> code;
        try {
            (void)Store::open_for_writing(path);
        } catch (const StoreError& error) {
            code = error.code();
        }
        REQUIRE(seteuid(0) == 0);
        return code;
    };
    REQUIRE(chown(scratch.path().c_str(), nobody, nobody) == 0);
    REQUIRE(lchown(link.c_str(), nobody, nobody) == 0);
    CHECK_FALSE(code_of_writing(scratch.path()));
    CHECK_FALSE(code_of_writing(link));
    REQUIRE(lchown(link.c_str(), stranger, stranger) == 0);
    CHECK(code_of_writing(link) == ErrorCode::storage);
    CHECK_FALSE(code_of_writing(scratch.path()));
    REQUIRE(chown(scratch.path().c_str(), stranger, stranger) == 0);
    CHECK(code_of_writing(scratch.path()) == ErrorCode::storage);
    // The superuser may.
    CHECK_FALSE(Store::open_for_writing(scratch.path()).has_people());
}

TEST_CASE("a connection is as hard as it can be made before anything is read") {
    ScratchStore scratch;
    const auto asked = [](Connection& connection, std::string_view pragma) {
        store::Query query(connection, pragma);
        return query.step() ? query.integer(0) : -1;
    };
    const Store reader = Store::open_for_reading(scratch.path());
    struct Row {
        std::string_view pragma;
        std::int64_t reading, writing;
    };
    for (const Row& row : {Row{"PRAGMA synchronous", 3, 3}, Row{"PRAGMA trusted_schema", 0, 0},
                           Row{"PRAGMA cell_size_check", 1, 1}, Row{"PRAGMA temp_store", 2, 2},
                           Row{"PRAGMA foreign_keys", 1, 1}, Row{"PRAGMA query_only", 1, 0},
                           Row{"PRAGMA secure_delete", 1, 1}}) {
        INFO(row.pragma);
        CHECK(asked(reader.connection(), row.pragma) == row.reading);
        CHECK(asked(scratch.store().connection(), row.pragma) == row.writing);
    }
    // Defensive: not even the schema table can be written to by hand.
    scratch.store().connection().execute("PRAGMA writable_schema=ON");
    CHECK_THROWS_AS(scratch.store().connection().execute("UPDATE sqlite_schema SET sql = 'x'"), StoreError);
    CHECK_THROWS_AS(scratch.store().connection().execute("SELECT \"no such column\""), StoreError);
    CHECK_THROWS_AS(reader.connection().execute("DELETE FROM person"), StoreError);
}

TEST_CASE("a file and folder that may only be read can be read") {
    ScratchStore scratch;
    scratch.add("Ana Souza");
    // Nothing is forbidden to the superuser, so the test becomes somebody else for a moment.
    constexpr uid_t nobody = 65534;
    const bool is_superuser = geteuid() == 0;
    if (is_superuser) {
        REQUIRE(chown(scratch.path().c_str(), nobody, nobody) == 0);
        REQUIRE(chown(scratch.folder().c_str(), nobody, nobody) == 0);
    }
    std::filesystem::permissions(scratch.path(), std::filesystem::perms::owner_read);
    std::filesystem::permissions(scratch.folder(),
                                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    if (is_superuser) REQUIRE(seteuid(nobody) == 0);
    const bool has_people = Store::open_for_reading(scratch.path()).has_people();
    const ErrorCode code = refusal([&] { (void)Store::open_for_writing(scratch.path()); });
    if (is_superuser) REQUIRE(seteuid(0) == 0);
    CHECK(has_people);
    CHECK(code == ErrorCode::storage);
}

TEST_CASE("reading never changes the file") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    const std::string before = bytes_of(scratch.path());
    const Store store = Store::open_for_reading(scratch.path());
    (void)told(store, on("2031-01-01"));
    (void)store.person_on(ana, on("2020-01-01"));
    CHECK(bytes_of(scratch.path()) == before);
}
