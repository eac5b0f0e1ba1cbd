#include "scratch.hpp"
#include "store/health.hpp"
#include "store/safekeeping.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <stdexcept>

using namespace tend;
using namespace tend::test;
using store::Change;
using store::Store;

namespace {

/// One of everything: a circle of three with a rhythm, and Ana, with whom there is something of each kind.
struct Whole {
    ScratchStore scratch;
    Person ana;
    FollowUp follow_up;
    Milestone milestone;

    Whole() {
        Circle circle;
        circle.name = "team";
        circle.cadence = Cadence{1, CadenceUnit::month};
        circle.gather = Cadence{2, CadenceUnit::week};
        circle.via = {Channel::email};
        scratch.change("circle", [&](Change& change) { change.save(circle); });
        ana.handle = "ana";
        ana.name = "Ana";
        ana.emails = {"ana@example.org"};
        ana.tags = {"chess"};
        ana.cadence = Cadence{2, CadenceUnit::week};
        ana.hours = parse_hours("mon-fri 08:00-16:00");
        ana.via = {Channel::call};
        ana.avoid = {Channel::chat};
        ana.circle = circle.id;
        ana.quiet_until = on("2026-03-01");
        ana.away_until = on("2026-03-02");
        ana.added_on = on("2026-01-05");
        ana = scratch.add(ana);
        scratch.talk({ana.id}, on("2026-03-02"));
        follow_up.person = milestone.person = ana.id;
        follow_up.what = "send the deck";
        follow_up.made_on = on("2026-03-02");
        follow_up.due_on = on("2026-03-20");
        milestone.kind = MilestoneKind::birthday;
        milestone.on = {1990, 4, 15};
        milestone.yearly = true;
        Fact fact{.id = {}, .key = "coffee", .value = "black", .noted_on = on("2026-03-02")};
        Holiday holiday{.id = {}, .place = "JP", .on_day = on("2026-04-29"), .label = "Showa Day"};
        scratch.change("more", [&](Change& change) {
            change.save(follow_up);
            change.save(milestone);
            change.save(ana.id, fact);
            change.save(holiday);
        });
    }

    /// All that the file says, read by a connection of its own.
    void read_all() const {
        const Store store = Store::open_for_reading(scratch_path);
        static_cast<void>(told(store, today));
        static_cast<void>(store.person_on(ana.id, today));
        store.for_each_pulse(today, [](const TiePulse&) {});
        static_cast<void>(store.gatherings_due(today, today));
        static_cast<void>(store.milestones(ana.id));
        static_cast<void>(store.open_follow_ups(ana.id));
        static_cast<void>(store.history(ana.id, std::nullopt, 0));
    }

    std::filesystem::path scratch_path = scratch.path();
    Day today = scratch.today();
};

} // namespace

TEST_CASE("a value that cannot stand where it stands is damage that is told, not guessed at") {
    struct Row {
        std::string sql, told; // what somebody wrote, and what of it is said
    };
    const Row rows[] = {
        {"UPDATE circle SET cadence_unit = 'fortnight'", "fortnight"},
        {"UPDATE circle SET cadence_count = 0", "\"0\""},
        {"UPDATE circle SET gather_count = 10000", "10000"},
        {"UPDATE circle SET gather_unit = 'P'", "\"P\""},
        {"UPDATE circle SET via = 'email,pigeon'", "pigeon"},
        {"UPDATE person SET cadence_unit = 'weeks'", "weeks"},
        {"UPDATE person SET cadence_count = -1", "-1"},
        {"UPDATE person SET importance = 'huge'", "huge"},
        {"UPDATE person SET state = 'asleep'", "asleep"},
        {"UPDATE person SET via = 'smoke'", "smoke"},
        {"UPDATE person SET avoid = 'smoke'", "smoke"},
        {"UPDATE person SET hours = 'mon-fri 25:00-26:00'", "25:00"},
        {"UPDATE person SET quiet_until = '2026-02-30'", "2026-02-30"},
        {"UPDATE person SET away_until = 'soon'", "soon"},
        {"UPDATE person SET added_on = '2023-02-29'", "2023-02-29"},
        {"UPDATE interaction SET on_day = '2026-13-01'", "2026-13-01"},
        {"UPDATE interaction SET channel = 'pigeon'", "pigeon"},
        {"UPDATE interaction SET direction = 'up'", "\"up\""},
        {"UPDATE interaction SET value = 'took'", "took"},
        {"UPDATE milestone SET kind = 'party'", "party"},
        {"UPDATE milestone SET done_on = '2026-3-1'", "2026-3-1"},
        {"UPDATE follow_up SET owner = 'us'", "\"us\""},
        {"UPDATE follow_up SET kind = 'wish'", "wish"},
        {"UPDATE follow_up SET made_on = ''", "\"\""},
        {"UPDATE follow_up SET due_on = '20260320'", "20260320"},
        {"UPDATE fact SET noted_on = 'then'", "then"},
        {"UPDATE holiday SET on_day = '2026-04-31'", "2026-04-31"},
        {"UPDATE fact SET id = X'00'", "16 bytes"},
    };
    Whole whole;
    const std::string sound = bytes_of(whole.scratch_path);
    CHECK_NOTHROW(whole.read_all());
    for (const Row& row : rows) {
        INFO(row.sql);
        write_bytes(whole.scratch_path, sound);
        run_sql(whole.scratch_path, "PRAGMA ignore_check_constraints=1;" + row.sql);
        const std::string damaged = bytes_of(whole.scratch_path);
        try {
            whole.read_all();
            FAIL_CHECK("nothing was refused");
        } catch (const StoreError& refused) {
            CHECK(refused.code() == ErrorCode::corrupt);
            INFO(refused.what());
            CHECK(std::string(refused.what()).find(row.told) != std::string::npos);
        }
        CHECK((bytes_of(whole.scratch_path) == damaged));
        CHECK_FALSE(store::examine(whole.scratch_path, store::Depth::quick, whole.today).findings.empty());
    }
}

TEST_CASE("an undo step that cannot be read takes nothing back") {
    Whole whole;
    const std::string before = told(whole.scratch.store(), whole.today);
    SECTION("bytes that are no row") {
        run_sql(whole.scratch_path, "UPDATE undo_row SET before = X'FFFF', id = zeroblob(16)");
    }
    SECTION("a table that nobody has") {
        run_sql(whole.scratch_path, "PRAGMA ignore_check_constraints=1; UPDATE undo_row SET kind = 99");
    }
    Store store = Store::open_for_writing(whole.scratch_path);
    try {
        Change change(store, "undo", whole.scratch.now(), whole.today);
        static_cast<void>(change.undo());
        FAIL_CHECK("nothing was refused");
    } catch (const Failure& refused) {
        CHECK((refused.code() == ErrorCode::corrupt || refused.code() == ErrorCode::conflict));
    }
    CHECK(told(whole.scratch.store(), whole.today) == before);
}

TEST_CASE("what is removed is not there, by whatever way it is looked for") {
    Whole whole;
    const Interaction talk = whole.scratch.talk({whole.ana.id}, on("2026-03-03"), "to be removed");
    auto& store = whole.scratch.store();
    CHECK(store.same_as(whole.follow_up) == whole.follow_up.id);
    CHECK(store.same_as(whole.milestone) == whole.milestone.id);
    CHECK(store.same_as(talk) == talk.id);
    whole.scratch.change("remove", [&](Change& change) {
        change.remove(whole.follow_up.id);
        change.remove(whole.milestone.id);
        change.remove(talk.id);
    });
    CHECK_FALSE(store.find_follow_up(whole.follow_up.id));
    CHECK_FALSE(store.find_milestone(whole.milestone.id));
    CHECK_FALSE(store.find_interaction(talk.id));
    CHECK_FALSE(store.find_person({}));
    CHECK_THROWS_AS(store.follow_up(whole.follow_up.id), NotFound);
    CHECK_THROWS_AS(store.milestone(whole.milestone.id), NotFound);
    CHECK_THROWS_AS(store.interaction(talk.id), NotFound);
    CHECK_THROWS_AS(store.person({}), NotFound);
    CHECK_THROWS_AS(store.person_on({}, whole.today), NotFound);
    CHECK_FALSE(store.same_as(whole.follow_up));
    CHECK_FALSE(store.same_as(whole.milestone));
    CHECK_FALSE(store.same_as(talk));
    CHECK_FALSE(store.same_as(Interaction{}));
    whole.scratch.change("remove again", [&](Change& change) {
        change.remove(whole.follow_up.id);
        change.remove(talk.id);
        CHECK_FALSE(change.has_changes());
    });
}

TEST_CASE("a source leads nowhere once its record is gone, or is of no kind there is") {
    Whole whole;
    whole.scratch.change("sources", [&](Change& change) {
        change.add_source("person", whole.ana.id.bytes, "uid:1");
        change.add_source("milestone", whole.milestone.id.bytes, "uid:2");
        change.add_source("rumour", whole.ana.id.bytes, "uid:3");
    });
    auto& store = whole.scratch.store();
    CHECK(store.sourced("person", "uid:1") == whole.ana.id.bytes);
    CHECK(store.sourced("milestone", "uid:2") == whole.milestone.id.bytes);
    CHECK_FALSE(store.sourced("person", "uid:2"));
    CHECK_FALSE(store.sourced("rumour", "uid:3"));
    whole.scratch.change("remove", [&](Change& change) { change.remove(whole.milestone.id); });
    CHECK_FALSE(store.sourced("milestone", "uid:2"));
}

TEST_CASE("of many people everything is read as of each alone") {
    ScratchStore scratch;
    scratch.change("many", [](Change& change) {
        for (int i = 0; i < 130; ++i) {
            Person person;
            person.handle = "p" + std::to_string(i);
            person.name = "Person " + std::to_string(i);
            if (i % 2 == 0) person.emails = {person.handle + "@b.example", person.handle + "@a.example"};
            if (i % 3 == 0) person.tags = {"t" + std::to_string(i % 7), "all"};
            person.added_on = on("2026-01-05");
            change.save(person);
            Fact fact{.id = {}, .key = "k", .value = person.handle, .noted_on = std::nullopt};
            if (i % 5 == 0) change.save(person.id, fact);
        }
    });
    const auto& store = scratch.store();
    const auto people = store.people_on({}, scratch.today());
    REQUIRE(people.size() == 130);
    for (const auto& one : people) {
        const auto alone = store.person_on(one.person.id, scratch.today());
        CHECK(one.person == alone.person);
        CHECK(one.facts == alone.facts);
    }
    CHECK(std::any_of(people.begin(), people.end(), [](const auto& one) { return one.facts.size() == 1; }));
}

TEST_CASE("circles that are to meet come by day, then by name") {
    ScratchStore scratch;
    for (const std::string name : {"b", "a", "later"}) {
        Circle circle;
        circle.name = name;
        circle.gather = Cadence{name == "later" ? 2 : 1, CadenceUnit::week};
        scratch.change("circle", [&](Change& change) { change.save(circle); });
        for (int i = 0; i < 3; ++i) {
            Person person;
            person.handle = person.name = name + std::to_string(i);
            person.circle = circle.id;
            person.added_on = on("2026-01-05");
            scratch.add(person);
        }
    }
    std::string order;
    for (const auto& one : scratch.store().gatherings_due(scratch.today(), on("2027-01-01")))
        order += one.circle + ' ';
    CHECK(order == "a b later ");
}

TEST_CASE("a change wants a file that was opened for writing") {
    Whole whole;
    Store store = Store::open_for_reading(whole.scratch_path);
    CHECK_THROWS_AS(Change(store, "x", whole.scratch.now(), whole.today), std::logic_error);
}

TEST_CASE("rows that somebody of the same id left behind are theirs again once they are written") {
    ScratchStore scratch;
    Person ana;
    ana.id.bytes = parse_uuid("01890000-0000-7000-8000-000000000001").value();
    ana.handle = ana.name = "ana";
    ana.tags = {"chess"};
    ana.added_on = on("2026-01-05");
    scratch.add(ana);
    Interaction talk = scratch.talk({ana.id}, on("2026-03-01"));
    run_sql(scratch.path(), "DELETE FROM person; DELETE FROM interaction; UPDATE tag SET deleted_at = 1;"
                            "UPDATE participant SET deleted_at = 1");
    scratch.add(ana);
    scratch.change("log", [&](Change& change) { change.save(talk); });
    CHECK(scratch.store().person(ana.id) == ana);
    CHECK(scratch.store().interaction(talk.id).interaction == talk);
}

TEST_CASE("a source is noted once, and people who are not there are nobody's company") {
    Whole whole;
    for (int times = 0; times < 2; ++times) {
        whole.scratch.change(
            "source", [&](Change& change) { change.add_source("person", whole.ana.id.bytes, "uid:1"); });
    }
    CHECK(asked_sql(whole.scratch_path, "SELECT count(*) FROM source") == "1");
    PersonId stranger;
    stranger.bytes.fill(7);
    const auto active =
        whole.scratch.store().active_people(std::vector{stranger, whole.ana.id}, {}, whole.today);
    REQUIRE(active.size() == 1);
    CHECK(active.front().id == whole.ana.id);
}
