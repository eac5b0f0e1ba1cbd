#include "scratch.hpp"
#include "support/catch.hpp"

using namespace tend;
using namespace tend::test;
using store::Change;
using store::Store;

namespace {

Person full_person() {
    Person person;
    person.handle = "asa";
    person.name = "Åsa Öberg";
    person.emails = {"Asa@Work.example", "asa@home.example"};
    person.org = "Initech";
    person.team = "platform";
    person.role = "lead";
    person.place = "SE";
    person.tz = "Europe/Stockholm";
    person.hours = parse_hours("sun-thu 08:00-16:00; sat 10:00-12:00");
    person.away_tz = "Asia/Tokyo";
    person.away_until = on("2026-04-01");
    person.via = {Channel::video, Channel::call};
    person.avoid = {Channel::chat};
    person.tags = {"a", "b"};
    person.cadence = Cadence{2, CadenceUnit::week};
    person.importance = Importance::high;
    person.state = PersonState::no_contact;
    person.quiet_until = on("2026-05-01");
    person.quiet_reason = "on leave";
    person.reply_days = 3;
    person.added_on = on("2026-01-05");
    return person;
}

} // namespace

TEST_CASE("a person comes back as they were saved") {
    ScratchStore scratch;
    Circle circle;
    circle.name = "mentors";
    circle.via = {Channel::email};
    scratch.change("circle", [&](Change& change) { change.save(circle); });
    Person person = full_person();
    person.circle = circle.id;
    person = scratch.add(person);
    CHECK(person.id.is_set());
    CHECK(scratch.store().person(person.id) == person);
    const auto whole = Store::open_for_reading(scratch.path()).person_on(person.id, scratch.today());
    CHECK(whole.person == person);
    CHECK(whole.circle_name == "mentors");
    CHECK(whole.circle_via == std::vector{Channel::email});

    person.emails = {"asa@home.example", "new@x.example", "ASA@work.example"};
    person.tags = {"c", "b", "c"};
    person.cadence = Never{};
    person.hours.reset();
    person.via.clear();
    scratch.change("edit", [&](Change& change) { change.save(person); });
    CHECK(person.tags == std::vector<std::string>{"b", "c"});
    CHECK(scratch.store().person(person.id) == person);
}

TEST_CASE("addresses equal without case are one, the first as typed") {
    ScratchStore scratch;
    Person person = full_person();
    person.emails = {"B@x.example", "a@x.example", "b@X.example"};
    CHECK(scratch.add(person).emails == std::vector<std::string>{"B@x.example", "a@x.example"});
}

TEST_CASE("the other records come back as they were saved") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    const PersonId bo = scratch.add("Bo Li");
    Interaction talk{{},
                     on("2026-03-01"),
                     parse_instant("2026-03-01T10:30:00.250Z"),
                     Channel::video,
                     Direction::in,
                     false,
                     true,
                     Value::favour,
                     7,
                     "about \"pipes\"\n",
                     {bo, ana, bo}};
    Milestone birthday{{},   ana, MilestoneKind::birthday, "round one", {std::nullopt, 2, 29},
                       true, 7,   on("2026-03-01")};
    FollowUp promise{{},
                     bo,
                     Owner::them,
                     FollowUpKind::post,
                     "a card",
                     on("2026-03-01"),
                     on("2026-03-09"),
                     on("2026-03-02"),
                     std::nullopt,
                     on("2026-03-10"),
                     true};
    Holiday holiday{{}, "JP", on("2026-11-03"), "Culture Day"};
    Fact fact{{}, "coffee", "flat white", on("2026-01-06")};
    scratch.change("all", [&](Change& change) {
        promise.interaction = change.save(talk);
        change.save(birthday);
        change.save(promise);
        change.save(holiday);
        change.save(ana, fact);
        change.set("user.tz", "Europe/Berlin");
        change.add_source("holiday", holiday.id.bytes, "ics:1");
    });
    const Store& store = scratch.store();
    CHECK(talk.people == std::vector{ana, bo});
    CHECK(store.interaction(talk.id).interaction == talk);
    CHECK(store.find_interaction(talk.id) == talk);
    CHECK(store.interaction(talk.id).people[1].name == "Bo Li");
    CHECK(store.milestone(birthday.id) == birthday);
    CHECK(store.follow_up(promise.id) == promise);
    CHECK(store.follow_ups_of(bo) == std::vector{promise});
    CHECK(store.holidays() == std::vector{holiday});
    CHECK(store.facts_of(ana) == std::vector{fact});
    CHECK(store.setting("user.tz") == "Europe/Berlin");
    CHECK_FALSE(store.setting("user.hours"));
    CHECK(store.sourced("holiday", "ics:1") == holiday.id.bytes);
    CHECK_FALSE(store.sourced("person", "ics:1"));
    CHECK(store.sources_of("holiday", holiday.id.bytes) == std::vector<std::string>{"ics:1"});
    CHECK(store.same_as(talk) == talk.id);
    CHECK(store.same_as(birthday) == birthday.id);
    CHECK(store.same_as(promise) == promise.id);
    CHECK(store.same_as(holiday) == holiday.id);
    talk.channel = Channel::letter;
    birthday.label += "!";
    promise.what += "!";
    holiday.label += "!";
    CHECK_FALSE(store.same_as(talk));
    CHECK_FALSE(store.same_as(birthday));
    CHECK_FALSE(store.same_as(promise));
    CHECK_FALSE(store.same_as(holiday));
    talk.text += "!";
    CHECK_FALSE(store.same_as(talk));
    CHECK(store.totals().people == 2);
    CHECK(store.totals().interactions == 1);
}

TEST_CASE("removed records are not there any more") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    const Interaction talk = scratch.talk({ana}, on("2026-03-01"));
    scratch.change("remove", [&](Change& change) { change.remove(talk.id); });
    CHECK_THROWS_AS(scratch.store().interaction(talk.id), NotFound);
    CHECK_FALSE(scratch.store().find_interaction(talk.id));
    CHECK(scratch.store().history(ana, {}, 0).empty());
    CHECK_FALSE(scratch.store().person_on(ana, scratch.today()).standing.last_contact_on);
    CHECK_THROWS_AS(scratch.store().record(short_text(talk.id.bytes)), NotFound);
}

TEST_CASE("saving what is there changes nothing: no step, no byte") {
    ScratchStore scratch;
    Circle circle;
    circle.name = "team";
    scratch.change("circle", [&](Change& change) { change.save(circle); });
    Person person = full_person();
    person.circle = circle.id;
    person = scratch.add(person);
    Interaction talk = scratch.talk({person.id}, on("2026-03-01"));
    const std::string before = bytes_of(scratch.path());
    scratch.change("again", [&](Change& change) {
        change.save(person);
        change.save(talk);
        change.save(circle);
        change.set("user.tz", "");
        CHECK_FALSE(change.has_changes());
    });
    CHECK(bytes_of(scratch.path()) == before);
    CHECK(scratch.store().undo_steps().size() == 3);
}

TEST_CASE("what is not committed never was") {
    ScratchStore scratch;
    const std::string before = bytes_of(scratch.path());
    {
        Change change(scratch.store(), "add", scratch.now(), scratch.today());
        Person person = full_person();
        change.save(person);
        CHECK(change.has_changes());
        CHECK(change.store().person(person.id).name == person.name);
    }
    CHECK(bytes_of(scratch.path()) == before);
    CHECK_FALSE(scratch.store().has_people());
}

TEST_CASE("reads within a change see what it saved so far") {
    ScratchStore scratch;
    scratch.change("log --new", [&](Change& change) {
        Person person = full_person();
        person.state = PersonState::active;
        person.quiet_until.reset();
        change.save(person);
        CHECK(change.store().resolve("oberg") == person.id);
        Interaction talk;
        talk.people = {person.id};
        talk.on_day = on("2026-03-10");
        change.save(talk);
        CHECK(change.store().person_on(person.id, scratch.today()).standing.due_on == on("2026-03-24"));
        CHECK(change.store().due(scratch.today(), on("2026-03-24"), {}, 0).size() == 1);
        CHECK(change.store().due(scratch.today(), on("2026-03-23"), {}, 0).empty());
    });
}

TEST_CASE("a handle or a circle's name is taken once") {
    ScratchStore scratch;
    scratch.add("Ana Souza");
    Person other = full_person();
    other.handle = "ana";
    CHECK_THROWS_AS(scratch.add(other), Conflict);
    CHECK(scratch.store().is_handle_taken("ana"));
    CHECK_FALSE(scratch.store().is_handle_taken("an"));
    Circle circle;
    circle.name = "Équipe";
    scratch.change("circle", [&](Change& change) { change.save(circle); });
    Circle same;
    same.name = "equipe";
    CHECK_THROWS_AS(scratch.change("circle", [&](Change& change) { change.save(same); }), Conflict);
    CHECK(scratch.store().circle("EQUIPE") == circle);
}

TEST_CASE("ids grow within one millisecond, from command to command") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    std::vector<InteractionId> ids;
    for (int command = 0; command < 3; ++command) {
        Change change(scratch.store(), "log", scratch.now(), scratch.today());
        // More than the counter of one millisecond holds.
        for (int each = 0; each < 3000; ++each) {
            Interaction talk;
            talk.people = {ana};
            talk.on_day = on("2026-03-01");
            ids.push_back(change.save(talk));
        }
        change.commit();
    }
    CHECK(std::is_sorted(ids.begin(), ids.end()));
    CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
    CHECK(unix_ms_of(ids.front().bytes) == scratch.now().time_since_epoch().count());
    CHECK(unix_ms_of(ids.back().bytes) == scratch.now().time_since_epoch().count() + 2);
    CHECK(scratch.store().history(ana, {}, 1).front().interaction.id == ids.back());
}

TEST_CASE("a record that brings its id keeps it, and comes back after it was removed") {
    ScratchStore scratch;
    Person person = full_person();
    person.id.bytes = parse_uuid("01890000-0000-7000-8000-000000000001").value();
    person = scratch.add(person);
    CHECK(scratch.store().person(PersonId{parse_uuid("01890000-0000-7000-8000-000000000001").value()}) ==
          person);
    const std::string before = told(scratch.store(), scratch.today());
    scratch.change("undo", [](Change& change) { change.undo(); });
    CHECK_FALSE(scratch.store().has_people());
    CHECK_FALSE(scratch.store().find_person(person.id));
    scratch.add(person);
    CHECK(told(scratch.store(), scratch.today()) == before);
}

TEST_CASE("an interaction needs somebody") {
    ScratchStore scratch;
    Interaction nobody;
    nobody.on_day = on("2026-03-01");
    CHECK_THROWS_AS(scratch.change("log", [&](Change& change) { change.save(nobody); }), InvalidInput);
}

TEST_CASE("removing a circle leaves its people, without one") {
    ScratchStore scratch;
    Circle circle;
    circle.name = "mentors";
    circle.cadence = Cadence{1, CadenceUnit::month};
    scratch.change("circle", [&](Change& change) { change.save(circle); });
    Person person = full_person();
    person.cadence.reset();
    person.circle = circle.id;
    person.state = PersonState::active;
    person = scratch.add(person);
    CHECK(scratch.store().person_on(person.id, scratch.today()).standing.source == CadenceSource::circle);
    CHECK(scratch.store().people_in(circle.id).size() == 1);
    scratch.change("circle remove", [&](Change& change) { change.remove(circle.id); });
    CHECK_FALSE(scratch.store().person(person.id).circle);
    CHECK(scratch.store().person_on(person.id, scratch.today()).standing.source == CadenceSource::default_);
    CHECK_THROWS_AS(scratch.store().circle("mentors"), NotFound);
}

TEST_CASE("stamps are those of the command, and never run back") {
    ScratchStore scratch;
    Person person = scratch.add(full_person());
    const auto first = scratch.now().time_since_epoch().count();
    person.name = "Åsa";
    Change change(scratch.store(), "edit", scratch.now() - std::chrono::hours{1}, scratch.today());
    change.save(person);
    change.commit();
    CHECK(asked_sql(scratch.path(), "SELECT created_at FROM person") == std::to_string(first));
    CHECK(asked_sql(scratch.path(), "SELECT updated_at FROM person") == std::to_string(first + 1));
}
