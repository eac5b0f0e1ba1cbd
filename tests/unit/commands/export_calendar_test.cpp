#include "commands/export_calendar.hpp"

#include "interchange/ics_rule.hpp"
#include "support/catch.hpp"
#include "unit/store/scratch_folder.hpp"

#include <cstdlib>
#include <fstream>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace tend::commands {

namespace {

using interchange::RuleInstances;

Day day(int year, unsigned month, unsigned of_month) {
    return make_day(year, month, of_month).value();
}

class Scene {
  public:
    PersonId add(const std::string& handle, const std::string& name,
                 PersonState state = PersonState::active) {
        Person person;
        person.handle = handle;
        person.name = name;
        person.state = state;
        person.added_on = day(2026, 3, 1);
        person.cadence = Cadence{2, CadenceUnit::week};
        return change_.save(person);
    }
    void add(PersonId person, MilestoneKind kind, PartialDay on, bool yearly,
             std::optional<Day> done_on = {}) {
        Milestone milestone;
        milestone.person = person;
        milestone.kind = kind;
        milestone.on = on;
        milestone.yearly = yearly;
        milestone.done_on = done_on;
        change_.save(milestone);
    }
    void promise(PersonId person, const std::string& what, std::optional<Day> due_on) {
        FollowUp follow_up;
        follow_up.person = person;
        follow_up.what = what;
        follow_up.due_on = due_on;
        follow_up.made_on = day(2026, 3, 1);
        change_.save(follow_up);
    }
    void plan(PersonId person, Day on, std::optional<Instant> at, const std::string& text,
              const std::string& source) {
        Interaction interaction;
        interaction.on_day = on;
        interaction.at = at;
        interaction.channel = Channel::video;
        interaction.text = text;
        interaction.people = {person};
        change_.save(interaction);
        if (!source.empty()) change_.add_source("interaction", interaction.id.bytes, source);
    }

    void commit() { change_.commit(); }

    /// The calendar of all that was committed.
    [[nodiscard]] std::string calendar() const {
        Session session;
        session.database = folder_.file("tend.db");
        session.now = *parse_instant("2026-03-16T09:00:00Z");
        session.zone = "Europe/Berlin";
        Context context(std::move(session));
        std::string text;
        write_calendar(context, [&](std::string_view piece) { text += piece; });
        return text;
    }

    [[nodiscard]] std::filesystem::path file(std::string_view name) const { return folder_.file(name); }

  private:
    test::ScratchFolder folder_;
    store::Store store_ = store::Store::open_for_writing(folder_.file("tend.db"));
    store::Change change_{store_, "test", *parse_instant("2026-03-16T09:00:00Z"), day(2026, 3, 16)};
};

/// Each entry as its summary, start and rule, as written.
std::set<std::string> entries(const std::string& calendar) {
    std::set<std::string> all;
    std::string start;
    std::string rule;
    for (std::size_t at = 0; at < calendar.size();) {
        const auto end = calendar.find("\r\n", at);
        const std::string line = calendar.substr(at, end - at);
        at = end + 2;
        if (line.starts_with("DTSTART")) start = line.substr(line.find(':') + 1);
        if (line.starts_with("RRULE:")) rule = ' ' + line.substr(6);
        if (line.starts_with("SUMMARY:"))
            all.insert(line.substr(8) + " | " + start + std::exchange(rule, ""));
    }
    return all;
}

/// The scene that most tests are about.
std::string sample(Scene& scene) {
    const auto ana = scene.add("ana", "Ana Souza");
    const auto kenji =
        scene.add("kenji", "山田 健司 (Kenji), whose name is long enough for a line to be folded");
    const auto old = scene.add("old", "Old Friend", PersonState::archived);
    scene.add(ana, MilestoneKind::birthday, {{}, 2, 29}, true);
    scene.add(ana, MilestoneKind::started, {2024, 9, 1}, false);
    scene.add(kenji, MilestoneKind::visit, {2026, 4, 2}, false);
    scene.add(kenji, MilestoneKind::project, {2026, 4, 3}, false, day(2026, 3, 10));
    scene.add(kenji, MilestoneKind::win, {2026, 3, 2}, false);
    scene.add(old, MilestoneKind::birthday, {1990, 5, 6}, true);
    scene.promise(ana, "send the deck, the long one", day(2026, 3, 20));
    scene.promise(ana, "some day", {});
    scene.plan(kenji, day(2026, 3, 17), *parse_instant("2026-03-17T00:30:00Z"), "portfolio", "");
    scene.plan(kenji, day(2026, 3, 18), {}, "from the calendar", "ics:uid");
    scene.plan(kenji, day(2026, 3, 19), {}, "", "");
    scene.commit();
    return scene.calendar();
}

} // namespace

TEST_CASE("a calendar holds what lies ahead with active people") {
    Scene scene;
    const std::string calendar = sample(scene);
    std::string plain = calendar;
    for (auto at = plain.find("\r\n "); at != std::string::npos; at = plain.find("\r\n ", at))
        plain.erase(at, 3);
    const std::string kenji = "山田 健司 (Kenji)\\, whose name is long enough for a line to be folded";
    CHECK(entries(plain) == std::set<std::string>{
                                "Ana Souza: birthday | 20000229 FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1",
                                "Ana Souza: work anniversary | 20240901 FREQ=YEARLY",
                                "Ana Souza: check in | 20260316",
                                "Ana Souza: your promise: send the deck\\, the long one | 20260320",
                                kenji + ": check in | 20260316",
                                kenji + ": video | 20260319",
                                kenji + ": video: portfolio | 20260317T003000Z",
                                kenji + ": visit | 20260402",
                            });
}

TEST_CASE("29 February comes round as the setting says, in every year") {
    const auto days_of = [](LeapRule rule) {
        RuleInstances instances(interchange::parse_ics_rule(yearly_rule({{}, 2, 29}, rule)).value().rule,
                                day(2000, 2, 29));
        std::vector<std::string> texts;
        for (int year = 0; year < 5; ++year)
            texts.push_back(to_text(Day{std::chrono::floor<days>(instances.next().value())}));
        return texts;
    };
    CHECK(days_of(LeapRule::feb28) ==
          std::vector<std::string>{"2000-02-29", "2001-02-28", "2002-02-28", "2003-02-28", "2004-02-29"});
    CHECK(days_of(LeapRule::mar1) ==
          std::vector<std::string>{"2000-02-29", "2001-03-01", "2002-03-01", "2003-03-01", "2004-02-29"});
    CHECK(yearly_rule({{}, 2, 28}, LeapRule::mar1) == "FREQ=YEARLY");
}

TEST_CASE("a calendar is the same each time and names each entry once") {
    Scene scene;
    const std::string calendar = sample(scene);
    CHECK(scene.calendar() == calendar);
    std::set<std::string> uids;
    std::size_t count = 0;
    for (auto at = calendar.find("\r\nUID:"); at != std::string::npos;
         at = calendar.find("\r\nUID:", at + 1)) {
        uids.insert(calendar.substr(at, calendar.find("\r\n", at + 1) - at));
        ++count;
    }
    CHECK(count == 8);
    CHECK(uids.size() == count);
}

TEST_CASE("other programs read the same calendar") {
    Scene scene;
    const auto calendar = scene.file("calendar.ics");
    const auto told = scene.file("told");
    std::ofstream(calendar, std::ios::binary) << sample(scene);
    const std::string command = "'" TEND_PYTHON "' -W ignore '" TEND_SOURCE_DIR
                                "/tests/support/read_calendar.py' '" +
                                calendar.string() + "' > '" + told.string() + "'";
    const int status = std::system(command.c_str());
    if (status != 0) {
        constexpr int no_library = 77;
        CHECK(status == no_library << 8);
        WARN("skipped: neither icalendar nor vobject is here");
        return;
    }
    std::ifstream in(told);
    std::set<std::string> events;
    std::set<std::string> libraries;
    for (std::string line; std::getline(in, line);) {
        const auto library = line.find('\t');
        libraries.insert(line.substr(0, library));
        events.insert(line.substr(0, library) + line.substr(line.find('\t', library + 1)));
    }
    for (const auto& library : libraries) {
        CHECK(events.contains(library +
                              "\tAna Souza: birthday\t2000-02-29\tBYMONTH=2;BYMONTHDAY=-1;FREQ=YEARLY"));
        CHECK(events.contains(library +
                              "\tAna Souza: your promise: send the deck, the long one\t2026-03-20\t"));
        CHECK(events.contains(
            library + "\t山田 健司 (Kenji), whose name is long enough for a line to be folded: video: "
                      "portfolio\t2026-03-17T00:30:00+00:00\t"));
    }
    CHECK(events.size() == libraries.size() * 8);
}

} // namespace tend::commands
