#include "render/triage_words.hpp"

#include "support/catch.hpp"

using namespace tend;
using namespace tend::render;

TEST_CASE("triage lists its keys, the circles one on a line, the others as many as any terminal holds") {
    CHECK(triage_keys({{'1', "mentors (every 3 months)"}, {'2', "platform (every week)"}},
                      {{'w', "1 week"}, {'n', "never"}}) ==
          "  1 mentors (every 3 months)\n  2 platform (every week)\n  w 1 week  n never  s skip  u back one\n"
          "  ? these keys  q end and keep\n  Ctrl-C change nothing\n");
    CHECK(triage_keys({}, {{'w', "1 week"}}).starts_with("  w 1 week  s skip"));
}

TEST_CASE("triage asks with what is known of the person") {
    const Day today = *parse_iso_day("2026-03-16");
    PersonOnDay bo;
    bo.person.name = "Bo Li";
    bo.person.handle = "bo";
    CHECK(triage_question(bo, today, 1, 2) == "1 of 2: Bo Li (bo)? ");
    bo.person.name = "Bo\n2 of 2: Li\t\x1b[2J";
    CHECK(triage_question(bo, today, 1, 2) == "1 of 2: Bo 2 of 2: Li \\x1b[2J (bo)? ");
    bo.person.name = "Bo Li";
    bo.person.role = "Engineer";
    bo.person.team = "Core";
    bo.person.org = "Example Works";
    bo.person.tags = {"a", "b"};
    bo.standing.last_contact_on = *parse_iso_day("2026-03-02");
    CHECK(triage_question(bo, today, 2, 12) ==
          "2 of 12: Bo Li (bo), Engineer, Core, Example Works, a b, last contact 2 weeks ago? ");
}
