#include "scratch.hpp"
#include "support/catch.hpp"

#include <fmt/format.h>

using namespace tend;
using namespace tend::test;
using store::Change;
using store::MeantPerson;
using store::SharedText;

namespace {

using Words = std::vector<std::string>;

Person somebody(std::string handle, std::string name) {
    Person person;
    person.handle = std::move(handle);
    person.name = std::move(name);
    person.added_on = on("2026-01-05");
    return person;
}

/// `ana by handle, bo by name (souza)`.
Words meant(ScratchStore& scratch, std::string_view beginning, std::size_t most = 10) {
    Words words;
    for (const auto& one : scratch.store().people_meant(beginning, most)) {
        constexpr std::string_view ways[] = {"handle", "address", "name"};
        words.push_back(
            fmt::format("{} by {}: {}", one.person.handle, ways[static_cast<int>(one.by)], one.word));
    }
    return words;
}

} // namespace

TEST_CASE("people are meant by the beginning of handle, address and name") {
    ScratchStore scratch;
    Person ana = somebody("ana", "Ana Souza");
    ana.emails = {"Sou@x.example"};
    scratch.add(ana);
    scratch.add(somebody("sofia", "Åsa Öberg"));
    CHECK(meant(scratch, "so") ==
          Words{"sofia by handle: sofia", "ana by address: sou@x.example", "ana by name: souza"});
    CHECK(meant(scratch, "ÖB") == Words{"sofia by name: oberg"});
    CHECK(meant(scratch, "ana s") == Words{"ana by name: ana souza"});
    CHECK(meant(scratch, "") == Words{"ana by handle: ana", "sofia by handle: sofia"});
    CHECK(meant(scratch, "sox").empty());
}

TEST_CASE("of too many people the first and the very last are told") {
    ScratchStore scratch;
    for (int i = 1; i <= 5; ++i) scratch.add(somebody(fmt::format("p{}", i), "Somebody"));
    CHECK(meant(scratch, "p", 5).size() == 5);
    CHECK(meant(scratch, "p", 3) == Words{"p1 by handle: p1", "p2 by handle: p2", "p5 by handle: p5"});
}

TEST_CASE("the very last handle is told where hundreds of names come behind it") {
    ScratchStore scratch;
    scratch.change("many", [](Change& change) {
        for (int i = 100; i <= 700; ++i) {
            Person person = somebody(fmt::format("p{}", i), fmt::format("Person{}", i));
            change.save(person);
        }
    });
    scratch.add(somebody("p99é", "Petra"));
    CHECK(meant(scratch, "p", 3) ==
          Words{"p100 by handle: p100", "p101 by handle: p101", "p99é by handle: p99é"});
    CHECK(meant(scratch, "p6", 2) == Words{"p600 by handle: p600", "p699 by handle: p699"});
}

TEST_CASE("by name nobody is meant where too many are") {
    ScratchStore scratch;
    scratch.change("many", [](Change& change) {
        for (int i = 0; i < 251; ++i) {
            Person person = somebody(fmt::format("p{:03}", i), "Zed");
            change.save(person);
        }
    });
    CHECK(meant(scratch, "z").empty()); // 502 words: each has a full name and a word
}

TEST_CASE("what people share is told once, sorted, by those who are there") {
    ScratchStore scratch;
    Person one = somebody("one", "One");
    one.team = "Core";
    one.org = "Acme";
    one.place = "JP";
    one.tags = {"b", "a"};
    scratch.add(one);
    Person two = somebody("two", "Two");
    two.team = "Core";
    two.tags = {"b"};
    scratch.add(two);
    CHECK(scratch.store().shared_texts(SharedText::team) == Words{"Core"});
    CHECK(scratch.store().shared_texts(SharedText::org) == Words{"Acme"});
    CHECK(scratch.store().shared_texts(SharedText::place) == Words{"JP"});
    CHECK(scratch.store().shared_texts(SharedText::tag) == Words{"a", "b"});
}

TEST_CASE("a team or a tag that nobody has any more is not proposed") {
    ScratchStore scratch;
    Person ana = scratch.store().person(scratch.add("Ana Souza"));
    ana.tags = {"chess", "go"};
    scratch.change("edit", [&](store::Change& change) { change.save(ana); });
    ana.tags = {"go"};
    scratch.change("edit", [&](store::Change& change) { change.save(ana); });
    CHECK(scratch.store().shared_texts(SharedText::tag) == Words{"go"});
    Person bo;
    bo.handle = "bo";
    bo.name = "Bo";
    bo.team = "Sales";
    scratch.add(bo);
    CHECK(scratch.store().shared_texts(SharedText::team) == Words{"Sales"});
    scratch.change("undo", [](store::Change& change) { change.undo(); });
    CHECK(scratch.store().shared_texts(SharedText::team).empty());
}

TEST_CASE("follow-ups that are open come by their day, undated ones last") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana");
    scratch.change("promises", [&](Change& change) {
        const auto add = [&](std::string what, std::optional<Day> due_on, bool dropped = false) {
            FollowUp follow_up;
            follow_up.person = ana;
            follow_up.what = std::move(what);
            follow_up.made_on = on("2026-01-05");
            follow_up.due_on = due_on;
            follow_up.dropped = dropped;
            change.save(follow_up);
        };
        add("some day", std::nullopt);
        add("late", on("2026-05-01"));
        add("soon", on("2026-04-01"));
        add("gone", on("2026-03-01"), true);
    });
    const auto told = [&](std::size_t most) {
        Words words;
        for (const auto& one : scratch.store().next_follow_ups(most))
            words.push_back(one.handle + " " + one.follow_up.what);
        return words;
    };
    CHECK(told(10) == Words{"ana soon", "ana late", "ana some day"});
    CHECK(told(2) == Words{"ana soon", "ana late"});
}

TEST_CASE("milestones come by their day of the year, from a day on and round the year") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana");
    scratch.change("milestones", [&](Change& change) {
        const auto add = [&](std::string label, PartialDay day, bool yearly, std::optional<Day> done_on) {
            Milestone milestone;
            milestone.person = ana;
            milestone.label = std::move(label);
            milestone.on = day;
            milestone.yearly = yearly;
            milestone.done_on = done_on;
            change.save(milestone);
        };
        add("before", {2026, 3, 15}, false, std::nullopt);
        add("that day", {std::nullopt, 3, 16}, true, std::nullopt);
        add("done", {2026, 3, 17}, false, on("2026-03-17"));
        add("done this year", {std::nullopt, 4, 1}, true, on("2026-03-01"));
    });
    const auto told = [&](std::size_t most) {
        Words words;
        for (const auto& one : scratch.store().open_milestones(on("2026-03-16"), most))
            words.push_back(one.milestone.label);
        return words;
    };
    CHECK(told(10) == Words{"that day", "done this year", "before"});
    CHECK(told(1) == Words{"that day"});
}
