#include "samples.hpp"
#include "support/catch.hpp"

using namespace samples;

namespace {

const std::vector<GatheringStanding> circles{design_circle(),
                                             {"writers", {3, CadenceUnit::month}, std::nullopt, today}};

} // namespace

TEST_CASE("who is due is a table that people can read") {
    CHECK(DueView(some_due(), {}, today).text(at_80) ==
          "HANDLE  NAME       DUE          RHYTHM         LAST TALKED  THEIR TIME\n"
          "ana     Ana Souza  7 days over  every month    5 weeks ago  06:00, off work\n"
          "cy      Cy Ng      8 days over  every month    not yet      18:00, at work\n"
          "bo      Bo Lind    due today    about 14 days  2 weeks ago\n");
}

TEST_CASE("who is due gives way where the terminal is narrow") {
    CHECK(DueView(some_due(), {}, today).text(at(60)) ==
          "HANDLE  NAME       DUE          LAST TALKED  THEIR TIME\n"
          "ana     Ana Souza  7 days over  5 weeks ago  06:00, off work\n"
          "cy      Cy Ng      8 days over  not yet      18:00, at work\n"
          "bo      Bo Lind    due today    2 weeks ago\n");
}

TEST_CASE("names of any script and length stay in their column") {
    std::vector<DueRow> people = some_due();
    people[1].person.name = "渡辺 美智子 (わたなべ みちこ)";
    people[2].person.handle = "maximiliane-von-hohenstein";
    people[2].person.name = "Maximiliane 👩‍👩‍👧‍👦 Freifrau von Hohenstein";
    CHECK(DueView(people, {}, today).text(at(60)) ==
          "HANDLE                      NAME                 DUE\n"
          "ana                         Ana Souza            7 days over\n"
          "cy                          渡辺 美智子 (わた…   8 days over\n"
          "maximiliane-von-hohenstein  Maximiliane 👩‍👩‍👧‍👦 Fre…  due today\n");
}

TEST_CASE("circles to bring together stand below the people") {
    const std::string below = "Circles to bring together\n"
                              "  design   last together 6 weeks ago  meant every month\n"
                              "  writers  not together yet           meant every 3 months\n";
    CHECK(DueView({}, circles, today).text(at_80) == below);
    const std::string all = DueView(some_due(), circles, today).text(at_80);
    CHECK(all == DueView(some_due(), {}, today).text(at_80) + "\n" + below);
}

TEST_CASE("a person in a quiet time is told by the day they are back") {
    std::vector<DueRow> people = some_due();
    people.resize(1);
    people[0].person.quiet_until = day(2026, 3, 19);
    people[0].local.reset();
    CHECK(DueView(people, {}, today).text(at_80) ==
          "HANDLE  NAME       DUE                 RHYTHM       LAST TALKED\n"
          "ana     Ana Souza  back on Thu 19 Mar  every month  5 weeks ago\n");
}

TEST_CASE("what is due shines, and only that") {
    std::vector<DueRow> people = some_due();
    people[0].person.standing.due_on = today + days(1);
    Style style = at_80;
    style.color = true;
    const std::string text = DueView(people, {}, today).text(style);
    CHECK(text.find("\x1b[33m8 days over\x1b[0m") != std::string::npos);
    CHECK(text.find("\x1b[33mdue today\x1b[0m") != std::string::npos);
    CHECK(text.find("  tomorrow  ") != std::string::npos);
    CHECK(text.find("\x1b[32m18:00, at work\x1b[0m") != std::string::npos);
    CHECK(text.find("\x1b[2m06:00, off work\x1b[0m") != std::string::npos);
}

TEST_CASE("the due list off the terminal is fields with plain days") {
    CHECK(DueView(some_due(), circles, today).text(piped) ==
          "ana\tAna Souza\t2026-03-09\t7\tP1M\t2026-02-09\t2026-03-16T06:00:00-03:00\n"
          "cy\tCy Ng\t2026-03-08\t8\tP1M\t\t2026-03-16T18:00:00+09:00\n"
          "bo\tBo Lind\t2026-03-16\t0\tP14D\t2026-03-02\t\n"
          "(circle)\tdesign\t2026-03-02\t14\tP1M\t2026-02-02\t\n"
          "(circle)\twriters\t2026-03-16\t0\tP3M\t\t\n");
}

TEST_CASE("an empty due list is good news to people and silent for programs") {
    CHECK(DueView({}, {}, today).text(at_80) == "Nobody is due.\n");
    CHECK(DueView({}, {}, today).text(piped).empty());
    CHECK(members(DueView({}, {}, today)) == "\"items\":[],\"gatherings\":[]}\n");
}

TEST_CASE("the due list in JSON has its circles behind its items") {
    std::vector<DueRow> people = some_due();
    people.erase(people.begin(), people.begin() + 2);
    CHECK(
        members(DueView(people, circles, today)) ==
        R"("items":[{"handle":"bo","name":"Bo Lind","cadence":"P14D","cadence_source":"learned",)"
        R"("last_contact_on":"2026-03-02","due_on":"2026-03-16","days_overdue":0,"ratio":1.00,)"
        R"("quiet_until":null,"tz":null,"local_time":null,"at_work":null}],"gatherings":[)"
        R"({"circle":"design","cadence":"P1M","last_on":"2026-02-02","due_on":"2026-03-02","days_overdue":14},)"
        R"({"circle":"writers","cadence":"P3M","last_on":null,"due_on":"2026-03-16","days_overdue":0}]})"
        "\n");
}
