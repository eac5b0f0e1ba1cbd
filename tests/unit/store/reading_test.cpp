#include "scratch.hpp"
#include "support/catch.hpp"

using namespace tend;
using namespace tend::test;
using store::Change;

TEST_CASE("history is newest first, by day and then by id") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    const PersonId bo = scratch.add("Bo Li");
    scratch.talk({ana}, on("2026-03-05"), "second");
    scratch.talk({ana, bo}, on("2026-03-01"), "first");
    scratch.talk({bo}, on("2026-03-05"), "third");
    scratch.talk({ana}, on("2026-04-01"), "planned");
    const auto texts = [&](std::optional<PersonId> who, std::optional<Day> since, std::size_t limit) {
        std::string all;
        for (const auto& each : scratch.store().history(who, since, limit))
            all += each.interaction.text + ' ';
        return all;
    };
    CHECK(texts({}, {}, 0) == "planned third second first ");
    CHECK(texts(ana, {}, 0) == "planned second first ");
    CHECK(texts(bo, {}, 1) == "third ");
    CHECK(texts({}, on("2026-03-05"), 2) == "planned third ");
    CHECK(texts({}, on("2026-03-06"), 0) == "planned ");
    CHECK(scratch.store().history_count({}, {}) == 4);
    CHECK(scratch.store().history_count(ana, on("2026-03-05")) == 2);
    CHECK(scratch.store().history(bo, {}, 0).back().people.front().handle == "ana");
}

TEST_CASE("the last channel leaves out reactions and what is planned") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    CHECK_FALSE(scratch.store().last_channel(ana, scratch.today()));
    const auto log = [&](Channel channel, const char* day) {
        Interaction talk;
        talk.people = {ana};
        talk.channel = channel;
        talk.on_day = on(day);
        scratch.change("log", [&](Change& change) { change.save(talk); });
    };
    log(Channel::video, "2026-03-01");
    log(Channel::react, "2026-03-10");
    log(Channel::meet, "2026-03-17");
    CHECK(scratch.store().last_channel(ana, scratch.today()) == Channel::video);
    CHECK(scratch.store().last_channel(ana, on("2026-03-17")) == Channel::meet);
}

TEST_CASE("milestones go by month and day, open follow-ups by due day") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    const PersonId bo = scratch.add("Bo Li");
    scratch.change("more", [&](Change& change) {
        for (const unsigned month : {5U, 2U}) {
            Milestone milestone{
                {}, month == 5 ? ana : bo, MilestoneKind::birthday, "", {{}, month, 1}, true, {}, {}};
            change.save(milestone);
        }
        for (const char* due : {"", "2026-05-01", "2026-04-01", "done", "dropped"}) {
            FollowUp open;
            open.person = std::string(due).empty() ? bo : ana;
            open.what = due;
            open.made_on = on("2026-03-01");
            open.due_on = parse_iso_day(due);
            if (open.what == "done") open.done_on = on("2026-03-02");
            open.dropped = open.what == "dropped";
            change.save(open);
        }
    });
    const auto& store = scratch.store();
    REQUIRE(store.milestones({}).size() == 2);
    CHECK(store.milestones({}).front().handle == "bo");
    REQUIRE(store.milestones(ana).size() == 1);
    CHECK(store.milestones(ana).front().milestone.on.month == 5);
    REQUIRE(store.open_follow_ups({}).size() == 3);
    CHECK(store.open_follow_ups({})[0].follow_up.what == "2026-04-01");
    CHECK(store.open_follow_ups({})[2].handle == "bo");
    CHECK(store.open_follow_ups(ana).size() == 2);
    CHECK(store.follow_ups_of(ana).size() == 4);
    CHECK(store.follow_ups_after({}, 0).size() == 5);
}

TEST_CASE("a record is found by its short id or its whole one") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    Interaction talk = scratch.talk({ana}, on("2026-03-05"));
    const auto& store = scratch.store();
    CHECK(store.record(short_text(talk.id.bytes)).id == talk.id.bytes);
    CHECK(store.record(short_text(talk.id.bytes)).kind == store::Store::Record::Kind::interaction);
    CHECK(store.record(to_text(talk.id.bytes)).id == talk.id.bytes);
    CHECK_THROWS_AS(store.record("u!"), InvalidInput);
    CHECK_THROWS_AS(store.record(to_text(ana.bytes)), NotFound);
    // Another record whose id ends nearly alike shares the short one: only its last two bits differ.
    FollowUp twin;
    twin.id.bytes = talk.id.bytes;
    twin.id.bytes[0] ^= 1U;
    twin.id.bytes[15] ^= 3U;
    twin.person = ana;
    scratch.change("twin", [&](Change& change) { change.save(twin); });
    CHECK_THROWS_AS(store.record(short_text(talk.id.bytes)), Ambiguous);
    CHECK(store.record(to_text(twin.id.bytes)).kind == store::Store::Record::Kind::follow_up);
    Milestone neighbour{{}, ana, MilestoneKind::win, "", {2026, 3, 1}, false, {}, {}};
    neighbour.id.bytes = talk.id.bytes;
    neighbour.id.bytes[15] ^= 4U;
    scratch.change("neighbour", [&](Change& change) { change.save(neighbour); });
    CHECK(store.record(short_text(neighbour.id.bytes)).kind == store::Store::Record::Kind::milestone);
}

TEST_CASE("search finds words anywhere, people first, then the newest") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Söderberg");
    const PersonId bo = scratch.add("Bo Li");
    scratch.talk({bo}, on("2026-03-01"), "about the SODA machine");
    scratch.talk({bo}, on("2026-03-09"), "soda again, with STRAẞE");
    scratch.change("more", [&](Change& change) {
        Fact fact{{}, "drink", "soda", on("2026-03-05")};
        change.save(ana, fact);
        FollowUp promise;
        promise.person = bo;
        promise.what = "bring soda";
        promise.made_on = on("2026-03-03");
        change.save(promise);
        Milestone win{{}, bo, MilestoneKind::win, "Soda prize", {2026, 3, 2}, false, {}, {}};
        change.save(win);
    });
    const auto texts = [&](std::vector<std::string> words, std::size_t limit) {
        std::string all;
        for (const auto& hit : scratch.store().search(words, limit)) all += hit.text + "; ";
        return all;
    };
    CHECK(texts({"sod"}, 0) == "Ana Söderberg; soda again, with STRAẞE; drink=soda; bring soda; Soda prize; "
                               "about the SODA machine; ");
    CHECK(texts({"sod"}, 2) == "Ana Söderberg; soda again, with STRAẞE; ");
    CHECK(texts({"SODA", "strasse"}, 0) == "soda again, with STRAẞE; ");
    CHECK(texts({"soda", "nothing"}, 0).empty());
    CHECK(texts({}, 0).empty());
    CHECK(texts({""}, 0).empty());
    const auto hit = scratch.store().search({"drink"}, 0).front();
    CHECK(hit.kind == SearchHit::Kind::fact);
    CHECK(hit.on_day == on("2026-03-05"));
    CHECK(hit.people == std::vector<Candidate>{{"ana", "Ana Söderberg"}});
}

TEST_CASE("search finds what was said long ago behind much that was said since") {
    ScratchStore scratch;
    const PersonId bo = scratch.add("Bo Li");
    const auto say = [&](Change& change, Day day, std::string text) {
        Interaction talk;
        talk.on_day = day;
        talk.text = std::move(text);
        talk.people = {bo};
        change.save(talk);
    };
    scratch.change("import", [&](Change& change) {
        for (int number = 0; number <= 10'000; ++number) say(change, on("2026-02-01"), "latest");
        say(change, on("2019-05-01"), "tea");
        say(change, on("2021-05-01"), "a Tea");
        say(change, on("2020-05-01"), "TÉA ?");
    });
    const auto years = [&](std::size_t limit) {
        std::string all;
        for (const auto& hit : scratch.store().search({"tea"}, limit))
            all += to_text(*hit.on_day).substr(0, 4) + ' ';
        return all;
    };
    CHECK(years(0) == "2021 2020 2019 ");
    CHECK(years(2) == "2021 2020 ");
    CHECK(years(50) == "2021 2020 2019 ");
    CHECK(scratch.store().search({"latest"}, 7).size() == 7);
}

TEST_CASE("pages follow each other by id") {
    ScratchStore scratch;
    for (const std::string_view name : {"Ana", "Bo", "Cy", "Dee", "Eve"})
        scratch.talk({scratch.add(name)}, on("2026-03-01"));
    std::string handles;
    PersonId after;
    for (auto page = scratch.store().people_after({}, 2); !page.empty();
         page = scratch.store().people_after(after, 2)) {
        CHECK(page.size() <= 2);
        for (const auto& whole : page) handles += whole.person.handle;
        after = page.back().person.id;
    }
    CHECK(handles == "anabocydeeeve");
    const auto first = scratch.store().interactions_after({}, 3);
    REQUIRE(first.size() == 3);
    CHECK(scratch.store().interactions_after(first.back().interaction.interaction.id, 3).size() == 2);
}

TEST_CASE("people are shown one by one as the filter lets them through, whole or in a row") {
    ScratchStore scratch;
    for (const std::string_view name : {"Zoe", "Bo", "Cy", "Dee", "Eve"}) {
        Person person = scratch.store().person(scratch.add(name));
        person.team = name == "Cy" ? "Sales" : "Design";
        if (name == "Dee") person.state = PersonState::archived;
        person.emails = {std::string(name) + "@example.org"};
        scratch.change("edit", [&](Change& change) { change.save(person); });
    }
    store::PersonFilter filter;
    filter.team = "design";
    const auto shown = [&](Extent extent, std::size_t limit) {
        std::string all;
        scratch.store().for_each_person(filter, scratch.today(), extent, limit, [&](const PersonOnDay& one) {
            all += one.person.handle + ' ';
            for (const auto& address : one.person.emails) all += address + ' ';
        });
        return all;
    };
    CHECK(shown(Extent::whole, 0) == "bo Bo@example.org eve Eve@example.org zoe Zoe@example.org ");
    CHECK(shown(Extent::whole, 2) == "bo Bo@example.org eve Eve@example.org ");
    CHECK(shown(Extent::row, 0) == "bo eve zoe ");
    CHECK(shown(Extent::row, 9) == "bo eve zoe ");
}

TEST_CASE("an unknown circle is refused with the nearest") {
    ScratchStore scratch;
    Circle circle;
    circle.name = "mentors";
    scratch.change("circle", [&](Change& change) { change.save(circle); });
    try {
        (void)scratch.store().circle("mentor");
        FAIL("it was found");
    } catch (const NotFound& error) {
        CHECK(error.hint() == "did you mean mentors?");
    }
}
