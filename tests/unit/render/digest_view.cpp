#include "render/check_in.hpp"

#include "samples.hpp"
#include "support/catch.hpp"

using namespace samples;

TEST_CASE("the digest is the day in one page") {
    CHECK(DigestView({today, some_due(), 3, {design_circle()}}).text(at_80) ==
          "Monday 16 March 2026\n"
          "\n"
          "People to reach out to\n"
          "  ana  Ana Souza  talked 5 weeks ago  meant every month      06:00, off work\n"
          "  cy   Cy Ng      not talked yet      added 2 weeks ago      18:00, at work\n"
          "  bo   Bo Lind    talked 2 weeks ago  usually every 14 days\n"
          "  3 others can wait\n"
          "\n"
          "Circles to bring together\n"
          "  design  last together 6 weeks ago  meant every month\n");
}

TEST_CASE("the digest keeps who, since when and their time on a narrow terminal") {
    CHECK(DigestView({today, some_due(), 1, {}}).text(at(60)) ==
          "Monday 16 March 2026\n"
          "\n"
          "People to reach out to\n"
          "  ana  Ana Souza  talked 5 weeks ago  06:00, off work\n"
          "  cy   Cy Ng      not talked yet      18:00, at work\n"
          "  bo   Bo Lind    talked 2 weeks ago\n"
          "  1 other can wait\n");
    CHECK(DigestView({today, some_due(), 0, {}}).text(at(40)) == "Monday 16 March 2026\n"
                                                                 "\n"
                                                                 "People to reach out to\n"
                                                                 "  ana  Ana Souza  talked 5 weeks ago\n"
                                                                 "  cy   Cy Ng      not talked yet\n"
                                                                 "  bo   Bo Lind    talked 2 weeks ago\n");
}

TEST_CASE("the digest is the same page in a message, whole") {
    const DigestView digest({today, some_due(), 3, {design_circle()}});
    CHECK(digest.text({.width = 40, .terminal = false}) == digest.text(at(120)));
}

TEST_CASE("a digest of circles alone has no other heading") {
    CHECK(DigestView({today, {}, 0, {design_circle()}}).text(at_80) ==
          "Monday 16 March 2026\n"
          "\n"
          "Circles to bring together\n"
          "  design  last together 6 weeks ago  meant every month\n");
}

TEST_CASE("a digest of nothing is empty, but a document") {
    const DigestView nothing({today, {}, 0, {}});
    CHECK(nothing.text(at_80).empty());
    CHECK(nothing.text(piped).empty());
    CHECK(json_document("digest", now, nothing) ==
          R"({"schema_version":1,"kind":"digest","now":"2026-03-16T09:00:00Z","items":[],"held_back":0,)"
          R"("milestones":[],"follow_ups":[],"holidays":[],"back":[],"gatherings":[]})"
          "\n");
}

TEST_CASE("the digest in JSON holds suggestions") {
    std::vector<DueRow> people = some_due();
    people.pop_back();
    CHECK(
        members(DigestView({today, people, 3, {design_circle()}})) ==
        R"("items":[{"handle":"ana","name":"Ana Souza","lane":"checkin","points":12.50,"reasons":[)"
        R"({"code":"due","points":12.50,"text":"talked 5 weeks ago, meant every month"}],)"
        R"("channel":null,"start_at":null,"when":null,"topic":null,"boundary":null,"style":null},)"
        R"({"handle":"cy","name":"Cy Ng","lane":"checkin","points":20.00,"reasons":[)"
        R"({"code":"hello","points":20.00,"text":"not talked yet, added 2 weeks ago"}],)"
        R"("channel":null,"start_at":null,"when":null,"topic":null,"boundary":null,"style":null}],)"
        R"("held_back":3,"milestones":[],"follow_ups":[],"holidays":[],"back":[],"gatherings":[)"
        R"({"circle":"design","cadence":"P1M","last_on":"2026-02-02","due_on":"2026-03-02","days_overdue":14}]})"
        "\n");
}

TEST_CASE("the first hello presses less than a rhythm twice missed") {
    DueRow row = newly_added();
    const auto points = [&](Day due_on) {
        row.person.standing.due_on = due_on;
        return check_in_of(row.person, today).points;
    };
    CHECK(points(today) == 1000);
    CHECK(points(today - days(1)) == 1142);
    CHECK(points(today - days(7)) == 2000);
    CHECK(points(today - days(60)) == 2000);
    CHECK(points(today + days(1)) == 0);
}

TEST_CASE("contact among many is no first hello") {
    DueRow row = newly_added();
    Standing& standing = row.person.standing;
    standing.effective_last_on = day(2026, 2, 9);
    standing.silence_milli = 35000;
    standing.due_on = day(2026, 3, 9);
    standing.cadence_days = 28;
    CHECK(check_in_of(row.person, today).code == "due");
    CHECK(check_in_of(row.person, today).points == 1250);
    CHECK(check_in_of(row.person, today).text() == "in touch only among many so far, meant every month");
}

TEST_CASE("a weekly rhythm and the first hello fall on one day") {
    DueRow row = newly_added();
    row.person.standing.cadence = Cadence{1, CadenceUnit::week};
    CHECK(check_in_of(row.person, today).code == "hello");
    row.person.standing.last_contact_on = day(2026, 3, 1);
    CHECK(check_in_of(row.person, today).code == "due");
}

TEST_CASE("a check-in without a due day or cadence has no points") {
    DueRow row = newly_added();
    row.person.standing = {};
    CHECK(check_in_of(row.person, today).code == "due");
    CHECK(check_in_of(row.person, today).points == 0);
    CHECK(check_in_of(row.person, today).text() == "in touch only among many so far");
}
