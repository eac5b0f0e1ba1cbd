#include "scratch.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace tend;
using namespace tend::test;
using store::Change;

namespace {

PersonId add(ScratchStore& scratch, std::string handle, std::string name,
             std::vector<std::string> emails = {}) {
    Person person;
    person.handle = std::move(handle);
    person.name = std::move(name);
    person.emails = std::move(emails);
    person.added_on = on("2026-01-05");
    return scratch.add(person).id;
}

} // namespace

TEST_CASE("a person is found by handle, address, full name or prefix") {
    ScratchStore scratch;
    const PersonId ana = add(scratch, "ana", "Ana Souza", {"ana@x.example"});
    const PersonId anab = add(scratch, "anab", "Ana Belle");
    const PersonId bo = add(scratch, "bo", "Bo Li", {"Bo.Li@x.example", "ana@bo.example"});
    const PersonId asa = add(scratch, "asa-o", "Åsa Öberg");
    const PersonId li = add(scratch, "wei", "Bo Li Wei");
    struct Row {
        std::string who;
        PersonId person;
    };
    const Row rows[] = {
        {"ana", ana},            // the handle itself wins over prefixes
        {"ANA", ana},            //
        {" ana ", ana},          //
        {"anab", anab},          //
        {"ana belle", anab},     // the full name
        {"Ana  BELLE", anab},    //
        {"ana b", anab},         // the beginning of one
        {"bel", anab},           // of a word of the name
        {"bo li", bo},           // the whole name, though another one begins so
        {"bo.li@X.EXAMPLE", bo}, //
        {"ana@bo.example", bo},  //
        {"oberg", asa},          //
        {"ÖB", asa},             //
        {"asa-", asa},           //
        {"åsa öberg", asa},      //
        {"we", li},              //
    };
    for (const Row& row : rows) {
        INFO(row.who);
        CHECK(scratch.store().resolve(row.who) == row.person);
    }
}

TEST_CASE("a prefix that fits several people names them by handle") {
    ScratchStore scratch;
    for (const std::string letter : {"j", "i", "h", "g", "f", "e", "d", "c", "b", "a"}) {
        add(scratch, "x" + letter, "Same Name" + letter);
    }
    try {
        (void)scratch.store().resolve("sam");
        FAIL("it was not ambiguous");
    } catch (const Ambiguous& error) {
        REQUIRE(error.candidates().size() == 8);
        CHECK(error.candidates().front().handle == "xa");
        CHECK(error.candidates().back().handle == "xh");
        CHECK(std::string(error.what()) == "\"sam\" could be 10 people");
    }
}

TEST_CASE("two people of one full name are ambiguous, though the handle of one tells them apart") {
    ScratchStore scratch;
    add(scratch, "ana", "Ana Souza");
    const PersonId second = add(scratch, "ana2", "Ana Souza");
    CHECK_THROWS_AS(scratch.store().resolve("Ana Souza"), Ambiguous);
    CHECK(scratch.store().resolve("ana2") == second);
    CHECK(scratch.store().people_named("ANA souza").size() == 2);
}

TEST_CASE("an unknown name is refused with the nearest") {
    ScratchStore scratch;
    add(scratch, "bo", "Bo Li");
    add(scratch, "ana", "Ana Souza", {"secret@x.example"});
    try {
        (void)scratch.store().resolve("bbo");
        FAIL("it was found");
    } catch (const NotFound& error) {
        CHECK(std::string(error.what()) == "nobody here is called \"bbo\"");
        CHECK(error.hint() == "did you mean bo (Bo Li)?");
        REQUIRE(error.candidates().size() == 1);
        CHECK(error.candidates().front() == Candidate{"bo", "Bo Li"});
    }
    CHECK_THROWS_AS(scratch.store().resolve("@"), NotFound);
    CHECK_THROWS_AS(scratch.store().resolve("💐"), NotFound);
    CHECK_THROWS_AS(scratch.store().resolve("secret"), NotFound); // no prefix of an address
    CHECK_THROWS_AS(scratch.store().resolve("  "), InvalidInput);
}

TEST_CASE("nobody is meant by an accent alone, were there only one person") {
    ScratchStore scratch;
    const PersonId ana = add(scratch, "ana", "Ana Souza");
    CHECK_THROWS_AS(scratch.store().resolve("\u0301"), NotFound);
    CHECK(scratch.store().resolve("a\u0301na") == ana);
}

TEST_CASE("at most three people are proposed, each once") {
    ScratchStore scratch;
    const auto proposed = [&] {
        try {
            static_cast<void>(scratch.store().resolve("margarte"));
        } catch (const NotFound& error) {
            std::string all;
            for (const Candidate& one : error.candidates()) all += one.handle + ' ';
            return all;
        }
        return std::string("somebody was found");
    };
    add(scratch, "margarete", "Margaret");
    CHECK(proposed() == "margarete ");
    for (const std::string handle : {"m1", "m2", "m3", "m4"}) add(scratch, handle, "Margarete");
    const std::string many = proposed();
    CHECK(std::count(many.begin(), many.end(), ' ') == 3);
    CHECK(many.find("margarete ") != std::string::npos);
}

TEST_CASE("names without letters can be found too") {
    ScratchStore scratch;
    const PersonId flower = add(scratch, "f", "💐");
    CHECK(scratch.store().resolve("💐") == flower);
}

TEST_CASE("the nearest are found among many without reading all of them") {
    ScratchStore scratch;
    scratch.change("import", [](Change& change) {
        for (int count = 0; count < 5000; ++count) {
            Person person;
            person.handle = "q" + std::to_string(count);
            person.name = "Quentin" + std::to_string(count);
            change.save(person);
        }
        Person person;
        person.handle = "margarete";
        person.name = "Margarete Z";
        change.save(person);
    });
    try {
        (void)scratch.store().resolve("margarte");
        FAIL("it was found");
    } catch (const NotFound& error) {
        CHECK(error.hint() == "did you mean margarete (Margarete Z)?");
    }
    for (const std::string who : {"x", "\u0301", "xy"}) {
        INFO(who);
        CHECK_THROWS_AS(scratch.store().resolve(who), NotFound);
    }
}

TEST_CASE("people are found by address without case, and not once it is gone") {
    ScratchStore scratch;
    const PersonId ana = add(scratch, "ana", "Ana Souza", {"Ana@X.example"});
    CHECK(scratch.store().people_with_email("aNA@x.example") == std::vector{ana});
    Person person = scratch.store().person(ana);
    person.emails.clear();
    person.name = "Ana Silva";
    scratch.change("edit", [&](Change& change) { change.save(person); });
    CHECK(scratch.store().people_with_email("ana@x.example").empty());
    CHECK(scratch.store().people_named("Ana Souza").empty());
    CHECK(scratch.store().resolve("silv") == ana);
}
