#include "scratch.hpp"
#include "support/catch.hpp"

#include <map>

using namespace tend;
using namespace tend::test;
using store::Change;
using Act = std::function<void(Change&)>;

namespace {

/// A small world in which every kind of record is there.
struct World {
    ScratchStore scratch;
    PersonId ana, bo, cy;
    Circle mentors;
    Interaction talk, meeting;
    Milestone start;
    FollowUp promise;
    Fact coffee;
    Holiday holiday;

    World() {
        mentors.name = "mentors";
        mentors.cadence = Cadence{1, CadenceUnit::month};
        scratch.change("circle", [&](Change& change) { change.save(mentors); });
        ana = scratch.add("Ana Souza");
        bo = scratch.add("Bo Li");
        cy = scratch.add("Cy Ode");
        Person whole = scratch.store().person(ana);
        whole.emails = {"ana@x.example", "souza@y.example"};
        whole.tags = {"chess", "go"};
        whole.circle = mentors.id;
        scratch.change("edit", [&](Change& change) { change.save(whole); });
        talk = scratch.talk({ana}, on("2026-03-01"), "pipes");
        meeting = scratch.talk({ana, bo}, on("2026-03-08"), "plans");
        start = {{}, bo, MilestoneKind::started, "", {2026, 3, 2}, false, {}, {}};
        promise = {
            {},         ana, Owner::me, FollowUpKind::promise, "send the deck", on("2026-03-08"), {}, {},
            meeting.id, {},  false};
        coffee = {{}, "coffee", "flat white", on("2026-03-01")};
        holiday = {{}, "JP", on("2026-11-03"), "Culture Day"};
        scratch.change("more", [&](Change& change) {
            change.save(start);
            change.save(promise);
            change.save(ana, coffee);
            change.save(holiday);
            change.set("user.tz", "Europe/Berlin");
            change.add_source("person", bo.bytes, "vcard:bo");
        });
    }
};

std::map<std::string, std::function<void(World&, Change&)>> commands() {
    return {
        {"add a person",
         [](World&, Change& change) {
             Person person;
             person.handle = "dee";
             person.name = "Dee";
             person.emails = {"dee@x.example"};
             person.tags = {"new"};
             person.cadence = Cadence{1, CadenceUnit::week};
             change.save(person);
         }},
        {"edit every field of a person",
         [](World& world, Change& change) {
             Person person = change.store().person(world.ana);
             person = {person.id,
                       "an",
                       "Ana S.",
                       {"souza@y.example", "ANA@x.example", "new@x.example"},
                       "o",
                       "t",
                       "r",
                       "PT",
                       "Europe/Lisbon",
                       parse_hours("mon 09:00-10:00"),
                       "Asia/Tokyo",
                       on("2026-04-01"),
                       {Channel::call},
                       {Channel::chat},
                       {},
                       {"chess", "tea"},
                       Never{},
                       Importance::key,
                       PersonState::archived,
                       on("2026-04-01"),
                       "away",
                       3,
                       on("2025-12-01")};
             change.save(person);
         }},
        {"log with people",
         [](World& world, Change& change) {
             Interaction talk;
             talk.people = {world.ana, world.cy};
             talk.on_day = on("2026-03-16");
             change.save(talk);
             Fact fact{{}, "kids", "Leo", {}};
             change.save(world.ana, fact);
         }},
        {"amend who took part and when",
         [](World& world, Change& change) {
             Interaction meeting = world.meeting;
             meeting.people = {world.bo, world.cy};
             meeting.on_day = on("2026-02-01");
             meeting.channel = Channel::meet;
             change.save(meeting);
         }},
        {"remove an interaction", [](World& world, Change& change) { change.remove(world.meeting.id); }},
        {"remove a milestone", [](World& world, Change& change) { change.remove(world.start.id); }},
        {"remove a follow-up", [](World& world, Change& change) { change.remove(world.promise.id); }},
        {"remove a fact", [](World& world, Change& change) { change.remove(world.coffee.id); }},
        {"remove a circle", [](World& world, Change& change) { change.remove(world.mentors.id); }},
        {"remove a holiday", [](World& world, Change& change) { change.remove(world.holiday.id); }},
        {"edit a circle",
         [](World& world, Change& change) {
             Circle circle = world.mentors;
             circle.cadence = Cadence{1, CadenceUnit::week};
             circle.gather = Cadence{3, CadenceUnit::month};
             circle.via = {Channel::email};
             change.save(circle);
         }},
        {"done and dropped",
         [](World& world, Change& change) {
             FollowUp done = world.promise;
             done.done_on = on("2026-03-16");
             change.save(done);
             Milestone noted = world.start;
             noted.done_on = on("2026-03-16");
             noted.on.year = 2025;
             change.save(noted);
         }},
        {"settings",
         [](World&, Change& change) {
             change.set("user.tz", "");
             change.set("user.hours", "mon 09:00-10:00");
         }},
        {"another source",
         [](World& world, Change& change) { change.add_source("interaction", world.talk.id.bytes, "k"); }},
        {"merge", [](World& world, Change& change) { change.merge(world.cy, world.ana); }},
        {"make, change and remove in one",
         [](World& world, Change& change) {
             Interaction talk;
             talk.people = {world.ana};
             talk.on_day = on("2026-03-16");
             change.save(talk);
             talk.text = "more";
             change.save(talk);
             Interaction gone = talk;
             gone.id = {};
             change.save(gone);
             change.remove(gone.id);
             Person ana = change.store().person(world.ana);
             ana.team = "x";
             change.save(ana);
             ana.team = "y";
             change.save(ana);
         }},
    };
}

} // namespace

TEST_CASE("undo of any command leaves what was there before, and redo what was there after") {
    for (const auto& command : commands()) {
        const std::string name = command.first;
        INFO(name);
        World world;
        ScratchStore& scratch = world.scratch;
        const std::string before = told(scratch.store(), scratch.today());
        scratch.change(name, [&](Change& change) { command.second(world, change); });
        const std::string after = told(scratch.store(), scratch.today());
        CHECK(before != after);
        for (int round = 0; round < 2; ++round) {
            scratch.change("undo", [&name](Change& change) {
                const UndoStep step = change.undo();
                CHECK(step.what == name);
                CHECK(step.undone);
            });
            CHECK(told(scratch.store(), scratch.today()) == before);
            CHECK(scratch.store().undo_steps().front().undone);
            scratch.change("redo", [&name](Change& change) { CHECK(change.redo().what == name); });
            CHECK(told(scratch.store(), scratch.today()) == after);
            CHECK_FALSE(scratch.store().undo_steps().front().undone);
        }
    }
}

TEST_CASE("undo goes back command by command, and redo forward in the same order") {
    World world;
    ScratchStore& scratch = world.scratch;
    std::vector<std::string> states{told(scratch.store(), scratch.today())};
    for (const std::string name : {"edit a circle", "settings", "amend who took part and when", "merge"}) {
        scratch.change(name, [&](Change& change) { commands().at(name)(world, change); });
        states.push_back(told(scratch.store(), scratch.today()));
    }
    const auto undo = [](Change& change) { change.undo(); };
    const auto redo = [](Change& change) { change.redo(); };
    for (int back = 3; back >= 0; --back) {
        scratch.change("undo", undo);
        CHECK(told(scratch.store(), scratch.today()) == states[static_cast<std::size_t>(back)]);
    }
    for (std::size_t forward = 1; forward <= 4; ++forward) {
        scratch.change("redo", redo);
        CHECK(told(scratch.store(), scratch.today()) == states[forward]);
    }
    scratch.change("undo", undo);
    CHECK(told(scratch.store(), scratch.today()) == states[3]);
}

TEST_CASE("there is nothing to undo or redo in an empty store") {
    ScratchStore scratch;
    CHECK_THROWS_AS(scratch.change("undo", [](Change& change) { change.undo(); }), Conflict);
    CHECK_THROWS_AS(scratch.change("redo", [](Change& change) { change.redo(); }), Conflict);
    CHECK(scratch.store().undo_steps().empty());
}

TEST_CASE("redo is refused once the same record was changed by another command") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    const auto rename = [&](std::string name) {
        scratch.change("edit", [&](Change& change) {
            Person person = change.store().person(ana);
            person.name = name;
            change.save(person);
        });
    };
    rename("Ana A.");
    scratch.change("undo", [](Change& change) { change.undo(); });
    rename("Ana B.");
    const std::string before = told(scratch.store(), scratch.today());
    CHECK_THROWS_AS(scratch.change("redo", [](Change& change) { change.redo(); }), Conflict);
    CHECK(told(scratch.store(), scratch.today()) == before);
}

TEST_CASE("redo is refused once the handle is somebody else's") {
    ScratchStore scratch;
    scratch.add("Ana Souza");
    scratch.change("undo", [](Change& change) { change.undo(); });
    scratch.add("Ana Other");
    CHECK_THROWS_AS(scratch.change("redo", [](Change& change) { change.redo(); }), Conflict);
    CHECK(scratch.store().totals().people == 1);
}

TEST_CASE("undo is refused where a row was changed by other means") {
    ScratchStore scratch;
    scratch.add("Ana Souza");
    run_sql(scratch.path(), "UPDATE person SET name = 'Somebody'");
    CHECK_THROWS_AS(scratch.change("undo", [](Change& change) { change.undo(); }), Conflict);
    CHECK(scratch.store().has_people());
}

TEST_CASE("the newest hundred commands can be taken back") {
    ScratchStore scratch;
    for (int count = 0; count < 103; ++count) {
        scratch.change("set " + std::to_string(count),
                       [count](Change& change) { change.set("user.place", std::to_string(count)); });
    }
    const auto steps = scratch.store().undo_steps();
    REQUIRE(steps.size() == 100);
    CHECK(steps.front().what == "set 102");
    CHECK(steps.front().at == scratch.now());
    CHECK(steps.back().what == "set 3");
    CHECK(steps.back().number == 4);
    CHECK(asked_sql(scratch.path(), "SELECT count(*) FROM undo_row") == "100");
    for (int count = 0; count < 100; ++count) scratch.change("undo", [](Change& change) { change.undo(); });
    CHECK(scratch.store().setting("user.place") == "2");
    CHECK_THROWS_AS(scratch.change("undo", [](Change& change) { change.undo(); }), Conflict);
}

TEST_CASE("a large import is taken back and done again as one command") {
    ScratchStore scratch;
    scratch.add("Ana Souza");
    const std::string before = told(scratch.store(), scratch.today());
    scratch.change("import", [&](Change& change) {
        std::vector<PersonId> people;
        for (int count = 0; count < 1200; ++count) {
            Person person;
            person.handle = "p" + std::to_string(count);
            person.name = "Person " + std::to_string(count);
            person.added_on = on("2026-01-01");
            people.push_back(change.save(person));
        }
        for (const PersonId person : people) {
            Interaction talk;
            talk.people = {person};
            talk.on_day = on("2026-02-01");
            change.save(talk);
        }
    });
    const std::string after = told(scratch.store(), scratch.today());
    scratch.change("undo", [](Change& change) { change.undo(); });
    CHECK(told(scratch.store(), scratch.today()) == before);
    CHECK(asked_sql(scratch.path(), "SELECT count(*) FROM rhythm") == "1");
    CHECK(asked_sql(scratch.path(), "SELECT count(DISTINCT person) FROM name_word") == "1");
    scratch.change("redo", [](Change& change) { change.redo(); });
    CHECK(told(scratch.store(), scratch.today()) == after);
}
