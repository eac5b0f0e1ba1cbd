#include "scratch.hpp"
#include "support/catch.hpp"

using namespace tend;
using namespace tend::test;
using store::Change;

namespace {

std::string told_contacts(const std::vector<PastContact>& contacts) {
    std::string text;
    for (const PastContact& contact : contacts) {
        text += to_text(contact.on_day) + ' ' + to_text(contact.channel) + ' ' + to_text(contact.direction) +
                (contact.tried ? " tried" : "") + (contact.value ? ' ' + to_text(*contact.value) : "") + ' ' +
                std::to_string(contact.people.size()) + '\n';
    }
    return text;
}

} // namespace

TEST_CASE("what happened in a period is told by day with those who are there") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    const PersonId bo = scratch.add("Bo Li");
    scratch.talk({ana}, on("2026-02-28"));
    scratch.talk({ana, bo}, on("2026-03-01"));
    scratch.change("log", [&](Change& change) {
        Interaction call;
        call.on_day = on("2026-03-05");
        call.channel = Channel::call;
        call.direction = Direction::out;
        call.tried = true;
        call.people = {bo};
        change.save(call);
        Interaction gift;
        gift.on_day = on("2026-03-06");
        gift.channel = Channel::letter;
        gift.direction = Direction::in;
        gift.value = Value::got;
        gift.people = {ana};
        change.save(gift);
    });
    const Interaction removed = scratch.talk({ana}, on("2026-03-04"));
    scratch.talk({bo}, on("2026-03-07"));
    scratch.change("remove", [&](Change& change) { change.remove(removed.id); });
    CHECK(told_contacts(scratch.store().contacts_between(on("2026-03-01"), on("2026-03-06"))) ==
          "2026-03-01 chat both 2\n2026-03-05 call out tried 1\n2026-03-06 letter in got 1\n");
    CHECK(told_contacts(scratch.store().contacts_with(ana, on("2026-02-28"), on("2026-03-06"))) ==
          "2026-02-28 chat both 1\n2026-03-01 chat both 1\n2026-03-06 letter in got 1\n");
    CHECK(scratch.store().contacts_between(on("2026-03-02"), on("2026-03-04")).empty());
}

TEST_CASE("members are told by handle with their groups, as the filter lets them through") {
    ScratchStore scratch;
    CircleId mentors;
    scratch.change("circle add", [&](Change& change) {
        Circle circle;
        circle.name = "mentors";
        mentors = change.save(circle);
    });
    Person bo;
    bo.handle = "bo";
    bo.name = "Bo Li";
    bo.team = "Design";
    bo.circle = mentors;
    bo.added_on = on("2026-01-01");
    scratch.add(bo);
    const PersonId ana = scratch.add("Ana Souza");
    const auto everybody = scratch.store().members({}, scratch.today());
    REQUIRE(everybody.size() == 2);
    CHECK(everybody[0].id == ana);
    CHECK_FALSE(everybody[0].team);
    CHECK(everybody[0].circle.empty());
    CHECK(everybody[1].handle == "bo");
    CHECK(everybody[1].name == "Bo Li");
    CHECK(everybody[1].team == "Design");
    CHECK(everybody[1].circle == "mentors");
    store::PersonFilter filter;
    filter.team = "design";
    CHECK(scratch.store().members(filter, scratch.today()).size() == 1);
}

TEST_CASE("contact days are those up to the day asked about") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    for (const char* day : {"2026-02-01", "2026-02-15", "2026-03-01"}) scratch.talk({ana}, on(day));
    CHECK(scratch.store().contact_days(ana, scratch.today()) ==
          std::vector<Day>{on("2026-02-01"), on("2026-02-15"), on("2026-03-01")});
    CHECK(scratch.store().contact_days(ana, on("2026-02-20")) ==
          std::vector<Day>{on("2026-02-01"), on("2026-02-15")});
    CHECK(scratch.store().contact_days(PersonId{}, scratch.today()).empty());
}
