#include "store/file_access.hpp"

#include "scratch.hpp"
#include "store/connection.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <array>

#include <sys/stat.h>
#include <unistd.h>

using namespace tend;
using namespace tend::store;
using namespace tend::test;

namespace {

/// What is refused says what was tried.
std::string refusal_of(const std::function<void()>& act) {
    try {
        act();
    } catch (const StoreError& error) {
        CHECK(error.code() == ErrorCode::storage);
        return error.what();
    }
    return "nothing was refused";
}

} // namespace

TEST_CASE("what stands at a path is told, and a path that cannot be looked at is refused") {
    ScratchFolder folder;
    write_bytes(folder.file("full"), "x");
    write_bytes(folder.file("empty"), "");
    CHECK(content_of(folder.path()) == PathContent::folder);
    CHECK(content_of(folder.file("full")) == PathContent::file);
    CHECK(content_of(folder.file("empty")) == PathContent::empty_file);
    CHECK(content_of(folder.file("none")) == PathContent::nothing);
    CHECK(content_of("/dev/null") == PathContent::other);
    CHECK(refusal_of([&] { static_cast<void>(content_of(folder.file("full") / "below")); }) ==
          "cannot open " + (folder.file("full") / "below").string() + ": Not a directory");
    CHECK(folder_of("tend.db") == ".");
    CHECK(folder_of("/a/tend.db") == "/a");
}

TEST_CASE("a link leads to its file, and one that leads nowhere to itself") {
    ScratchFolder folder;
    write_bytes(folder.file("file"), "x");
    std::filesystem::create_symlink(folder.file("file"), folder.file("link"));
    std::filesystem::create_symlink(folder.file("none"), folder.file("lost"));
    CHECK(real_file(folder.file("link")) == std::filesystem::canonical(folder.file("file")));
    CHECK(real_file(folder.file("lost")) == folder.file("lost"));
    CHECK(is_own(folder.file("link")));
    CHECK_FALSE(is_own(folder.file("lost")));
    CHECK_FALSE(is_own(folder.file("none")));
}

TEST_CASE("only one's own files and those of root are one's own") {
    if (geteuid() != 0) {
        WARN("skipped: only root can give files away");
        return;
    }
    constexpr uid_t own = 65534, others = 1;
    ScratchFolder folder;
    std::filesystem::permissions(folder.path(), std::filesystem::perms::all);
    for (const auto* name : {"own", "others", "root"}) write_bytes(folder.file(name), "x");
    REQUIRE(chown(folder.file("own").c_str(), own, 0) == 0);
    REQUIRE(chown(folder.file("others").c_str(), others, 0) == 0);
    std::filesystem::create_symlink(folder.file("others"), folder.file("link"));
    REQUIRE(lchown(folder.file("link").c_str(), own, 0) == 0);
    const PinnedFile pinned_own(folder.file("own")), pinned_others(folder.file("others"));
    REQUIRE(seteuid(own) == 0);
    const std::array found{is_own(folder.file("own")),  is_own(folder.file("others")),
                           is_own(folder.file("root")), is_own(folder.file("link")),
                           pinned_own.is_own(),         pinned_others.is_own()};
    REQUIRE(seteuid(0) == 0);
    CHECK(found == std::array{true, false, true, false, true, false});
}

TEST_CASE("what cannot be made, moved or saved is refused by name, and nothing is taken for done") {
    ScratchFolder folder;
    write_bytes(folder.file("one"), "1");
    write_bytes(folder.file("two"), "2");
    CHECK(make_private_file(folder.file("new")));
    CHECK_FALSE(make_private_file(folder.file("new")));
    CHECK(refusal_of([] {
              make_folders_of("/proc/none/tend.db");
          }).starts_with("cannot make the folder /proc/none"));
    CHECK(refusal_of([] {
              static_cast<void>(make_private_file("/proc/none"));
          }).starts_with("cannot make /proc/none"));
    CHECK(refusal_of([&] { make_durable(folder.file("none")); }).starts_with("cannot save"));
    CHECK(refusal_of([] { make_durable("/dev/null"); }).starts_with("cannot save /dev/null"));

    CHECK_FALSE(move_file(folder.file("one"), folder.file("two"), false));
    CHECK(bytes_of(folder.file("two")) == "2");
    CHECK(move_file(folder.file("one"), folder.file("two"), true));
    CHECK(bytes_of(folder.file("two")) == "1");
    CHECK(refusal_of([&] {
              static_cast<void>(move_file(folder.file("none"), folder.file("three"), false));
          }).starts_with("cannot make"));
    std::filesystem::create_directory(folder.file("house"));
    for (const bool replaces : {false, true}) {
        CHECK(refusal_of([&] {
                  static_cast<void>(move_file(folder.file("house"), folder.file("house") / "room", replaces));
              }).ends_with("Invalid argument"));
    }
}

TEST_CASE("a pinned file knows whether it is the one that was opened") {
    ScratchFolder folder;
    run_sql(folder.file("one.db"), "CREATE TABLE t(x)");
    run_sql(folder.file("two.db"), "CREATE TABLE t(x)");
    const PinnedFile one(folder.file("one.db")), two(folder.file("two.db"));
    const Connection connection(folder.file("one.db"), Access::write);
    CHECK(one.is_open());
    CHECK_FALSE(two.is_open());
    CHECK(one.is_own());
    CHECK(refusal_of([&] { const PinnedFile none(folder.file("none")); }).starts_with("cannot open"));
}

TEST_CASE("names beside a file are listed, none where there is no folder, and a list that cannot be had is "
          "refused") {
    ScratchFolder folder;
    write_bytes(folder.file("file"), "x");
    const auto names = names_beside(folder.file("tend.db"));
    CHECK(std::count(names.begin(), names.end(), "file") == 1);
    CHECK(names_beside(folder.file("none") / "tend.db").empty());
    CHECK(refusal_of([&] {
              static_cast<void>(names_beside(folder.file("file") / "tend.db"));
          }).starts_with("cannot look into"));
}

TEST_CASE("a database in memory has no file to read from") {
    Connection memory;
    std::array<char, 4> bytes{};
    CHECK_FALSE(read_through(memory, bytes, 0));
    CHECK(file_size(memory) == 0);
    CHECK_FALSE(header_of(memory));
}
