#include "scratch.hpp"
#include "support/catch.hpp"

using namespace tend;
using namespace tend::test;
using store::Change;

namespace {

/// Ana, whom the last command added or renamed, and an undo since.
struct TakenBack {
    ScratchStore scratch;
    Person ana;

    explicit TakenBack(bool is_renamed) {
        ana.handle = "ana";
        ana.name = "Ana Souza";
        ana.added_on = on("2026-01-05");
        ana = scratch.add(ana);
        if (is_renamed) {
            ana.name = "Ana Silva";
            scratch.change("edit", [this](Change& change) { change.save(ana); });
        }
        scratch.change("undo", [](Change& change) { change.undo(); });
    }
    void check_redo_refused() {
        const std::string before = told(scratch.store(), scratch.today());
        CHECK_THROWS_AS(scratch.change("redo", [](Change& change) { change.redo(); }), Conflict);
        CHECK(told(scratch.store(), scratch.today()) == before);
    }
};

} // namespace

TEST_CASE("what was added is not done again once it is there again") {
    TakenBack file(false);
    file.scratch.add(file.ana);
    file.check_redo_refused();
    CHECK(file.scratch.store().person(file.ana.id) == file.ana);
}

TEST_CASE("what was added is not done again as something else") {
    TakenBack file(false);
    run_sql(file.scratch.path(), "UPDATE person SET name = 'Somebody'");
    file.check_redo_refused();
    CHECK_FALSE(file.scratch.store().has_people());
}

TEST_CASE("a change is not done again where what it led to is not known any more") {
    TakenBack file(true);
    run_sql(file.scratch.path(), "UPDATE undo_row SET after = NULL");
    file.check_redo_refused();
    CHECK(file.scratch.store().person(file.ana.id).name == "Ana Souza");
}
