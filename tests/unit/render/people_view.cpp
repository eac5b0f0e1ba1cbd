#include "samples.hpp"
#include "support/catch.hpp"

using namespace samples;

namespace {

PersonRow far_away() {
    PersonRow row = bo();
    row.person.person.handle = "watanabe";
    row.person.person.name = "渡辺 美智子";
    row.person.person.team = "Platform";
    row.person.standing = standing(std::nullopt, Cadence{90, CadenceUnit::day}, CadenceSource::default_);
    row.local = in_tokyo;
    return row;
}

PersonRow left_alone() {
    PersonRow row = bo();
    row.person.person.handle = "cy";
    row.person.person.name = "Cy 🎉 Ng";
    row.person.circle_name.clear();
    row.person.person.state = PersonState::no_contact;
    row.person.standing = standing(day(2024, 3, 1), std::nullopt, CadenceSource::none);
    return row;
}

const std::vector<PersonRow> everybody{ana(), bo(), far_away(), left_alone()};

} // namespace

TEST_CASE("the list shows where one stands with everybody") {
    CHECK(
        PeopleView(people_of(everybody), today).text(at(120)) ==
        "HANDLE    NAME         GROUP               RHYTHM         LAST         NEXT         THEIR TIME\n"
        "ana       Ana Souza    Platform            every month    5 weeks ago  7 days over  06:00, off "
        "work\n"
        "bo        Bo Lind      mentors             every 2 weeks  6 days ago   in 8 days\n"
        "watanabe  渡辺 美智子  mentors · Platform  none yet       not yet                   18:00, at work\n"
        "cy        Cy 🎉 Ng                         no reminders   2 years ago  no contact\n");
}

TEST_CASE("the list gives way in its less needed columns") {
    CHECK(PeopleView(people_of(everybody), today).text(at_80) ==
          "HANDLE    NAME         RHYTHM         LAST         NEXT         THEIR TIME\n"
          "ana       Ana Souza    every month    5 weeks ago  7 days over  06:00, off work\n"
          "bo        Bo Lind      every 2 weeks  6 days ago   in 8 days\n"
          "watanabe  渡辺 美智子  none yet       not yet                   18:00, at work\n"
          "cy        Cy 🎉 Ng     no reminders   2 years ago  no contact\n");
    CHECK(PeopleView(people_of(everybody), today).text(at(60)) ==
          "HANDLE    NAME         LAST         NEXT\n"
          "ana       Ana Souza    5 weeks ago  7 days over\n"
          "bo        Bo Lind      6 days ago   in 8 days\n"
          "watanabe  渡辺 美智子  not yet\n"
          "cy        Cy 🎉 Ng     2 years ago  no contact\n");
}

TEST_CASE("the list tells a quiet time and an archived person instead of a due day") {
    PersonRow quiet = ana();
    quiet.person.person.quiet_until = day(2026, 4, 2);
    PersonRow archived = bo();
    archived.person.person.state = PersonState::archived;
    PersonRow assumed = far_away();
    assumed.person.person.quiet_until = day(2026, 4, 2);
    CHECK(PeopleView(people_of({quiet, archived, assumed}), today).text(at_80) ==
          "HANDLE    NAME         RHYTHM         LAST         NEXT\n"
          "ana       Ana Souza    every month    5 weeks ago  back on Thu 2 Apr\n"
          "bo        Bo Lind      every 2 weeks  6 days ago   archived\n"
          "watanabe  渡辺 美智子  none yet       not yet      back on Thu 2 Apr\n");
}

TEST_CASE("the list off the terminal is fields with plain days") {
    CHECK(PeopleView(people_of(everybody), today).text(piped) ==
          "ana\tAna Souza\t\tPlatform\tP1M\t2026-02-09\t2026-03-09\t2026-03-16T06:00:00-03:00\tactive\n"
          "bo\tBo Lind\tmentors\t\tP2W\t2026-03-10\t2026-03-24\t\tactive\n"
          "watanabe\t渡辺 美智子\tmentors\tPlatform\tP90D\t\t2026-06-14\t2026-03-16T18:00:00+09:00\tactive\n"
          "cy\tCy 🎉 Ng\t\t\t\t2024-03-01\t\t\tno_contact\n");
}

TEST_CASE("an empty list is told to people and silent for programs") {
    CHECK(PeopleView(people_of({}), today).text(at_80) == "Nobody to show.\n");
    CHECK(PeopleView(people_of({}), today).text(piped).empty());
    CHECK(json_document("list", now, PeopleView(people_of({}), today)) ==
          R"({"schema_version":1,"kind":"list","now":"2026-03-16T09:00:00Z","items":[]})"
          "\n");
}

TEST_CASE("a change of people is told in its lines, and as the people they are now") {
    const PeopleChangedView view({bo()}, {{"Added Bo Lind (bo).", "He is in mentors."}, true}, today);
    CHECK(view.text(at_80) == "Added Bo Lind (bo).\nHe is in mentors.\n");
    CHECK(view.text(piped) == view.text(at_80));
    const std::string json = members(view);
    CHECK(json.find(R"("items":[{"id":"0195a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a04","handle":"bo")") == 0);
    CHECK(json.find(R"("facts":[]}],"undo":true})") != std::string::npos);
    CHECK(members(PeopleChangedView({}, {{}, false}, today)) == "\"items\":[],\"undo\":false}\n");
}

TEST_CASE("who is forgotten is told once more, and cannot be brought back") {
    const ForgottenView view(std::vector<Candidate>{{"ana", "Ana \x1b[1mSouza"}});
    CHECK(view.text(at_80) == "Forgot Ana \\x1b[1mSouza (ana) for good.\n");
    CHECK(members(view) == R"("items":[{"handle":"ana","name":"Ana \u001b[1mSouza"}],"undo":false})"
                           "\n");
}
