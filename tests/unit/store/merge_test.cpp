#include "scratch.hpp"
#include "support/catch.hpp"

using namespace tend;
using namespace tend::test;
using store::Change;

namespace {

void merge(ScratchStore& scratch, PersonId keep, PersonId other) {
    scratch.change("merge", [&](Change& change) { change.merge(keep, other); });
}

} // namespace

TEST_CASE("merging gives the one who is kept all that the other has") {
    ScratchStore scratch;
    Person keep;
    keep.handle = "ana";
    keep.name = "Ana Souza";
    keep.emails = {"ana@x.example"};
    keep.tags = {"chess"};
    keep.team = "platform";
    keep.added_on = on("2026-01-05");
    keep = scratch.add(keep);
    Person other;
    other.handle = "asouza";
    other.name = "A. Souza";
    other.emails = {"old@x.example", "ANA@x.example"};
    other.tags = {"chess", "go"};
    other.team = "other team";
    other.role = "lead";
    other.importance = Importance::key;
    other.cadence = Cadence{2, CadenceUnit::week};
    other.added_on = on("2025-06-01");
    other = scratch.add(other);
    const PersonId bo = scratch.add("Bo Li");
    const auto both = scratch.talk({keep.id, other.id, bo}, on("2026-03-01"));
    const auto alone = scratch.talk({other.id}, on("2026-03-10"));
    Milestone birthday{{}, keep.id, MilestoneKind::birthday, "", {{}, 4, 15}, true, {}, {}};
    Milestone same = birthday;
    same.person = other.id;
    Milestone win{{}, other.id, MilestoneKind::win, "prize", {2026, 3, 1}, false, {}, {}};
    FollowUp promise;
    promise.person = other.id;
    promise.what = "deck";
    Fact fact{{}, "coffee", "black", {}};
    scratch.change("more", [&](Change& change) {
        change.save(birthday);
        change.save(same);
        change.save(win);
        change.save(promise);
        change.save(other.id, fact);
        change.add_source("person", other.id.bytes, "vcard:1");
    });
    merge(scratch, keep.id, other.id);

    const auto& store = scratch.store();
    const Person kept = store.person(keep.id);
    CHECK(kept.name == "Ana Souza");
    CHECK(kept.emails == std::vector<std::string>{"ana@x.example", "old@x.example"});
    CHECK(kept.tags == std::vector<std::string>{"chess", "go"});
    CHECK(kept.team == "platform");
    CHECK(kept.role == "lead");
    CHECK(kept.importance == Importance::key);
    CHECK(kept.cadence == other.cadence);
    CHECK(kept.added_on == on("2025-06-01"));
    CHECK(store.interaction(both.id).interaction.people == std::vector{keep.id, bo});
    CHECK(store.interaction(alone.id).interaction.people == std::vector{keep.id});
    CHECK(store.milestones(keep.id).size() == 2);
    CHECK(store.open_follow_ups(keep.id).size() == 1);
    CHECK(store.facts_of(keep.id) == std::vector{fact});
    CHECK(store.sourced("person", "vcard:1") == keep.id.bytes);
    CHECK(store.totals().people == 2);
    CHECK(store.people_on({}, scratch.today()).size() == 2);
    CHECK(store.person(other.id).id == keep.id);
    CHECK(store.person_on(keep.id, scratch.today()).standing.due_on == on("2026-03-24"));
    CHECK(store.due(scratch.today(), on("2026-03-24"), {}, 0).size() == 1);
}

TEST_CASE("the old handle and address lead to the one who was kept, until somebody else has the handle") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    Person other;
    other.handle = "old";
    other.name = "Older One";
    other.emails = {"old@x.example"};
    other = scratch.add(other);
    const PersonId bo = scratch.add("Bo Li");
    merge(scratch, ana, other.id);
    merge(scratch, bo, ana);
    const auto& store = scratch.store();
    CHECK(store.resolve("old") == bo);
    CHECK(store.resolve("ana") == bo);
    CHECK(store.resolve("old@x.example") == bo);
    CHECK_THROWS_AS(store.resolve("older"), NotFound);
    CHECK_FALSE(store.is_handle_taken("old"));
    Person fresh;
    fresh.handle = "old";
    fresh.name = "Fresh";
    fresh = scratch.add(fresh);
    CHECK(store.resolve("old") == fresh.id);
}

TEST_CASE("an importance of one's own is not taken over by a merge") {
    ScratchStore scratch;
    Person keep = scratch.store().person(scratch.add("Ana Souza"));
    Person other = scratch.store().person(scratch.add("Bo Li"));
    keep.importance = Importance::high;
    other.importance = Importance::key;
    scratch.change("edit", [&](Change& change) {
        change.save(keep);
        change.save(other);
    });
    merge(scratch, keep.id, other.id);
    CHECK(scratch.store().person(keep.id).importance == Importance::high);
}

TEST_CASE("people who are merged into each other, as two files can make them, are not there") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    const PersonId bo = scratch.add("Bo Li");
    scratch.change("source", [&](Change& change) { change.add_source("person", bo.bytes, "vcard:bo"); });
    merge(scratch, ana, bo);
    CHECK(scratch.store().sourced("person", "vcard:bo") == ana.bytes);
    run_sql(scratch.path(), "UPDATE person SET merged_into = (SELECT id FROM person WHERE handle = 'bo') "
                            "WHERE handle = 'ana'");
    const auto& store = scratch.store();
    CHECK_FALSE(store.find_person(ana));
    CHECK_FALSE(store.find_person(bo));
    CHECK_THROWS_AS(store.person(bo), NotFound);
    CHECK_FALSE(store.sourced("person", "vcard:bo"));
}

TEST_CASE("nobody is merged with themselves") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    const PersonId bo = scratch.add("Bo Li");
    CHECK_THROWS_AS(merge(scratch, ana, ana), Conflict);
    merge(scratch, ana, bo);
    CHECK_THROWS_AS(merge(scratch, ana, bo), Conflict);
    CHECK_THROWS_AS(merge(scratch, ana, PersonId{}), NotFound);
}
