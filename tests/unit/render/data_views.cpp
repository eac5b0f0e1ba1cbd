#include "samples.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace samples;

namespace {

CircleWithPeople mentors() {
    CircleWithPeople row;
    row.circle.id = {id(64)};
    row.circle.name = "mentors";
    row.circle.cadence = CadenceChoice{Cadence{3, CadenceUnit::month}};
    row.circle.gather = monthly;
    row.circle.via = {Channel::email, Channel::call};
    row.people = {{"ana", "Ana Souza"}, {"bo", "Bo Lind"}};
    return row;
}

CircleWithPeople left_alone() {
    CircleWithPeople row;
    row.circle.name = "alumni";
    row.circle.cadence = CadenceChoice{Never{}};
    return row;
}

CircleWithPeople without_rhythm() {
    CircleWithPeople row;
    row.circle.name = "band";
    row.people = {{"bo", "Bo Lind"}};
    return row;
}

} // namespace

TEST_CASE("circles are shown with their rhythm and people") {
    const CirclesView view({mentors(), left_alone(), without_rhythm()}, std::nullopt);
    CHECK(view.text(at(100)) ==
          "mentors  every 3 months  all together every month  by email, call  2 people: ana, bo\n"
          "alumni   no reminders                                              nobody yet\n"
          "band     no rhythm                                                 1 person: bo\n");
    CHECK(view.text(at(60)) == "mentors  every 3 months  2 people: ana, bo\n"
                               "alumni   no reminders    nobody yet\n"
                               "band     no rhythm       1 person: bo\n");
    CHECK(view.text(piped) == "mentors\tP3M\tP1M\temail, call\tana,bo\n"
                              "alumni\tnever\t\t\t\n"
                              "band\t\t\t\tbo\n");
    CHECK(CirclesView({}, std::nullopt).text(at_80) == "No circles yet.\n");
    CHECK(CirclesView({}, std::nullopt).text(piped).empty());
}

TEST_CASE("a change of circles is told, and carries whether it can be taken back") {
    const CirclesView view({mentors()}, Said{{"Added the circle mentors."}, true});
    CHECK(view.text(at_80) == "Added the circle mentors.\n");
    CHECK(members(view) ==
          R"("items":[{"id":"0195a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a40","name":"mentors",)"
          R"("cadence":"P3M","gather":"P1M","via":["email","call"],"people":[)"
          R"({"handle":"ana","name":"Ana Souza"},{"handle":"bo","name":"Bo Lind"}]}],"undo":true})"
          "\n");
    CHECK(members(CirclesView({}, std::nullopt)) == "\"items\":[]}\n");
}

TEST_CASE("facts stand below their person, wrapped beside their key") {
    const FactsView view({"ana", "Ana Souza"},
                         {{{id(2)}, "boundary", "no calls on Fridays, nor before ten in the morning", today},
                          {{id(3)}, "茶", "oolong", std::nullopt}},
                         std::nullopt);
    CHECK(view.text(at(48)) == "Ana Souza (ana)\n"
                               "  boundary  no calls on Fridays, nor before ten\n"
                               "            in the morning\n"
                               "  茶        oolong\n");
    CHECK(view.text(piped) == "boundary\tno calls on Fridays, nor before ten in the morning\t2026-03-16\n"
                              "茶\toolong\t\n");
    CHECK(members(view) ==
          R"("items":[{"key":"boundary","value":"no calls on Fridays, nor before ten in the morning",)"
          R"("noted_on":"2026-03-16"},{"key":"茶","value":"oolong","noted_on":null}],"handle":"ana"})"
          "\n");
}

TEST_CASE("facts tell a change, or that there are none") {
    const FactsView changed({"ana", "Ana Souza"}, {}, Said{{"Noted coffee=tea."}, true});
    CHECK(changed.text(at_80) == "Noted coffee=tea.\n");
    CHECK(members(changed) == "\"items\":[],\"undo\":true,\"handle\":\"ana\"}\n");
    const FactsView none({"ana", "Ana Souza"}, {}, std::nullopt);
    CHECK(none.text(at_80) == "Nothing noted about Ana Souza yet.\n");
    CHECK(none.text(piped).empty());
}

TEST_CASE("undo tells what it took back and how to have it again") {
    using Act = UndoView::Act;
    const std::vector<UndoStep> step{{12, now, "log ana call", false}};
    CHECK(UndoView(step, Act::undo).text(at_80) ==
          "Took back: log ana call (tend undo --redo brings it back)\n");
    CHECK(UndoView(step, Act::redo).text(at_80) == "Did again: log ana call (tend undo takes it back)\n");
    CHECK(
        members(UndoView(step, Act::undo)) ==
        R"("items":[{"number":12,"at":"2026-03-16T09:00:00Z","what":"log ana call","undone":false,"permanent":false}]})"
        "\n");
}

TEST_CASE("the undo list tells how long ago each command was") {
    using std::chrono::hours;
    using std::chrono::seconds;
    struct Case {
        seconds before;
        std::string age;
    };
    for (const auto& [before, age] : std::vector<Case>{{seconds(59), "just now"},
                                                       {seconds(60), "1 minute ago"},
                                                       {seconds(3599), "59 minutes ago"},
                                                       {hours(1), "1 hour ago"},
                                                       {seconds(86399), "23 hours ago"},
                                                       {hours(24), "1 day ago"},
                                                       {hours(24 * 42), "6 weeks ago"},
                                                       {seconds(-5), "just now"}}) {
        const UndoView view({{1, now - before, "log ana", false}}, UndoView::Act::list, now);
        CHECK(view.text(at_80) == age + "  log ana\n");
    }
}

TEST_CASE("the undo list tells what is taken back, and is fields off the terminal") {
    const UndoView view({{12, now, "log ana \x1b[1m", false}, {11, now, "import x.vcf", true}},
                        UndoView::Act::list);
    CHECK(view.text(at_80) == "2026-03-16T09:00:00Z  log ana \\x1b[1m\n"
                              "2026-03-16T09:00:00Z  import x.vcf     taken back\n");
    CHECK(view.text(piped) == "12\t2026-03-16T09:00:00Z\tdone\tlog ana \\x1b[1m\n"
                              "11\t2026-03-16T09:00:00Z\tundone\timport x.vcf\n");
    const UndoView forgotten({{13, now, "forget", false, true}}, UndoView::Act::list);
    CHECK(forgotten.text(at_80) == "2026-03-16T09:00:00Z  forget  cannot be taken back\n");
    CHECK(forgotten.text(piped) == "13\t2026-03-16T09:00:00Z\tpermanent\tforget\n");
    CHECK(UndoView({}, UndoView::Act::list).text(at_80) == "Nothing to take back.\n");
    CHECK(UndoView({}, UndoView::Act::list).text(piped).empty());
}

TEST_CASE("settings are shown with what holds where nothing is set") {
    const std::vector<SettingRow> rows{{"user.tz", "Europe/Berlin", false},
                                       {"user.email", std::nullopt, true},
                                       {"leap_birthday", "feb28", true}};
    const SettingsView view(rows, std::nullopt);
    CHECK(view.text(at_80) == "user.tz        Europe/Berlin\n"
                              "user.email     not set\n"
                              "leap_birthday  feb28          (default)\n");
    CHECK(view.text(piped) == "user.tz\tEurope/Berlin\tset\n"
                              "user.email\t\tdefault\n"
                              "leap_birthday\tfeb28\tdefault\n");
    CHECK(members(view) == R"("items":[{"key":"user.tz","value":"Europe/Berlin","source":"set"},)"
                           R"({"key":"user.email","value":null,"source":"default"},)"
                           R"({"key":"leap_birthday","value":"feb28","source":"default"}]})"
                           "\n");
}

TEST_CASE("one setting alone is its value") {
    const SettingsView set({{"user.tz", "Europe/Berlin", false}}, std::nullopt);
    CHECK(set.text(at_80) == "Europe/Berlin\n");
    CHECK(set.text(piped) == "Europe/Berlin\n");
    const SettingsView unset({{"user.email", std::nullopt, true}}, std::nullopt);
    CHECK(unset.text(at_80) == "not set\n");
    CHECK(unset.text(piped).empty());
}

TEST_CASE("a change of a setting tells what holds now") {
    const auto told = [](SettingRow row) {
        return SettingsView({std::move(row)}, Said{{}, true}).text(at_80);
    };
    CHECK(told({"user.tz", "Asia/Tokyo", false}) == "user.tz is now Asia/Tokyo.\n");
    CHECK(told({"leap_birthday", "feb28", true}) == "leap_birthday is now feb28, the default.\n");
    CHECK(told({"user.email", std::nullopt, true}) == "user.email is not set any more.\n");
    const SettingsView view({{"user.tz", "Asia/Tokyo", false}}, Said{{"Your zone is Asia/Tokyo."}, true});
    CHECK(view.text(at_80) == "Your zone is Asia/Tokyo.\n");
    CHECK(members(view) == R"("items":[{"key":"user.tz","value":"Asia/Tokyo","source":"set"}],"undo":true})"
                           "\n");
}

TEST_CASE("an import tells what it did, what it skipped and what is left to do") {
    ImportReport report;
    report.added = 12;
    report.updated = 3;
    report.unchanged = 40;
    report.undoable = true;
    CHECK(ImportView(report).text(at_80) == "12 added, 3 updated, 40 unchanged, 0 skipped\n");
    report.skipped = {{"people.vcf", 12, "no name"}, {"-", 1, "a \x1b[1mname"}, {"x.csv", 0, "empty"}};
    report.notes = {"Ana Souza is met twice"};
    report.without_rhythm = 1;
    CHECK(ImportView(report).text(at(120)) == "12 added, 3 updated, 40 unchanged, 3 skipped\n"
                                              "people.vcf:12: no name\n"
                                              "-:1: a \\x1b[1mname\n"
                                              "x.csv: empty\n"
                                              "Ana Souza is met twice\n"
                                              "1 person has no rhythm yet: tend triage goes through them\n");
    CHECK(ImportView(report).text(piped) == ImportView(report).text(at(120)));
    CHECK(
        members(ImportView(report)) ==
        R"("added":12,"updated":3,"unchanged":40,"skipped":[)"
        R"({"file":"people.vcf","line":12,"reason":"no name"},)"
        R"({"file":"-","line":1,"reason":"a \u001b[1mname"},)"
        R"({"file":"x.csv","line":null,"reason":"empty"}],"notes":["Ana Souza is met twice"],"dry_run":false,"undo":true})"
        "\n");
}

TEST_CASE("a terminal is shown the beginning of many reasons, a pipe all of them") {
    ImportReport report;
    for (std::size_t line = 1; line <= 300; ++line) report.skipped.push_back({"a.csv", line, "no name"});
    const std::string shown = ImportView(report).text(at_80);
    CHECK(std::count(shown.begin(), shown.end(), '\n') == 22);
    CHECK(shown.find("a.csv:20: no name\nand 280 more; --json lists all\n") != std::string::npos);
    CHECK(ImportView(report).text(piped).find("a.csv:300: no name\n") != std::string::npos);
    CHECK(members(ImportView(report)).find(R"("line":300)") != std::string::npos);
}

TEST_CASE("an import that was only tried says so") {
    ImportReport report;
    report.added = 2;
    report.without_rhythm = 2;
    report.dry_run = true;
    CHECK(ImportView(report).text(at(120)) ==
          "Only tried, nothing is changed: 2 added, 0 updated, 0 unchanged, 0 skipped\n"
          "2 people have no rhythm yet: tend triage goes through them\n");
    CHECK(members(ImportView(report)) ==
          R"("added":2,"updated":0,"unchanged":0,"skipped":[],"notes":[],"dry_run":true,"undo":false})"
          "\n");
}

TEST_CASE("the demo says where it is and shows its day") {
    DigestView::Page page;
    page.suggestions.today = today;
    page.gatherings = {design_circle()};
    const DemoView view("/data/demo.db", page);
    CHECK(view.text(at_80) == "Sample people to try tend with are in /data/demo.db\n"
                              "Look around: tend --db /data/demo.db due\n"
                              "\n"
                              "Monday 16 March 2026\n"
                              "\n"
                              "Circles to bring together\n"
                              "  design  last together 6 weeks ago  meant every month\n");
    CHECK(members(DemoView("/data/demo.db", {today, {}, 0, {}})) ==
          R"("items":[],"held_back":0,"milestones":[],"follow_ups":[],"holidays":[],"back":[],)"
          R"("planned":[],"gatherings":[],)"
          R"("path":"/data/demo.db"})"
          "\n");
    CHECK(DemoView("/data/demo.db", {today, {}, 0, {}}).text(piped) ==
          "Sample people to try tend with are in /data/demo.db\n"
          "Look around: tend --db /data/demo.db due\n");
}
