#include "scratch.hpp"
#include "store/aside.hpp"
#include "store/ring.hpp"
#include "store/safekeeping.hpp"
#include "support/catch.hpp"

#include <sys/stat.h>

using namespace tend;
using namespace tend::test;
using store::Store;

namespace {

/// A file with Ana in it, a backup of that, and Bo in the file since.
struct TwoTimes {
    ScratchStore scratch;
    std::filesystem::path backup = scratch.folder() / "backup.db";
    std::string with_ana, with_both;
    PersonId ana;

    TwoTimes() {
        ana = scratch.add("Ana Souza");
        scratch.talk({ana}, on("2026-03-01"));
        with_ana = told(scratch.store(), scratch.today());
        static_cast<void>(store::back_up(scratch.path(), backup, store::Existing::refuse));
        scratch.add("Bo Li");
        with_both = told(scratch.store(), scratch.today());
    }
    [[nodiscard]] std::string now_told() const {
        return told(Store::open_for_reading(scratch_path()), on("2026-03-16"));
    }
    [[nodiscard]] std::filesystem::path scratch_path() const { return backup.parent_path() / "tend.db"; }
    Restored restore(const std::filesystem::path& source) {
        return store::restore(scratch.path(), source, scratch.now(), scratch.today());
    }
};

std::ptrdiff_t files_in(const std::filesystem::path& folder) {
    return std::distance(std::filesystem::directory_iterator(folder), {});
}

} // namespace

TEST_CASE("a restore brings back a backup, and the way back to what was there") {
    TwoTimes file;
    const std::string backup_bytes = bytes_of(file.backup);
    const Restored restored = file.restore(file.backup);
    CHECK(restored.totals.people == 1);
    CHECK(restored.totals.interactions == 1);
    CHECK_FALSE(restored.was_damaged);
    REQUIRE(restored.before == file.scratch.path().string() + ".backup-1");
    CHECK(file.now_told() == file.with_ana);
    CHECK((bytes_of(file.backup) == backup_bytes));
    // A connection that was open all the time sees the new content.
    CHECK(told(file.scratch.store(), file.scratch.today()) == file.with_ana);
    const Restored back = file.restore(*restored.before);
    CHECK(file.now_told() == file.with_both);
    CHECK(back.before == file.scratch.path().string() + ".backup-2");
    // The database, the user's backup and two of the ring.
    CHECK(files_in(file.scratch.folder()) == 4);
}

TEST_CASE("what was undone or could be undone is as the backup had it") {
    TwoTimes file;
    file.restore(file.backup);
    const auto steps = Store::open_for_reading(file.scratch.path()).undo_steps();
    REQUIRE(steps.size() == 2);
    CHECK(steps.front().what == "log");
}

TEST_CASE("the oldest backup of a full ring can be restored, though the ring turns meanwhile") {
    ScratchStore scratch;
    for (int count = 1; count <= 6; ++count) {
        scratch.change("config",
                       [&](store::Change& change) { change.set("user.place", std::to_string(count)); });
        if (count < 6) store::copy_to_ring(scratch.path());
    }
    const auto oldest = store::ring_of(scratch.path()).back();
    store::restore(scratch.path(), oldest, scratch.now(), scratch.today());
    CHECK(Store::open_for_reading(scratch.path()).setting("user.place") == "1");
    CHECK_FALSE(std::filesystem::exists(oldest));
    CHECK(store::ring_of(scratch.path()).size() == 5);
}

TEST_CASE("a restore where there is no file makes one") {
    TwoTimes file;
    const ScratchFolder fresh;
    const auto path = fresh.file("deep/tend.db");
    const Restored restored = store::restore(path, file.backup, file.scratch.now(), file.scratch.today());
    CHECK_FALSE(restored.before);
    CHECK(told(Store::open_for_reading(path), file.scratch.today()) == file.with_ana);
    struct stat status {};
    REQUIRE(stat(path.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0600U);
    CHECK(files_in(path.parent_path()) == 1);
}

TEST_CASE("a damaged file is set aside as it is, with its journal") {
    TwoTimes file;
    const ScratchFolder folder;
    const auto path = folder.file("tend.db");
    const std::string broken = "not a database at all " + std::string(3000, 'x');
    write_bytes(path, broken);
    // Not a journal of SQLite's: one of those would be rolled back first.
    write_bytes(path.string() + "-journal", "whatever this was");
    const Restored restored = store::restore(path, file.backup, file.scratch.now(), file.scratch.today());
    CHECK(restored.was_damaged);
    REQUIRE(restored.before == path.string() + ".damaged-1");
    CHECK((bytes_of(*restored.before) == broken));
    CHECK(bytes_of(*restored.before + "-journal") == "whatever this was");
    CHECK(told(Store::open_for_reading(path), file.scratch.today()) == file.with_ana);
    write_bytes(path, broken + "again");
    CHECK(store::restore(path, file.backup, file.scratch.now(), file.scratch.today()).before ==
          path.string() + ".damaged-2");
    CHECK(store::left_beside(path).size() == 3);
}

TEST_CASE("damage that does not show at opening is set aside too") {
    TwoTimes file;
    std::string bytes = bytes_of(file.scratch.path());
    // The page of the talk's text: a leaf, which nothing reads at opening.
    const std::size_t at = bytes.find("a word");
    REQUIRE(at != std::string::npos);
    for (std::size_t byte = at - (at % 4096); byte < at - (at % 4096) + 100; ++byte) bytes[byte] = '\x7f';
    const ScratchFolder folder;
    const auto path = folder.file("tend.db");
    write_bytes(path, bytes);
    REQUIRE_NOTHROW(Store::open_for_reading(path));
    const Restored restored = store::restore(path, file.backup, file.scratch.now(), file.scratch.today());
    CHECK(restored.was_damaged);
    CHECK((bytes_of(restored.before.value()) == bytes));
    CHECK(told(Store::open_for_reading(path), file.scratch.today()) == file.with_ana);
}

TEST_CASE("what is no whole backup is refused, and nothing changes") {
    TwoTimes file;
    const auto source = file.scratch.folder() / "source";
    std::string damaged = bytes_of(file.backup);
    SECTION("a text") {
        write_bytes(source, "Dear diary " + std::string(500, '.'));
    }
    SECTION("an export") {
        write_bytes(source, R"({"schema_version":1})");
    }
    SECTION("an empty file") {
        write_bytes(source, "");
    }
    SECTION("nothing") {}
    SECTION("a folder") {
        std::filesystem::create_directory(source);
    }
    SECTION("another program's database") {
        run_sql(source, "CREATE TABLE x(y)");
    }
    SECTION("a database without anything") {
        run_sql(source, "CREATE TABLE x(y); DROP TABLE x; VACUUM");
    }
    SECTION("one of a newer schema") {
        write_bytes(source, damaged);
        run_sql(source, "PRAGMA user_version=99");
    }
    SECTION("one with a trigger of somebody else") {
        write_bytes(source, damaged);
        run_sql(source, "CREATE TRIGGER t AFTER INSERT ON person BEGIN DELETE FROM person; END");
    }
    SECTION("one that was cut") {
        write_bytes(source, damaged.substr(0, damaged.size() / 2));
    }
    SECTION("the file itself") {
        std::filesystem::create_symlink(file.scratch.path(), source);
    }
    const std::string before = bytes_of(file.scratch.path());
    const auto files = files_in(file.scratch.folder());
    CHECK_THROWS_AS(file.restore(source), Failure);
    CHECK((bytes_of(file.scratch.path()) == before));
    CHECK(files_in(file.scratch.folder()) == files);
}

TEST_CASE("a backup whose index lies is restored with the index built anew") {
    TwoTimes file;
    make_index_lie(file.backup);
    file.restore(file.backup);
    CHECK(file.now_told() == file.with_ana);
    CHECK(asked_sql(file.scratch.path(), "PRAGMA integrity_check") == "ok");
    CHECK(asked_sql(file.backup, "PRAGMA integrity_check") != "ok");
}

TEST_CASE("a file of another program or of a newer schema is not replaced") {
    TwoTimes file;
    const ScratchFolder folder;
    const auto path = folder.file("tend.db");
    SECTION("another program's") {
        run_sql(path, "CREATE TABLE x(y)");
    }
    SECTION("newer") {
        write_bytes(path, bytes_of(file.backup));
        run_sql(path, "PRAGMA user_version=99");
    }
    const std::string before = bytes_of(path);
    CHECK_THROWS_AS(store::restore(path, file.backup, file.scratch.now(), file.scratch.today()), StoreError);
    CHECK((bytes_of(path) == before));
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("whoever was forgotten since the backup was made stays forgotten") {
    TwoTimes file;
    file.scratch.change("forget", [&](store::Change& change) { change.forget(file.ana); });
    const Restored restored = file.restore(file.backup);
    CHECK(restored.forgotten == 1);
    CHECK(restored.totals.people == 0);
    CHECK(bytes_of(file.scratch.path()).find("Souza") == std::string::npos);
    CHECK(Store::open_for_reading(file.scratch.path()).is_erased(file.ana.bytes));
    CHECK(bytes_of(file.backup).find("Souza") != std::string::npos);
}

TEST_CASE("forgetting erases what was set aside, too") {
    TwoTimes file;
    for (const char* ending :
         {".damaged-1", ".damaged-1-journal", ".restore-0123abcd", ".backup-new", ".backup-3"})
        write_bytes(file.scratch.path().string() + ending, "Souza");
    file.scratch.change("forget", [&](store::Change& change) { change.forget(file.ana); });
    // The database, and the user's own backup.
    CHECK(files_in(file.scratch.folder()) == 2);
}

TEST_CASE("the backups beside a file are told, those that cannot be read too") {
    ScratchStore scratch;
    CHECK(store::backups_beside(scratch.path()).empty());
    scratch.add("Ana Souza");
    store::copy_to_ring(scratch.path());
    write_bytes(scratch.path().string() + ".backup-2", "broken");
    const auto copies = store::backups_beside(scratch.path());
    REQUIRE(copies.size() == 2);
    CHECK(copies[0].path == scratch.path().string() + ".backup-2");
    CHECK_FALSE(copies[0].totals);
    CHECK(copies[0].bytes == 6);
    REQUIRE(copies[1].totals);
    CHECK(copies[1].totals->people == 1);
    CHECK(copies[1].last_command == "add ana");
}

TEST_CASE("a restore over an empty file fills it") {
    TwoTimes file;
    const ScratchFolder folder;
    const auto path = folder.file("tend.db");
    write_bytes(path, "");
    CHECK_FALSE(store::restore(path, file.backup, file.scratch.now(), file.scratch.today()).before);
    CHECK(told(Store::open_for_reading(path), file.scratch.today()) == file.with_ana);
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("that a backup holds nothing is said of it, and an empty file is not backed up") {
    const ScratchFolder folder;
    const auto blank = folder.file("blank.db");
    run_sql(blank, "CREATE TABLE x(y); DROP TABLE x; VACUUM");
    REQUIRE_FALSE(bytes_of(blank).empty());
    try {
        static_cast<void>(store::restore(folder.file("tend.db"), blank, Instant{}, on("2026-03-16")));
        FAIL("nothing was refused");
    } catch (const InvalidInput& refused) {
        CHECK(std::string(refused.what()) == blank.string() + " holds nothing");
    }
    write_bytes(folder.file("tend.db"), "");
    CHECK_THROWS_AS(store::back_up(folder.file("tend.db"), folder.file("copy.db"), store::Existing::refuse),
                    StoreError);
    CHECK(files_in(folder.path()) == 2);
}

TEST_CASE("whoever was merged into somebody who was forgotten since is forgotten once, with them") {
    ScratchStore scratch;
    const PersonId old = scratch.add("Quux Old");
    const PersonId ana = scratch.add("Ana Souza");
    REQUIRE(old < ana);
    scratch.change("merge", [&](store::Change& change) { change.merge(ana, old); });
    const auto backup = scratch.folder() / "backup.db";
    static_cast<void>(store::back_up(scratch.path(), backup, store::Existing::refuse));
    scratch.change("forget", [&](store::Change& change) { change.forget(ana); });
    const Restored restored = store::restore(scratch.path(), backup, scratch.now(), scratch.today());
    CHECK(restored.forgotten == 1);
    CHECK(restored.totals.people == 0);
    for (const char* name : {"Quux", "Souza"})
        CHECK(bytes_of(scratch.path()).find(name) == std::string::npos);
}

TEST_CASE("where the backup before it cannot be made, a restore changes nothing") {
    TwoTimes file;
    const std::string before = bytes_of(file.scratch.path());
    std::filesystem::create_directory(store::unfinished_ring_file(file.scratch.path()));
    CHECK_THROWS_AS(file.restore(file.backup), StoreError);
    CHECK((bytes_of(file.scratch.path()) == before));
    // The database, the user's backup, and the folder that is in the way.
    CHECK(files_in(file.scratch.folder()) == 3);
}
