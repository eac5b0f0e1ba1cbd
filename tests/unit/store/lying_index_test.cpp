#include "scratch.hpp"
#include "support/catch.hpp"

using namespace tend;
using namespace tend::test;
using store::Change;

namespace {

/// Fills an index by other rules than those its name stands for, which only a deep look at the file would
/// notice.
void fill_otherwise(const std::filesystem::path& path, const std::string& index, const std::string& columns) {
    const std::string true_words =
        asked_sql(path, "SELECT sql FROM sqlite_schema WHERE name = '" + index + "'");
    run_sql(path, "DROP INDEX " + index + "; CREATE INDEX " + index + " ON person(" + columns +
                      "); PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = '" + true_words +
                      "' WHERE name = '" + index + "'");
}

/// Takes everybody out of the table, but not out of an index.
void empty_behind(const std::filesystem::path& path, const std::string& index) {
    const auto column = [&](const char* name) {
        return asked_sql(path,
                         std::string("SELECT ") + name + " FROM sqlite_schema WHERE name = '" + index + "'");
    };
    const std::string row =
        "'index', '" + index + "', 'person', " + column("rootpage") + ", '" + column("sql") + "'";
    run_sql(path, "PRAGMA writable_schema=ON; DELETE FROM sqlite_schema WHERE name = '" + index + "'");
    run_sql(path, "DELETE FROM person");
    run_sql(path, "PRAGMA writable_schema=ON; INSERT INTO sqlite_schema VALUES (" + row + ")");
}

} // namespace

TEST_CASE("people whom an index lets be merged into themselves are named and forgotten like others") {
    ScratchStore scratch;
    Person ana = scratch.store().person(scratch.add("Ana Souza"));
    fill_otherwise(scratch.path(), "person_merged", "substr(id, 1)");
    ana.name = "Ana Silva";
    scratch.change("edit", [&](Change& change) { change.save(ana); });
    CHECK(scratch.store().resolve("silva") == ana.id);
    CHECK_THROWS_AS(scratch.store().resolve("souza"), NotFound);
    scratch.change("forget", [&](Change& change) { change.forget(ana.id); });
    CHECK_FALSE(scratch.store().has_people());
}

TEST_CASE("people who come out of an index in another order are damage, and not shown for ever") {
    ScratchStore scratch;
    scratch.add("Ana Souza");
    scratch.add("Bo Li");
    fill_otherwise(scratch.path(), "person_handle", "handle DESC");
    try {
        static_cast<void>(scratch.store().people_on({}, scratch.today()));
        FAIL("nothing was noticed");
    } catch (const StoreError& refused) {
        CHECK(refused.code() == ErrorCode::corrupt);
        CHECK(std::string(refused.what()).ends_with("its rows are out of order"));
    }
}

TEST_CASE("a circle whose people are in an index alone can be removed") {
    ScratchStore scratch;
    Circle circle;
    circle.name = "mentors";
    scratch.change("circle", [&](Change& change) { change.save(circle); });
    Person bo;
    bo.handle = bo.name = "bo";
    bo.circle = circle.id;
    scratch.add(bo);
    empty_behind(scratch.path(), "person_circle");
    scratch.change("circle remove", [&](Change& change) { change.remove(circle.id); });
    CHECK(scratch.store().circles().empty());
}
