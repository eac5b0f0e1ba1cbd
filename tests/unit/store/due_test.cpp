#include "scratch.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace tend;
using namespace tend::test;
using store::Change;
using store::PersonFilter;

namespace {

Person person(std::string handle, std::optional<CadenceChoice> cadence) {
    Person made;
    made.handle = handle;
    made.name = handle;
    made.cadence = cadence;
    made.added_on = on("2026-01-01");
    return made;
}

std::string handles(const std::vector<DuePerson>& people) {
    std::string all;
    for (const auto& one : people) all += (all.empty() ? "" : " ") + one.handle;
    return all;
}

constexpr Cadence weekly{1, CadenceUnit::week};

} // namespace

TEST_CASE("the due list goes by due day, then by handle") {
    ScratchStore scratch;
    const auto b = scratch.add(person("b", weekly)).id;
    const auto a = scratch.add(person("a", weekly)).id;
    const auto c = scratch.add(person("c", weekly)).id;
    scratch.add(person("z", weekly)); // never talked: due a week after they were added
    scratch.talk({b}, on("2026-03-01"));
    scratch.talk({a}, on("2026-03-01"));
    scratch.talk({c}, on("2026-02-20"));
    const auto due = [&](Day until, std::size_t limit) {
        return handles(scratch.store().due(scratch.today(), until, {}, limit));
    };
    CHECK(due(scratch.today(), 0) == "z c a b");
    CHECK(due(scratch.today(), 2) == "z c");
    CHECK(due(on("2026-03-07"), 0) == "z c");
    CHECK(due(on("2026-03-08"), 0) == "z c a b");
    CHECK(due(on("2026-01-08"), 0) == "z");
    CHECK(due(on("2026-01-07"), 0).empty());
    const auto first = scratch.store().due(scratch.today(), scratch.today(), {}, 0)[1];
    CHECK(first.standing.last_contact_on == on("2026-02-20"));
    CHECK(first.standing.due_on == on("2026-02-27"));
    CHECK(first.standing.cadence == weekly);
    CHECK(first.standing.cadence_days == 7);
    CHECK(first.standing.silence_milli == 24'000);
}

TEST_CASE("only cadences that are more than assumed are listed, and only active people") {
    ScratchStore scratch;
    Circle circle;
    circle.name = "c";
    circle.cadence = weekly;
    scratch.change("circle", [&](Change& change) { change.save(circle); });
    auto in_circle = person("circle", {});
    in_circle.circle = circle.id;
    auto never = person("never", Never{});
    never.circle = circle.id;
    auto archived = person("archived", weekly);
    archived.state = PersonState::archived;
    auto no_contact = person("no-contact", weekly);
    no_contact.state = PersonState::no_contact;
    for (const auto& one : {in_circle, never, archived, no_contact, person("assumed", {}),
                            person("own", weekly), person("learned", {}), person("newcomer", {})}) {
        const auto id = scratch.add(one).id;
        scratch.talk({id}, on("2026-01-02"));
        if (one.handle == "learned") {
            for (const auto* day : {"2026-01-05", "2026-01-09", "2026-01-12"}) scratch.talk({id}, on(day));
        }
        if (one.handle == "newcomer") {
            Milestone start{{}, id, MilestoneKind::started, "", {2026, 1, 1}, false, {}, {}};
            scratch.change("milestone", [&](Change& change) { change.save(start); });
        }
    }
    CHECK(handles(scratch.store().due(scratch.today(), scratch.today(), {}, 0)) ==
          "circle own newcomer learned");
    // The newcomer's ninety days are over, without a write.
    CHECK(handles(scratch.store().due(on("2026-04-01"), on("2026-04-01"), {}, 0)) == "circle own learned");
}

TEST_CASE("quiet people are left out until their quiet ends") {
    ScratchStore scratch;
    auto quiet = person("q", weekly);
    quiet.quiet_until = on("2026-03-20");
    scratch.add(quiet);
    const auto due = [&](Day until) { return handles(scratch.store().due(scratch.today(), until, {}, 0)); };
    CHECK(due(scratch.today()).empty());
    CHECK(due(on("2026-03-19")).empty());
    CHECK(due(on("2026-03-20")) == "q");
}

TEST_CASE("who comes up in some days falls due then, or is back then from a quiet time") {
    ScratchStore scratch;
    const auto talked = [&](std::string handle, std::string_view day, std::optional<Day> quiet_until) {
        auto made = person(std::move(handle), weekly);
        made.quiet_until = quiet_until;
        scratch.talk({scratch.add(made).id}, on(day));
    };
    talked("before", "2026-03-10", {});                    // due on the 17th
    talked("first", "2026-03-11", {});                     // on the 18th
    talked("last", "2026-03-13", {});                      // on the 20th
    talked("after", "2026-03-14", {});                     // on the 21st
    talked("late", "2026-02-01", {});                      // long since
    talked("back", "2026-02-01", on("2026-03-19"));        // long since, and back on the 19th
    talked("back_then", "2026-03-11", on("2026-03-20"));   // on the 18th, and back on the 20th
    talked("still_quiet", "2026-03-11", on("2026-03-21")); // on the 18th, but quiet till the 21st
    talked("back_early", "2026-03-11",
           on("2026-03-17"));                              // on the 18th, back before
    talked("back_before", "2026-02-01", on("2026-03-17")); // back on the 17th
    const auto coming_up = [&](std::string_view first, std::string_view last) {
        auto people = scratch.store().coming_up(scratch.today(), on(first), on(last), {});
        std::sort(people.begin(), people.end(),
                  [](const DuePerson& a, const DuePerson& b) { return a.handle < b.handle; });
        return handles(people);
    };
    CHECK(coming_up("2026-03-18", "2026-03-20") == "back back_early back_then first last");
    CHECK(coming_up("2026-03-16", "2026-03-17") == "back_before before");
    CHECK(coming_up("2026-03-21", "2026-03-21") == "after still_quiet");
}

TEST_CASE("a planned day that has come counts as contact from that day on") {
    ScratchStore scratch;
    const auto id = scratch.add(person("p", weekly)).id;
    scratch.talk({id}, on("2026-03-02"));
    scratch.talk({id}, on("2026-03-18"));
    const auto due_on = [&](const char* today) {
        return scratch.store().person_on(id, on(today)).standing.due_on;
    };
    CHECK(due_on("2026-03-16") == on("2026-03-09"));
    CHECK(due_on("2026-03-17") == on("2026-03-09"));
    CHECK(due_on("2026-03-18") == on("2026-03-25"));
    CHECK(due_on("2026-03-01") == on("2026-01-08"));
    CHECK(handles(scratch.store().due(on("2026-03-17"), on("2026-03-17"), {}, 0)) == "p");
    CHECK(handles(scratch.store().due(on("2026-03-18"), on("2026-03-18"), {}, 0)).empty());
    CHECK(handles(scratch.store().due(on("2026-03-25"), on("2026-03-25"), {}, 0)) == "p");
}

TEST_CASE("a filter narrows by each of its fields") {
    ScratchStore scratch;
    Circle circle;
    circle.name = "Équipe";
    scratch.change("circle", [&](Change& change) { change.save(circle); });
    auto one = person("one", weekly);
    one.name = "Ana Söder";
    one.emails = {"mail@one.example"};
    one.team = "Platform Core";
    one.org = "Initech";
    one.role = "Lead";
    one.place = "US-OR";
    one.tz = "Europe/Berlin";
    one.away_tz = "Asia/Tokyo";
    one.away_until = on("2026-03-16");
    one.tags = {"Chess"};
    one.circle = circle.id;
    scratch.add(one);
    scratch.add(person("two", {}));
    auto gone = person("gone", weekly);
    gone.state = PersonState::archived;
    scratch.add(gone);
    const auto found = [&](const PersonFilter& filter, Day today) {
        std::string all;
        for (const auto& whole : scratch.store().people_on(filter, today)) all += whole.person.handle + ' ';
        return all;
    };
    const auto with = [](auto set) {
        PersonFilter filter;
        set(filter);
        return filter;
    };
    const auto check_one = [&](auto set) { CHECK(found(with(set), scratch.today()) == "one "); };
    const auto check_none = [&](auto set) { CHECK(found(with(set), scratch.today()).empty()); };
    CHECK(found({}, scratch.today()) == "one two ");
    CHECK(found(with([](auto& f) { f.all_states = true; }), scratch.today()) == "gone one two ");
    CHECK(found(with([](auto& f) { f.state = PersonState::archived; }), scratch.today()) == "gone ");
    CHECK(found(with([](auto& f) { f.no_cadence = true; }), scratch.today()) == "two ");
    check_one([](auto& f) { f.circle = "equipe"; });
    check_one([](auto& f) { f.team = "platform CORE"; });
    check_none([](auto& f) { f.team = "platform"; });
    check_one([](auto& f) { f.org = "initech"; });
    check_one([](auto& f) { f.tag = "chess"; });
    check_one([](auto& f) { f.place = "us"; });
    check_one([](auto& f) { f.place = "US-or"; });
    check_none([](auto& f) { f.place = "u"; });
    check_one([](auto& f) { f.tz = "asia/tokyo"; });
    CHECK(found(with([](auto& f) { f.tz = "europe/berlin"; }), on("2026-03-17")) == "one ");
    for (const std::string word : {"on", "söd", "SOD", "mail@one", "exam", "core", "init", "lead", "che"}) {
        INFO(word);
        check_one([&](auto& f) { f.words = {word}; });
    }
    check_none([](auto& f) { f.words = {"oder"}; });
    check_one([](auto& f) { f.words = {"ana", "lead"}; });
    check_none([](auto& f) { f.words = {"ana", "two"}; });
    CHECK(handles(scratch.store().due(scratch.today(), scratch.today(),
                                      with([](auto& f) { f.tag = "chess"; }), 1)) == "one");
    CHECK(scratch.store().due(scratch.today(), scratch.today(), {}, 1).front().tz == "Asia/Tokyo");
    CHECK(scratch.store().due(on("2026-03-17"), scratch.today(), {}, 1).front().tz == "Europe/Berlin");
}

TEST_CASE("a circle falls due when half of it has not met, three at least") {
    ScratchStore scratch;
    Circle circle;
    circle.name = "team";
    circle.gather = Cadence{1, CadenceUnit::month};
    scratch.change("circle", [&](Change& change) { change.save(circle); });
    std::vector<PersonId> people;
    for (const std::string handle : {"a", "b", "c", "d", "e", "f", "g"}) {
        auto one = person(handle, {});
        one.circle = circle.id;
        people.push_back(scratch.add(one).id);
    }
    const auto due = [&](const char* until) {
        return scratch.store().gatherings_due(scratch.today(), on(until));
    };
    // Not met yet: counted from the day the circle was made.
    CHECK(due("2026-04-15").empty());
    REQUIRE(due("2026-04-16").size() == 1);
    CHECK_FALSE(due("2026-04-16").front().last_on);
    scratch.talk({people[0], people[1], people[2]}, on("2026-03-10"));
    CHECK_FALSE(due("2026-04-16").front().last_on);
    scratch.talk({people[0], people[1], people[2], people[3]}, on("2026-02-28"));
    REQUIRE(due("2026-03-28").size() == 1);
    CHECK(due("2026-03-28").front().last_on == on("2026-02-28"));
    CHECK(due("2026-03-28").front().due_on == on("2026-03-28"));
    CHECK(due("2026-03-28").front().circle == "team");
    CHECK(due("2026-03-27").empty());
}

TEST_CASE("whose clock has run out since is listed by the same rules as everybody") {
    ScratchStore scratch;
    const auto planned = [&](Person made) {
        scratch.talk({scratch.add(std::move(made)).id}, on("2026-03-20"), "planned");
    };
    auto archived = person("archived", weekly);
    archived.state = PersonState::archived;
    auto back = person("back", weekly);
    back.quiet_until = on("2026-03-22");
    auto quiet = person("quiet", weekly);
    quiet.quiet_until = on("2026-05-01");
    auto seller = person("seller", weekly);
    seller.team = "Sales";
    for (const auto& one : {archived, back, quiet, seller, person("assumed", {}), person("never", Never{}),
                            person("own", weekly), person("monthly", Cadence{1, CadenceUnit::month})})
        planned(one);
    const Day today = on("2026-03-28");
    const auto due = [&](Day until, std::size_t limit) {
        return handles(scratch.store().due(today, until, {}, limit));
    };
    CHECK(due(today, 0) == "back own seller");
    CHECK(due(today, 2) == "back own");
    CHECK(due(on("2026-12-31"), 0) == "back own quiet seller monthly");
    PersonFilter sales;
    sales.team = "sales";
    CHECK(handles(scratch.store().due(today, today, sales, 0)) == "seller");
    run_sql(scratch.path(), "UPDATE rhythm SET person = zeroblob(16) WHERE handle = 'own'");
    CHECK(due(today, 0) == "back seller");
}

TEST_CASE("a filter tells the teams of more than a thousand people apart") {
    ScratchStore scratch;
    scratch.change("import", [](Change& change) {
        for (int number = 0; number < 1100; ++number) {
            auto made = person("p" + std::to_string(number), {});
            made.team = "Team " + std::to_string(number);
            change.save(made);
        }
    });
    for (const std::string number : {"0", "999", "1099"}) {
        PersonFilter filter;
        filter.team = "team " + number;
        const auto people = scratch.store().people_on(filter, scratch.today());
        REQUIRE(people.size() == 1);
        CHECK(people.front().person.handle == "p" + number);
    }
}
