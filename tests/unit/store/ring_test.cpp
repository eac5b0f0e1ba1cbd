#include "scratch.hpp"
#include "store/backup.hpp"
#include "store/connection.hpp"
#include "store/ring.hpp"
#include "support/catch.hpp"

#include <sys/stat.h>

using namespace tend;
using namespace tend::test;
using store::copy_to_ring;
using store::ring_of;

namespace {

void set_place(ScratchStore& scratch, const std::string& place) {
    scratch.change("config", [&](store::Change& change) { change.set("user.place", place); });
}

std::string place_in(const std::filesystem::path& file) {
    return asked_sql(file, "SELECT value FROM setting WHERE key = 'user.place'");
}

unsigned mode_of(const std::filesystem::path& path) {
    struct stat status {};
    REQUIRE(stat(path.c_str(), &status) == 0);
    return status.st_mode & 0777U;
}

/// One change that asks for a backup before it.
void set_place_safely(ScratchStore& scratch, const std::string& place) {
    scratch.change("import", [&](store::Change& change) {
        change.back_up_first();
        change.set("user.place", place);
    });
}

} // namespace

TEST_CASE("the ring keeps five backups, and a name stays with its backup") {
    ScratchStore scratch;
    for (int count = 1; count <= 12; ++count) {
        set_place(scratch, std::to_string(count));
        CHECK(copy_to_ring(scratch.path()) == scratch.path().string() + ".backup-" + std::to_string(count));
    }
    const auto ring = ring_of(scratch.path());
    REQUIRE(ring.size() == 5);
    for (std::size_t place = 0; place < ring.size(); ++place) {
        const std::string number = std::to_string(12 - place);
        CHECK(ring[place] == scratch.path().string() + ".backup-" + number);
        CHECK(place_in(ring[place]) == number);
        CHECK(mode_of(ring[place]) == 0600);
    }
    CHECK_FALSE(std::filesystem::exists(store::unfinished_ring_file(scratch.path())));
    store::erase_ring(scratch.path());
    CHECK(ring_of(scratch.path()).empty());
    for (const auto& path : ring) CHECK_FALSE(std::filesystem::exists(path));
}

TEST_CASE("the same content is not copied twice") {
    ScratchStore scratch;
    set_place(scratch, "DE");
    const auto first = copy_to_ring(scratch.path());
    const std::string bytes = bytes_of(first);
    CHECK(copy_to_ring(scratch.path()) == first);
    CHECK(bytes_of(first) == bytes);
    CHECK(ring_of(scratch.path()).size() == 1);
    SECTION("another content is") {
        set_place(scratch, "FR");
        CHECK(copy_to_ring(scratch.path()) != first);
    }
    SECTION("a backup that was damaged meanwhile counts for nothing") {
        std::string damaged = bytes;
        damaged[damaged.size() - 9] ^= 1;
        write_bytes(first, damaged);
        CHECK(copy_to_ring(scratch.path()) != first);
    }
    SECTION("nor does one that was cut") {
        write_bytes(first, bytes.substr(0, bytes.size() - 4096));
        CHECK(copy_to_ring(scratch.path()) != first);
    }
    CHECK(ring_of(scratch.path()).size() == 2);
}

TEST_CASE("files that only look like the ring's are no part of it") {
    ScratchStore scratch;
    for (const char* ending : {".backup-", ".backup-0", ".backup-x", ".backup-1x", ".backup--1",
                               ".backup-new", ".backup-99999999999999999999", "x.backup-1"}) {
        write_bytes(scratch.path().string() + ending, "mine");
    }
    CHECK(ring_of(scratch.path()).empty());
    CHECK(copy_to_ring(scratch.path()).filename() == "tend.db.backup-1");
    store::erase_ring(scratch.path());
    CHECK(bytes_of(scratch.path().string() + ".backup-x") == "mine");
}

TEST_CASE("a change that asks for it is backed up before its first row, once, and only where it makes one") {
    ScratchStore scratch;
    set_place(scratch, "DE");
    set_place_safely(scratch, "DE");
    CHECK(ring_of(scratch.path()).empty());
    scratch.change("import", [&](store::Change& change) {
        change.back_up_first();
        CHECK(ring_of(scratch.path()).empty());
        change.set("user.place", "FR");
        CHECK(ring_of(scratch.path()).size() == 1);
        change.set("user.place", "GB");
        change.set("user.tz", "UTC");
    });
    REQUIRE(ring_of(scratch.path()).size() == 1);
    CHECK(place_in(ring_of(scratch.path()).front()) == "DE");
    CHECK(place_in(scratch.path()) == "GB");
    set_place(scratch, "JP");
    CHECK(ring_of(scratch.path()).size() == 1);
}

TEST_CASE("a file that was just made needs no backup") {
    ScratchStore scratch;
    set_place_safely(scratch, "DE");
    CHECK(ring_of(scratch.path()).empty());
    set_place_safely(scratch, "FR");
    CHECK(ring_of(scratch.path()).size() == 1);
}

TEST_CASE("where the backup before it cannot be made, a change changes nothing") {
    ScratchStore scratch;
    set_place(scratch, "DE");
    const std::string before = bytes_of(scratch.path());
    // A folder where the backup is to be made stands for any reason that it cannot be.
    std::filesystem::create_directory(store::unfinished_ring_file(scratch.path()));
    CHECK_THROWS_AS(set_place_safely(scratch, "FR"), StoreError);
    CHECK(bytes_of(scratch.path()) == before);
    CHECK(ring_of(scratch.path()).empty());
}

TEST_CASE("a damaged database is not backed up as if it were whole") {
    ScratchStore scratch;
    for (int count = 0; count < 40; ++count) {
        Person person;
        person.handle = "p" + std::to_string(count);
        person.name = std::string(300, 'n');
        person.added_on = on("2026-01-01");
        scratch.add(person);
    }
    std::string bytes = bytes_of(scratch.path());
    const std::size_t at = bytes.rfind("nnnn");
    bytes.replace(at - (at % 4096), 16, 16, '\x5a');
    const ScratchFolder folder;
    const auto path = folder.file("tend.db");
    write_bytes(path, bytes);
    try {
        copy_to_ring(path);
        FAIL("the damage was not noticed");
    } catch (const StoreError& error) {
        CHECK(error.code() == ErrorCode::corrupt);
        CHECK(std::string(error.what()).starts_with(path.string() + " is damaged"));
    }
    CHECK(ring_of(path).empty());
    CHECK_FALSE(std::filesystem::exists(store::unfinished_ring_file(path)));
}

TEST_CASE("the ring of a file lies beside it, also where it is opened through a link") {
    ScratchStore scratch;
    const ScratchFolder elsewhere;
    const auto link = elsewhere.file("link.db");
    std::filesystem::create_symlink(scratch.path(), link);
    CHECK(copy_to_ring(link) == scratch.path().string() + ".backup-1");
    CHECK(ring_of(link) == ring_of(scratch.path()));
    store::erase_ring(link);
    CHECK(ring_of(scratch.path()).empty());
}

TEST_CASE("a backup of the user's own never overwrites what is there, unless it is told to") {
    ScratchStore scratch;
    scratch.add("Ana Souza");
    auto& connection = scratch.store().connection();
    const auto target = scratch.folder() / "copy.db";
    write_bytes(target, "mine");
    CHECK_THROWS_AS(store::copy_to(connection, target, store::Existing::refuse), Conflict);
    CHECK(bytes_of(target) == "mine");
    store::copy_to(connection, target, store::Existing::replace);
    CHECK(told(store::Store::open_for_reading(target), scratch.today()) ==
          told(scratch.store(), scratch.today()));
    CHECK(mode_of(target) == 0600);
    CHECK_THROWS_AS(store::copy_to(connection, scratch.path(), store::Existing::replace), Conflict);
    CHECK_THROWS_AS(store::copy_to(connection, scratch.folder(), store::Existing::replace), StoreError);
    CHECK_THROWS_AS(store::copy_to(connection, scratch.folder() / "no" / "x.db", store::Existing::refuse),
                    StoreError);
    // The database and the copy are all there is: nothing of the attempts that failed.
    CHECK(std::distance(std::filesystem::directory_iterator(scratch.folder()), {}) == 2);
}

TEST_CASE("a link in the place of a backup is replaced, never written through") {
    ScratchStore scratch;
    const auto victim = scratch.folder() / "victim";
    write_bytes(victim, "mine");
    const auto target = scratch.folder() / "copy.db";
    std::filesystem::create_symlink(victim, target);
    auto& connection = scratch.store().connection();
    CHECK_THROWS_AS(store::copy_to(connection, target, store::Existing::refuse), Conflict);
    store::copy_to(connection, target, store::Existing::replace);
    CHECK(bytes_of(victim) == "mine");
    CHECK_FALSE(std::filesystem::is_symlink(target));
}
