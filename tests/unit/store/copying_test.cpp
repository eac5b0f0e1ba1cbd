#include "scratch.hpp"
#include "store/backup.hpp"
#include "store/connection.hpp"
#include "store/query.hpp"
#include "support/catch.hpp"

using namespace tend;
using namespace tend::store;
using namespace tend::test;

namespace {

ErrorCode code_of(const std::function<void()>& act) {
    try {
        act();
    } catch (const StoreError& error) {
        return error.code();
    }
    return ErrorCode::bug;
}

/// A database of two megabytes and a half, more than is compared at once.
std::filesystem::path large_database(const ScratchFolder& folder) {
    run_sql(folder.file("large.db"), "CREATE TABLE t(x); INSERT INTO t VALUES (randomblob(2500000))");
    return folder.file("large.db");
}

} // namespace

TEST_CASE("a copy holds the same until a byte of it is another, wherever that stands") {
    ScratchFolder folder;
    Connection original(large_database(folder), Access::read);
    const auto copy = folder.file("copy.db");
    write_checked_copy(original, copy, Check::whole);
    CHECK(holds_the_same(original, copy));
    const std::string sound = bytes_of(copy);
    for (const std::size_t at : {std::size_t{200}, std::size_t{1'500'000}, sound.size() - 1}) {
        std::string changed = sound;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        write_bytes(copy, changed);
        INFO(at);
        CHECK_FALSE(holds_the_same(original, copy));
    }
    write_bytes(copy, std::string_view(sound).substr(0, sound.size() - 4096));
    CHECK_FALSE(holds_the_same(original, copy));
    CHECK_FALSE(holds_the_same(original, folder.file("none")));
    Connection memory;
    CHECK_FALSE(holds_the_same(memory, copy));
}

TEST_CASE("a copy is never written over a file that is there") {
    ScratchFolder folder;
    Connection original(large_database(folder), Access::read);
    write_bytes(folder.file("there"), "mine");
    CHECK(code_of([&] { write_checked_copy(original, folder.file("there"), Check::pages); }) ==
          ErrorCode::storage);
    CHECK(bytes_of(folder.file("there")) == "mine");
}

TEST_CASE("pages that cannot be copied are told: the target is read, or somebody holds it") {
    ScratchFolder folder;
    Connection original(large_database(folder), Access::read);
    run_sql(folder.file("target.db"), "CREATE TABLE u(x)");
    Connection target(folder.file("target.db"), Access::write, Patience::none);
    {
        const Reading reading(target);
        CHECK(Query(target, "SELECT count(*) FROM u").number() == 0);
        CHECK(code_of([&] { copy_pages(original, target); }) == ErrorCode::storage);
    }
    {
        Connection other(folder.file("target.db"), Access::write);
        const Transaction holding(other, "BEGIN EXCLUSIVE");
        CHECK(code_of([&] { copy_pages(original, target); }) == ErrorCode::busy);
    }
    copy_pages(original, target);
    CHECK(Query(target, "SELECT count(*) FROM t").number() == 1);
}

TEST_CASE(
    "pages that cannot be copied are told: the source is damaged or held, or the target takes no more") {
    ScratchFolder folder;
    const auto source = large_database(folder);
    const auto refusal_of_copy = [&](Connection& target, Patience patience = Patience::none) {
        Connection original(source, Access::read, patience);
        try {
            copy_pages(original, target);
        } catch (const StoreError& refused) {
            return std::string(refused.what());
        }
        return std::string("copied");
    };
    run_sql(folder.file("target.db"), "CREATE TABLE u(x)");
    Connection target(folder.file("target.db"), Access::write);
    {
        Connection other(source, Access::write);
        const Transaction holding(other, "BEGIN EXCLUSIVE");
        CHECK(refusal_of_copy(target).starts_with(source.string() + " has been in use"));
    }
    target.execute("PRAGMA max_page_count=3");
    CHECK(refusal_of_copy(target) == "no space left to write " + folder.file("target.db").string());
    const std::string sound = bytes_of(source);
    write_bytes(source, std::string_view(sound).substr(0, sound.size() / 2));
    CHECK(refusal_of_copy(target).starts_with(source.string() + " is damaged"));
    write_bytes(source, "Dear diary " + std::string(2000, '.'));
    CHECK(refusal_of_copy(target).starts_with(source.string() + " is damaged"));
}

TEST_CASE("a query refuses what SQLite does, and knows no text from an empty one") {
    Connection memory;
    CHECK(code_of([&] { const Query query(memory, "no words of SQL"); }) == ErrorCode::storage);
    Query none(memory, "SELECT 1");
    CHECK(code_of([&] { none.with(1); }) == ErrorCode::storage);
    CHECK(Query(memory, "SELECT 7 UNION SELECT 8").number() == 7);
    CHECK(Query(memory, "SELECT 7 WHERE 0").number() == 0);
    memory.execute("CREATE TABLE t(x)");
    Query(memory, "INSERT INTO t VALUES (1), (2), (3) RETURNING x").run();
    CHECK(Query(memory, "SELECT count(*) FROM t").number() == 3);
    Query query(memory, "SELECT NULL, typeof(?), x'', ?");
    query.with(std::string_view()).with(std::nullopt);
    REQUIRE(query.step());
    CHECK(query.text_view(0).empty());
    CHECK(query.is_null(0));
    CHECK(query.text(1) == "text");
    CHECK(query.bytes_view(2).empty());
    CHECK_FALSE(query.maybe_text(3));
    CHECK_FALSE(query.step());
}
