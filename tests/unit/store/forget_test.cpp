#include "scratch.hpp"
#include "store/erasing.hpp"
#include "store/ring.hpp"
#include "store/safekeeping.hpp"
#include "support/catch.hpp"

using namespace tend;
using namespace tend::test;
using store::Change;

namespace {

bool holds(const std::string& bytes, std::string_view text) {
    return bytes.find(text) != std::string::npos;
}

} // namespace

TEST_CASE("a forgotten person leaves no trace in the file, the history of commands or the backups") {
    ScratchStore scratch;
    const PersonId bo = scratch.add("Bo Li");
    const PersonId cy = scratch.add("Cy Ode");
    Person secret;
    secret.handle = "zaphod";
    secret.name = "Zaphod Beeblebrox";
    secret.emails = {"zaphod@heart.example"};
    secret.tags = {"zaphodian"};
    secret.quiet_reason = "zaphod is away";
    secret = scratch.add(secret);
    // Rows move between pages while many come and go.
    for (int count = 0; count < 60; ++count) {
        scratch.talk({secret.id}, on("2026-03-01"), "zaphod said " + std::string(200, 'z'));
        scratch.talk({bo}, on("2026-03-01"), "kept " + std::string(300, 'b'));
    }
    secret.name = "Zaphod B.";
    scratch.change("edit zaphod", [&](Change& change) { change.save(secret); });
    const auto shared = scratch.talk({secret.id, bo, cy}, on("2026-03-09"), "three of us");
    FollowUp promise;
    promise.person = secret.id;
    promise.what = "zaphod promise";
    FollowUp of_bo;
    of_bo.person = bo;
    of_bo.what = "after that talk";
    Fact fact{{}, "zaphod-key", "zaphod-value", {}};
    const auto only = scratch.talk({secret.id}, on("2026-03-10"), "zaphod alone");
    of_bo.interaction = only.id;
    scratch.change("more of zaphod", [&](Change& change) {
        change.save(promise);
        change.save(of_bo);
        change.save(secret.id, fact);
        change.add_source("person", secret.id.bytes, "zaphod-uid");
    });
    scratch.change("set", [](Change& change) { change.set("user.place", "DE"); });
    const auto ring = scratch.path().string() + ".backup-1";
    write_bytes(ring, "zaphod");
    const auto before = scratch.store().person_on(bo, scratch.today()).standing;

    scratch.change("forget", [&](Change& change) { change.forget(secret.id); });

    const std::string bytes = bytes_of(scratch.path());
    CHECK_FALSE(holds(bytes, "zaphod"));
    CHECK_FALSE(holds(bytes, "Zaphod"));
    CHECK(holds(bytes, "kept "));
    CHECK_FALSE(std::filesystem::exists(scratch.path().string() + "-journal"));
    CHECK_FALSE(std::filesystem::exists(ring));
    const auto& store = scratch.store();
    CHECK(store.is_erased(secret.id.bytes));
    CHECK(store.is_erased(only.id.bytes));
    CHECK(store.is_erased(promise.id.bytes));
    CHECK_FALSE(store.is_erased(shared.id.bytes));
    CHECK_FALSE(store.sourced("person", "zaphod-uid"));
    CHECK_THROWS_AS(store.person(secret.id), NotFound);
    CHECK_FALSE(store.follow_up(of_bo.id).interaction);

    const auto left = store.interaction(shared.id).interaction;
    CHECK(left.people == std::vector{bo, cy});
    CHECK(left.others == 3);
    CHECK(store.person_on(bo, scratch.today()).standing == before);
    // The clock told from the whole history says the same.
    CHECK(store.person_on(bo, on("2026-03-08")).standing.last_contact_on == on("2026-03-01"));

    for (const UndoStep& step : store.undo_steps()) CHECK_FALSE(holds(step.what, "zaphod"));
    CHECK(store.undo_steps().front().permanent);
    CHECK(store.undo_steps().at(1).what == "set");
}

TEST_CASE("undo stops at a forgetting, and goes past it only where it is told to") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    const auto set = [&](const char* place) {
        scratch.change(place, [&](Change& change) { change.set("user.place", place); });
    };
    const auto undo = [](Change& change) { change.undo(); };
    set("DE");
    set("PT");
    scratch.change("forget ana", [&](Change& change) { change.forget(ana); });
    const auto& store = scratch.store();
    CHECK(store.next_undo(UndoReach::last_command)->what == "forget");
    CHECK(store.next_undo(UndoReach::before_forgetting)->what == "PT");
    CHECK_THROWS_AS(scratch.change("undo", undo), Conflict);
    CHECK(store.setting("user.place") == "PT");

    scratch.change("undo", [](Change& change) {
        const UndoStep step = change.undo(UndoReach::before_forgetting);
        CHECK(step.what == "PT");
        CHECK_FALSE(step.permanent);
    });
    CHECK(store.setting("user.place") == "DE");
    CHECK_THROWS_AS(scratch.change("undo", undo), Conflict);
    // What was done again came after the forgetting.
    scratch.change("redo", [](Change& change) { CHECK(change.redo().what == "PT"); });
    scratch.change("undo", undo);
    CHECK(store.setting("user.place") == "DE");
}

TEST_CASE("forgetting somebody forgets who was merged into them too") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    const PersonId other = scratch.add("Quux Old");
    const auto talk = scratch.talk({other}, on("2026-03-01"));
    scratch.change("merge", [&](Change& change) { change.merge(ana, other); });
    scratch.change("forget", [&](Change& change) { change.forget(ana); });
    CHECK_FALSE(holds(bytes_of(scratch.path()), "Quux"));
    CHECK(scratch.store().is_erased(other.bytes));
    CHECK(scratch.store().is_erased(talk.id.bytes));
    CHECK_FALSE(scratch.store().has_people());
}

TEST_CASE("what was forgotten cannot be brought back by its id") {
    ScratchStore scratch;
    Person ana = scratch.store().person(scratch.add("Ana Souza"));
    scratch.change("forget", [&](Change& change) { change.forget(ana.id); });
    CHECK_THROWS_AS(scratch.change("import", [&](Change& change) { change.save(ana); }), Conflict);
    CHECK_THROWS_AS(scratch.change("undo", [](Change& change) { change.undo(); }), Conflict);
    CHECK_THROWS_AS(scratch.change("forget", [&](Change& change) { change.forget(ana.id); }), NotFound);
    // Whom nobody forgot may bring an id.
    Person other = ana;
    other.id.bytes = parse_uuid("01890000-0000-7000-8000-000000000001").value();
    other = scratch.add(other);
    CHECK(scratch.store().person(other.id) == other);
}

TEST_CASE("a forget that was cut off before its end leaves word of it") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    store::copy_to_ring(scratch.path());
    auto& connection = scratch.store().connection();
    CHECK_FALSE(store::is_forgetting_unfinished(connection));
    // A folder in the ring's place cannot be erased: what comes after the commit fails.
    std::filesystem::create_directory(store::unfinished_ring_file(scratch.path()));
    CHECK_THROWS_AS(scratch.change("forget", [&](Change& change) { change.forget(ana); }), StoreError);
    CHECK_FALSE(scratch.store().has_people());
    CHECK(store::is_forgetting_unfinished(connection));
    std::filesystem::remove(store::unfinished_ring_file(scratch.path()));
    store::finish_forgetting(connection);
    CHECK_FALSE(store::is_forgetting_unfinished(connection));
    CHECK(store::ring_of(scratch.path()).empty());
    CHECK(scratch.store().is_erased(ana.bytes));
}

TEST_CASE("forgetting somebody leaves alone what they were taken out of, and what others did") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    const PersonId bo = scratch.add("Bo Li");
    const PersonId cy = scratch.add("Cy Ode");
    Interaction talk = scratch.talk({ana, bo, cy}, on("2026-03-01"));
    talk.people = {bo, cy};
    scratch.change("edit", [&](Change& change) { change.save(talk); });
    FollowUp of_bo;
    of_bo.person = bo;
    of_bo.interaction = talk.id;
    scratch.change("follow-up", [&](Change& change) { change.save(of_bo); });
    scratch.change("forget", [&](Change& change) { change.forget(ana); });
    const auto left = scratch.store().interaction(talk.id).interaction;
    CHECK(left.people == std::vector{bo, cy});
    CHECK_FALSE(left.others);
    CHECK(scratch.store().follow_up(of_bo.id) == of_bo);
}

TEST_CASE("a command that gave something of theirs to somebody else is forgotten with them") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    const PersonId bo = scratch.add("Bo Li");
    FollowUp promise;
    promise.person = ana;
    scratch.change("promise", [&](Change& change) { change.save(promise); });
    const auto edit = [&](const char* command, PersonId person, const char* what) {
        promise.person = person;
        promise.what = what;
        scratch.change(command, [&](Change& change) { change.save(promise); });
    };
    edit("hand over", bo, "the deck");
    edit("edit", bo, "the whole deck");
    scratch.change("forget", [&](Change& change) { change.forget(ana); });
    std::string steps;
    for (const UndoStep& step : scratch.store().undo_steps()) steps += step.what + "; ";
    CHECK(steps == "forget; edit; promise; add bo; ");
    CHECK(asked_sql(scratch.path(),
                    "SELECT count(*) FROM undo_row u, erased e WHERE instr(u.before, e.id) > 0 "
                    "OR instr(u.after, e.id) > 0 OR u.id = e.id") == "0");
}

TEST_CASE("a backup in which they were one with somebody is restored without them, and that one stays") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    const PersonId other = scratch.add("Bo Li");
    scratch.change("merge", [&](Change& change) { change.merge(ana, other); });
    const auto backup = scratch.folder() / "backup.db";
    static_cast<void>(store::back_up(scratch.path(), backup, store::Existing::refuse));
    scratch.change("undo", [](Change& change) { change.undo(); });
    scratch.change("forget", [&](Change& change) { change.forget(other); });
    CHECK(store::restore(scratch.path(), backup, scratch.now(), scratch.today()).forgotten == 1);
    CHECK(scratch.store().resolve("ana") == ana);
    CHECK(asked_sql(scratch.path(), "SELECT group_concat(handle) FROM person") == "ana");
}

TEST_CASE("a backup in which they were taken back already is restored without a trace of them") {
    ScratchStore scratch;
    scratch.add("Ana Souza");
    const PersonId bo = scratch.add("Bo Li");
    scratch.change("undo", [](Change& change) { static_cast<void>(change.undo()); });
    const auto backup = scratch.folder() / "backup.db";
    static_cast<void>(store::back_up(scratch.path(), backup, store::Existing::refuse));
    scratch.change("redo", [](Change& change) { static_cast<void>(change.redo()); });
    scratch.change("forget", [&](Change& change) { change.forget(bo); });
    CHECK(store::restore(scratch.path(), backup, scratch.now(), scratch.today()).forgotten == 1);
    CHECK(asked_sql(scratch.path(), "SELECT group_concat(handle) FROM person") == "ana");
}
