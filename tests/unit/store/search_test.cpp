#include "scratch.hpp"
#include "support/catch.hpp"

using namespace tend;
using namespace tend::test;
using store::Change;

namespace {

std::string found(ScratchStore& scratch, const std::vector<std::string>& words, std::size_t limit = 0) {
    std::string all;
    for (const auto& hit : scratch.store().search(words, limit)) all += hit.text + "; ";
    return all;
}

Person person(std::string handle, std::string name, std::vector<std::string> emails,
              std::vector<std::string> tags) {
    Person made;
    made.handle = std::move(handle);
    made.name = std::move(name);
    made.emails = std::move(emails);
    made.tags = std::move(tags);
    made.added_on = on("2026-01-05");
    return made;
}

} // namespace

TEST_CASE("a person is found by words that stand in their addresses and tags, all of them in any") {
    ScratchStore scratch;
    scratch.add(person("ana", "Ana Souza", {"lake@x.example"}, {"chess", "go"}));
    scratch.add(person("bo", "Bo Lake", {}, {"chess"}));
    scratch.add(person("cy", "Cy Ode", {}, {}));
    CHECK(found(scratch, {"lake"}) == "lake@x.example; Bo Lake; ");
    CHECK(found(scratch, {"chess"}) == "chess; chess; ");
    CHECK(found(scratch, {"chess"}, 1) == "chess; ");
    CHECK(found(scratch, {"chess", "lake"}) == "chess; chess; ");
    CHECK(found(scratch, {"lake", "chess"}) == "lake@x.example; Bo Lake; ");
    CHECK(found(scratch, {"go", "souza"}) == "go; ");
    CHECK(found(scratch, {"go", "bo"}).empty());
    CHECK(scratch.store().search({"go"}, 0).front().people == std::vector<Candidate>{{"ana", "Ana Souza"}});
}

TEST_CASE("of many records that hold the words the newest are kept, whatever order they lie in") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    scratch.change("facts", [&](Change& change) {
        for (const char* day : {"2026-03-03", "2026-03-01", "2026-03-05", "2026-03-02", "2026-03-04"}) {
            Fact fact{{}, "tea", day, on(day)};
            change.save(ana, fact);
        }
        Fact undated{{}, "tea", "some day", {}};
        change.save(ana, undated);
    });
    CHECK(found(scratch, {"tea"}, 2) == "tea=2026-03-05; tea=2026-03-04; ");
    CHECK(found(scratch, {"tea"}).ends_with("tea=2026-03-01; tea=some day; "));
}

TEST_CASE("what is said of nobody who is there is not found") {
    ScratchStore scratch;
    const PersonId ana = scratch.add("Ana Souza");
    Fact fact{{}, "tea", "green", {}};
    scratch.change("fact", [&](Change& change) { change.save(ana, fact); });
    scratch.talk({ana}, on("2026-03-01"), "about tea");
    CHECK(found(scratch, {"tea"}, 9) == "about tea; tea=green; ");
    run_sql(scratch.path(),
            "UPDATE fact SET person = zeroblob(16); UPDATE participant SET person = zeroblob(16)");
    CHECK(found(scratch, {"tea"}, 9).empty());
    CHECK(found(scratch, {"tea"}).empty());
}
