#include "scratch.hpp"
#include "store/health.hpp"
#include "store/ring.hpp"
#include "store/safekeeping.hpp"
#include "support/catch.hpp"

using namespace tend;
using namespace tend::test;
using std::filesystem::perms;
using store::Depth;

namespace {

/// What was found, each code marked where it was fixed.
std::string codes_of(const Health& health) {
    std::string codes;
    for (const Finding& finding : health.findings) codes += finding.code + (finding.fixed ? "(fixed) " : " ");
    return codes;
}

Health examined(const std::filesystem::path& path, Depth depth = Depth::quick) {
    return store::examine(path, depth, on("2026-03-16"));
}

Health mended(const std::filesystem::path& path, Depth depth = Depth::quick) {
    return store::mend(path, depth, parse_instant("2026-03-17T09:00:00Z").value(), on("2026-03-17"));
}

/// Two people and two facts.
struct Lived {
    ScratchStore scratch;
    PersonId ana = scratch.add("Ana Souza");
    PersonId bo = scratch.add("Bo Li");
    std::filesystem::path path = scratch.path();

    Lived() {
        scratch.talk({ana}, on("2026-03-01"));
        Fact tea{{}, "drink", "a cup of tea", {}};
        Fact lake{{}, "likes", "the lake", {}};
        scratch.change("facts", [&](store::Change& change) {
            change.save(ana, tea);
            change.save(bo, lake);
        });
    }
};

/// A copy of the file elsewhere, with the page destroyed on which the facts stand.
std::filesystem::path damaged_copy(const Lived& lived, const ScratchFolder& folder) {
    std::string bytes = bytes_of(lived.path);
    const std::size_t at = bytes.find("a cup of tea");
    REQUIRE(at != std::string::npos);
    bytes.replace(at - (at % 4096), 100, 100, '\x7f');
    write_bytes(folder.file("tend.db"), bytes);
    std::filesystem::permissions(folder.file("tend.db"), static_cast<perms>(0600));
    return folder.file("tend.db");
}

} // namespace

TEST_CASE("a backup of somebody's absence is no trace of them") {
    Lived lived;
    lived.scratch.change("forget", [&](store::Change& change) { change.forget(lived.ana); });
    store::copy_to_ring(lived.path);
    CHECK(codes_of(examined(lived.path, Depth::deep)).empty());
    const auto left = lived.path.string() + ".backup-new";
    write_bytes(left, "x");
    CHECK(codes_of(mended(lived.path)) == "leftover(fixed) ");
    CHECK(store::ring_of(lived.path).size() == 1);
}

TEST_CASE("rows of nobody are counted, table by table") {
    Lived lived;
    run_sql(lived.path, "UPDATE fact SET person = zeroblob(16); UPDATE participant SET person = zeroblob(16);"
                        "DELETE FROM rhythm WHERE handle = 'ana'; DELETE FROM pulse_page");
    const auto findings = examined(lived.path).findings;
    REQUIRE(findings.size() >= 2);
    CHECK(findings[0].message == "one row of the table participant have no person");
    CHECK(findings[1].message == "2 rows of the table fact have no person");
    CHECK(codes_of(mended(lived.path)) == "orphan(fixed) orphan(fixed) rhythm_stale(fixed) ");
}

TEST_CASE("two people of one handle and one name are told apart by doctor alone") {
    Lived lived;
    run_sql(lived.path, "UPDATE person SET handle = 'ana', name = 'Ana Souza'");
    const auto findings = examined(lived.path).findings;
    REQUIRE_FALSE(findings.empty());
    CHECK(findings.front().message == "two people have the handle ana");
    CHECK(findings.front().hint == "doctor --fix gives the newer one another");
    CHECK(codes_of(mended(lived.path)).starts_with("handle_twice(fixed) "));
    CHECK(asked_sql(lived.path,
                    "SELECT group_concat(handle) FROM (SELECT handle FROM person ORDER BY handle)") ==
          "ana,ana2");
}

TEST_CASE("two damaged rows of one command make one command that cannot be read") {
    Lived lived;
    run_sql(lived.path, "UPDATE undo_row SET before = x'00'"
                        " WHERE step = (SELECT number FROM undo_step WHERE what = 'facts')");
    const auto findings = examined(lived.path, Depth::deep).findings;
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().message == "one command in the undo history cannot be read");
}

TEST_CASE("nothing within a file of damaged pages is mended, what lies around it is") {
    const Lived lived;
    const ScratchFolder folder;
    const auto path = damaged_copy(lived, folder);
    const std::string damaged = bytes_of(path);
    CHECK(codes_of(examined(path, Depth::deep)) == codes_of(examined(path)));
    std::filesystem::permissions(path, static_cast<perms>(0644));
    write_bytes(path.string() + ".backup-new", "x");
    const std::string found = codes_of(examined(path));
    CHECK(found.starts_with("page_damaged "));
    CHECK(found.ends_with("page_damaged file_mode leftover "));
    CHECK(codes_of(mended(path)).ends_with("page_damaged file_mode(fixed) leftover "));
    CHECK((bytes_of(path) == damaged));
    CHECK(bytes_of(path.string() + ".backup-new") == "x");
}

TEST_CASE("who may read a file that is no database is mended, its bytes are not") {
    const ScratchFolder folder;
    const auto path = folder.file("tend.db");
    const std::string text = "Dear diary " + std::string(2000, '.');
    write_bytes(path, text);
    std::filesystem::permissions(path, static_cast<perms>(0644));
    CHECK(codes_of(mended(path)) == "corrupt file_mode(fixed) ");
    CHECK(std::filesystem::status(path).permissions() == static_cast<perms>(0600));
    CHECK((bytes_of(path) == text));
}

TEST_CASE("a backup that opens, but has a damaged page, is not named as the way back") {
    const Lived lived;
    const ScratchFolder folder;
    const auto path = damaged_copy(lived, folder);
    for (const auto& [ending, bytes] :
         {std::pair(".backup-1", bytes_of(lived.path)), {".backup-2", bytes_of(path)}}) {
        write_bytes(path.string() + ending, bytes);
        std::filesystem::permissions(path.string() + ending, static_cast<perms>(0600));
    }
    const auto findings = examined(path, Depth::deep).findings;
    REQUIRE_FALSE(findings.empty());
    CHECK(findings.front().hint.find(".backup-1 brings back the newest") != std::string::npos);
    CHECK(findings.back().code == "backup_damaged");
    CHECK(findings.back().message.starts_with("a backup is of no use: " + path.string() +
                                              ".backup-2 is damaged"));
}

TEST_CASE("what was left and cannot be removed is told, and nothing is mended") {
    Lived lived;
    run_sql(lived.path, "UPDATE fact SET person = zeroblob(16)");
    const auto left = lived.path.string() + ".restore-0123abcd";
    std::filesystem::create_directory(left);
    write_bytes(std::filesystem::path(left) / "file", "mine");
    try {
        static_cast<void>(mended(lived.path));
        FAIL("nothing was refused");
    } catch (const StoreError& refused) {
        CHECK(std::string(refused.what()) == "cannot remove " + left + ": Directory not empty");
    }
    CHECK(codes_of(examined(lived.path)) == "orphan leftover ");
    CHECK(store::ring_of(lived.path).empty());
}

TEST_CASE("a damaged backup that gives its place to a new one is no finding any more") {
    Lived lived;
    for (int number = 1; number <= 5; ++number)
        write_bytes(lived.path.string() + ".backup-" + std::to_string(number), bytes_of(lived.path));
    write_bytes(lived.path.string() + ".backup-1", "broken");
    for (const auto& backup : store::ring_of(lived.path))
        std::filesystem::permissions(backup, static_cast<perms>(0600));
    run_sql(lived.path, "UPDATE fact SET person = zeroblob(16)");
    CHECK(codes_of(examined(lived.path)) == "orphan backup_damaged ");
    CHECK(codes_of(mended(lived.path)) == "orphan(fixed) ");
    CHECK(store::ring_of(lived.path).size() == 5);
    CHECK(codes_of(examined(lived.path, Depth::deep)).empty());
}
