#include "scratch.hpp"
#include "store/health.hpp"
#include "store/rhythm_table.hpp"
#include "store/tie.hpp"
#include "support/catch.hpp"

using namespace tend;
using namespace tend::test;
using store::Change;

namespace {

constexpr Cadence weekly{1, CadenceUnit::week};

/// Whether all that is derived says what the records say.
bool is_right(const ScratchStore& scratch, Day today) {
    return store::examine(scratch.path(), store::Depth::deep, today).findings.empty();
}

std::string clocks_in(const ScratchStore& scratch) {
    return asked_sql(scratch.path(), "SELECT count(*) FROM rhythm");
}

/// Saves `person` in a command of another day.
void save_on(ScratchStore& scratch, Person person, Day day) {
    Change change(scratch.store(), "edit", scratch.now(), day);
    change.save(person);
    change.commit();
}

Interaction talk_with(PersonId person, std::string_view day, std::string_view id = {}) {
    Interaction talk;
    if (!id.empty()) talk.id.bytes = parse_uuid(id).value();
    talk.people = {person};
    talk.on_day = on(day);
    return talk;
}

} // namespace

TEST_CASE("a clock that is missing is told anew by whatever touches its person") {
    ScratchStore scratch;
    Person ana = scratch.store().person(scratch.add("Ana Souza"));
    scratch.talk({ana.id}, on("2026-03-01"));
    run_sql(scratch.path(), "DELETE FROM rhythm; DELETE FROM pulse_page");
    SECTION("what was said") {
        scratch.talk({ana.id}, on("2026-03-05"));
    }
    SECTION("their terms") {
        ana.cadence = weekly;
        scratch.change("edit", [&](Change& change) { change.save(ana); });
    }
    CHECK(clocks_in(scratch) == "1");
    CHECK(is_right(scratch, scratch.today()));
}

TEST_CASE("new terms hold from the day they were written on, earlier than the last talk or after a plan") {
    ScratchStore scratch;
    Person ana = scratch.store().person(scratch.add("Ana Souza"));
    scratch.talk({ana.id}, on("2026-03-10"));
    scratch.talk({ana.id}, on("2026-03-20"), "planned");
    ana.cadence = weekly;
    SECTION("an earlier day") {
        save_on(scratch, ana, on("2026-03-05"));
        CHECK(is_right(scratch, on("2026-03-05")));
        CHECK_FALSE(scratch.store().person_on(ana.id, on("2026-03-05")).standing.last_contact_on);
    }
    SECTION("a later one") {
        save_on(scratch, ana, on("2026-03-25"));
        CHECK(asked_sql(scratch.path(), "SELECT next_planned IS NULL FROM rhythm") == "1");
    }
    CHECK(is_right(scratch, on("2026-03-25")));
    CHECK(scratch.store().person_on(ana.id, on("2026-03-25")).standing.due_on == on("2026-03-27"));
}

TEST_CASE("what is added to a clock counts as if the whole history were read") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    scratch.talk({ana}, on("2026-03-10"));
    Interaction added = talk_with(ana, "2026-03-10");
    SECTION("another one of that day whose id is smaller") {
        added = talk_with(ana, "2026-03-10", "01890000-0000-7000-8000-000000000001");
        added.direction = Direction::in;
        added.wants_reply = true;
    }
    SECTION("one in the middle of the day") {
        added.direction = Direction::in;
    }
    SECTION("a try that is planned") {
        added = talk_with(ana, "2026-03-20");
        added.tried = true;
    }
    scratch.change("log", [&](Change& change) { change.save(added); });
    CHECK(is_right(scratch, scratch.today()));
    CHECK(asked_sql(scratch.path(), "SELECT next_planned IS NULL FROM rhythm") == "1");
}

TEST_CASE("what one command logs and then changes of a person is told as a whole") {
    ScratchStore scratch;
    Person ana = scratch.store().person(scratch.add("Ana Souza"));
    Interaction talk = talk_with(ana.id, "2026-03-10");
    ana.cadence = weekly;
    scratch.change("log --every 1w", [&](Change& change) {
        change.save(talk);
        change.save(ana);
    });
    CHECK(scratch.store().person_on(ana.id, scratch.today()).standing.due_on == on("2026-03-17"));
    CHECK(is_right(scratch, scratch.today()));
}

TEST_CASE("a circle's rhythm is that of those who are there, whatever it is called") {
    ScratchStore scratch;
    Circle circle;
    circle.name = "mentors";
    scratch.change("circle", [&](Change& change) { change.save(circle); });
    const PersonId ana = scratch.add("Ana Souza");
    Person other;
    other.handle = "bo";
    other.name = "Bo";
    other.circle = circle.id;
    other.added_on = on("2026-01-05");
    other = scratch.add(other);
    scratch.change("merge", [&](Change& change) { change.merge(ana, other.id); });
    circle.cadence = weekly;
    scratch.change("circle", [&](Change& change) { change.save(circle); });
    CHECK(clocks_in(scratch) == "1");
    circle.name = "friends";
    scratch.change("circle", [&](Change& change) { change.save(circle); });
    const PersonOnDay kept = scratch.store().person_on(ana, scratch.today());
    CHECK(kept.circle_name == "friends");
    CHECK(kept.standing.source == CadenceSource::circle);
    CHECK(is_right(scratch, scratch.today()));
}

TEST_CASE("nobody has no clock and no pulse, and gets none by what is said of them") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    PersonId stranger;
    stranger.bytes.fill(7);
    scratch.talk({ana, stranger}, on("2026-03-01"));
    CHECK(clocks_in(scratch) == "1");
    CHECK(scratch.store().pulse_of(ana, scratch.today()).handle == "ana");
    CHECK(scratch.store().pulse_of(stranger, scratch.today()).handle.empty());
    auto& connection = scratch.store().connection();
    CHECK(store::is_rhythm_right(connection, ana, scratch.today()));
    CHECK(store::is_rhythm_right(connection, stranger, scratch.today()));
    run_sql(scratch.path(), "UPDATE rhythm SET person = x'07070707070707070707070707070707'");
    CHECK_FALSE(store::is_rhythm_right(connection, ana, scratch.today()));
    CHECK_FALSE(store::is_rhythm_right(connection, stranger, scratch.today()));
}

TEST_CASE("of two beginnings the later one counts, whichever was written down first") {
    for (const unsigned first : {1U, 2U}) {
        ScratchStore scratch;
        const PersonId ana = scratch.add("Ana Souza");
        for (const unsigned month : {first, 3 - first}) {
            Milestone start{{}, ana, MilestoneKind::started, "", {2026, month, 2}, false, {}, {}};
            scratch.change("milestone", [&](Change& change) { change.save(start); });
        }
        CHECK(scratch.store().pulse_of(ana, scratch.today()).tie.pulse.welcome_on == on("2026-02-02"));
        // A day that no calendar has is no beginning.
        run_sql(scratch.path(), "UPDATE milestone SET day = 30");
        CHECK(store::tie_of(scratch.store().connection(), ana)->welcome_on == on("2026-01-30"));
    }
}

TEST_CASE("derived rows that are damaged are refused, no command writes into them, and they are built anew") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    scratch.talk({ana}, on("2026-03-01"));
    const auto told_before = told(scratch.store(), scratch.today());
    SECTION("days of contact that are cut") {
        run_sql(scratch.path(), "UPDATE rhythm SET contact_days = x'010203'");
        CHECK_THROWS_AS(scratch.store().contact_days(ana, scratch.today()), StoreError);
    }
    SECTION("numbers that are cut") {
        run_sql(scratch.path(), "UPDATE pulse_page SET ties = x'01'");
        CHECK_THROWS_AS(scratch.store().pulse_of(ana, scratch.today()), StoreError);
    }
    CHECK_THROWS_AS(scratch.talk({ana}, on("2026-03-02")), StoreError);
    CHECK(told(scratch.store(), scratch.today()) == told_before);
    static_cast<void>(store::mend(scratch.path(), store::Depth::quick, scratch.now(), scratch.today()));
    CHECK(is_right(scratch, scratch.today()));
    CHECK(scratch.store().contact_days(ana, scratch.today()) == std::vector{on("2026-03-01")});
    CHECK(scratch.store().pulse_of(ana, scratch.today()).handle == "ana");
}
