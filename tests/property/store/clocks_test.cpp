#include "unit/store/scratch_folder.hpp"

#include "store/change.hpp"
#include "store/connection.hpp"
#include "store/rhythm_table.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <random>

using namespace tend;
using namespace tend::test;
using store::Change;

namespace {

/// A world that random commands change, and what the rules say of it, told from the whole history each time.
class RandomWorld {
  public:
    explicit RandomWorld(unsigned seed) : random_(seed) {}

    void run_command();
    void check(Day today);
    [[nodiscard]] Day some_day(int back, int ahead) { return today_ + days{between(-back, ahead)}; }

  private:
    using Act = std::function<void(Change&)>;

    [[nodiscard]] int between(int least, int most) {
        return std::uniform_int_distribution(least, most)(random_);
    }
    [[nodiscard]] bool one_in(int chances) { return between(1, chances) == 1; }
    template<class T>
    [[nodiscard]] const T& one_of(const std::vector<T>& all) {
        return all[static_cast<std::size_t>(between(0, static_cast<int>(all.size()) - 1))];
    }
    [[nodiscard]] std::optional<CadenceChoice> some_cadence();
    [[nodiscard]] PersonId somebody();
    [[nodiscard]] Interaction some_interaction();
    void commit(const std::string& what, const Act& act);
    void add_person(Change& change);
    void edit_person(Change& change);
    void amend(Change& change);
    [[nodiscard]] TieTerms terms_of(const Person& person) const;
    [[nodiscard]] Rhythm told_anew(const Person& person, Day today) const;
    [[nodiscard]] std::string due_by_rule(Day today, Day until) const;
    [[nodiscard]] std::string due_by_index(Day today, Day until) const;

    std::mt19937 random_;
    ScratchFolder folder_;
    store::Store store_ = store::Store::open_for_writing(folder_.file("tend.db"));
    Instant now_ = parse_instant("2026-03-16T09:00:00Z").value();
    Day today_ = on("2026-03-16");
    std::vector<PersonId> people_;
    std::vector<CircleId> circles_;
    std::vector<InteractionId> interactions_;
};

std::optional<CadenceChoice> RandomWorld::some_cadence() {
    switch (between(0, 4)) {
    case 0: return Never{};
    case 1: return Cadence{between(1, 20), CadenceUnit::day};
    case 2: return Cadence{between(1, 3), CadenceUnit::month};
    default: return std::nullopt;
    }
}

/// Somebody whose adding was not taken back.
PersonId RandomWorld::somebody() {
    PersonId id = one_of(people_);
    while (!store_.find_person(id)) id = one_of(people_);
    return id;
}

Interaction RandomWorld::some_interaction() {
    Interaction made;
    const int size = one_in(3) ? between(2, 6) : 1;
    for (int count = 0; count < size; ++count) made.people.push_back(somebody());
    made.on_day = one_in(4) ? some_day(120, 40) : today_;
    made.channel =
        one_of<Channel>({Channel::chat, Channel::video, Channel::react, Channel::social, Channel::letter});
    made.direction = one_of<Direction>({Direction::in, Direction::out, Direction::both});
    made.tried = one_in(8);
    made.wants_reply = one_in(3);
    if (one_in(6)) made.others = between(1, 12);
    return made;
}

void RandomWorld::commit(const std::string& what, const Act& act) {
    now_ += std::chrono::seconds{between(0, 2)}; // now and then the same moment
    if (one_in(3)) today_ += days{between(0, 9)};
    if (one_in(15)) today_ -= days{between(0, 30)};
    Change change(store_, what, now_, today_);
    act(change);
    change.commit();
}

void RandomWorld::add_person(Change& change) {
    Person person;
    person.handle = "p" + std::to_string(people_.size());
    person.name = person.handle;
    person.added_on = some_day(60, one_in(5) ? 5 : 0);
    person.cadence = some_cadence();
    if (!circles_.empty() && one_in(2)) person.circle = one_of(circles_);
    people_.push_back(change.save(person));
}

void RandomWorld::edit_person(Change& change) {
    Person person = change.store().person(somebody());
    if (one_in(2)) person.cadence = some_cadence();
    if (one_in(3))
        person.importance = one_of<Importance>({Importance::low, Importance::high, Importance::key});
    if (one_in(4)) person.added_on = some_day(100, 0);
    if (one_in(4)) person.quiet_until = some_day(5, 20);
    if (one_in(6)) person.state = one_of<PersonState>({PersonState::active, PersonState::archived});
    change.save(person);
    if (!one_in(3)) return;
    Milestone start{{}, person.id, MilestoneKind::started, "", {}, false, {}, {}};
    const std::chrono::year_month_day date{some_day(120, 30)};
    start.on = {static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day())};
    change.save(start);
}

void RandomWorld::amend(Change& change) {
    const auto known = change.store().find_interaction(one_of(interactions_));
    if (!known) return;
    if (one_in(3)) return change.remove(known->id);
    Interaction amended = some_interaction();
    amended.id = known->id;
    change.save(amended);
}

void RandomWorld::run_command() {
    const int dice = store_.totals().people < 4 ? 0 : between(0, 20);
    if (dice == 0) return commit("add", [this](Change& change) { add_person(change); });
    if (dice <= 2) return commit("edit", [this](Change& change) { edit_person(change); });
    if (dice <= 4 && !interactions_.empty())
        return commit("amend", [this](Change& change) { amend(change); });
    if (dice == 5) {
        return commit("circle", [this](Change& change) {
            Circle circle;
            circle.name = "c" + std::to_string(circles_.size());
            if (!circles_.empty() && one_in(2)) circle = change.store().circles().front();
            circle.cadence = some_cadence();
            circles_.push_back(change.save(circle));
        });
    }
    if (dice == 6 && !store_.undo_steps().empty()) {
        try {
            return commit(one_in(2) ? "undo" : "redo", [this](Change& change) {
                if (one_in(3)) {
                    change.redo();
                } else if (change.store().undo_steps().front().what == "log") {
                    change.undo();
                }
            });
        } catch (const Conflict&) {
            return;
        }
    }
    commit("log", [this](Change& change) {
        for (int count = between(1, 3); count > 0; --count) {
            Interaction made = some_interaction();
            interactions_.push_back(change.save(made));
        }
    });
}

TieTerms RandomWorld::terms_of(const Person& person) const {
    TieTerms terms{person.added_on, person.cadence, {}, person.importance, {}};
    for (const Circle& circle : store_.circles()) {
        if (circle.id == person.circle) terms.circle = circle.cadence;
    }
    for (const auto& of : store_.milestones(person.id)) {
        if (of.milestone.kind != MilestoneKind::started) continue;
        const auto day = make_day(*of.milestone.on.year, of.milestone.on.month, of.milestone.on.day);
        terms.started_on = std::max(terms.started_on, day);
    }
    return terms;
}

Rhythm RandomWorld::told_anew(const Person& person, Day today) const {
    std::vector<ContactEvent> events;
    for (const auto& named : store_.history(person.id, {}, 0)) {
        const Interaction& i = named.interaction;
        const int others = std::max(i.others.value_or(1), static_cast<int>(i.people.size()));
        events.push_back({i.on_day, i.channel, i.direction, i.tried, i.wants_reply, others});
    }
    std::reverse(events.begin(), events.end());
    return fold_history(person.added_on, events, today);
}

std::string line(const std::string& handle, const Standing& standing) {
    return handle + ' ' + to_text(*standing.due_on) + ' ' + std::to_string(standing.silence_milli) + '\n';
}

std::string RandomWorld::due_by_rule(Day today, Day until) const {
    std::vector<std::pair<Day, std::string>> due;
    for (const auto& whole : store_.people_after({}, 0)) {
        const Person& person = whole.person;
        if (person.state != PersonState::active || (person.quiet_until && *person.quiet_until > until))
            continue;
        const Rhythm rhythm = told_anew(person, today);
        const Standing standing = standing_on(rhythm, terms_of(person), std::max(today, rhythm.folded_to));
        if (!standing.due_on || *standing.due_on > until || standing.source == CadenceSource::default_)
            continue;
        due.emplace_back(*standing.due_on, line(person.handle, standing));
    }
    std::sort(due.begin(), due.end());
    std::string all;
    for (const auto& [day, text] : due) all += text;
    return all;
}

std::string RandomWorld::due_by_index(Day today, Day until) const {
    std::string all;
    for (const auto& due : store_.due(today, until, {}, 0)) all += line(due.handle, due.standing);
    return all;
}

void RandomWorld::check(Day today) {
    INFO("today " << to_text(today));
    const Day until = today + days{between(0, 30)};
    REQUIRE(due_by_index(today, until) == due_by_rule(today, until));
    const auto first = store_.due(today, until, {}, 2);
    const auto all = store_.due(today, until, {}, 0);
    REQUIRE(first.size() == std::min<std::size_t>(2, all.size()));
    for (std::size_t at = 0; at < first.size(); ++at) REQUIRE(first[at].id == all[at].id);
    std::map<PersonId, Pulse> pulses;
    store_.for_each_pulse(
        today, [&](const TiePulse& tie) { REQUIRE(pulses.emplace(tie.person, tie.pulse).second); });
    for (const PersonId id : people_) {
        const auto person = store_.find_person(id);
        if (!person) continue;
        const Rhythm rhythm = told_anew(*person, today);
        const TieTerms terms = terms_of(*person);
        REQUIRE(pulses.contains(id) == (person->state == PersonState::active));
        if (pulses.contains(id)) {
            const NamedPulse named = store_.pulse_of(id, today);
            REQUIRE(named.handle == person->handle);
            REQUIRE(named.tie.pulse == pulse_on(rhythm, terms, today));
            Pulse in_passing = pulses.at(id);
            in_passing.recent_contact_days = named.tie.pulse.recent_contact_days;
            REQUIRE(in_passing == named.tie.pulse);
        }
        const auto standing = store_.person_on(id, today).standing;
        REQUIRE(standing == standing_on(rhythm, terms, std::max(today, rhythm.folded_to)));
        const auto clock = store::stored_clock(store_.connection(), id);
        REQUIRE(clock);
        if (clock->holds_on(today)) {
            REQUIRE(clock->rhythm == rhythm);
        }
    }
}

} // namespace

TEST_CASE("clocks kept command by command say what the whole history says, on any day") {
    for (const unsigned seed : {1U, 2U, 3U, 4U, 5U, 6U}) {
        INFO("seed " << seed);
        RandomWorld world(seed);
        for (int command = 0; command < 150; ++command) {
            world.run_command();
            if (command % 5 != 0) continue;
            world.check(world.some_day(0, 0));
            world.check(world.some_day(150, 150));
            world.check(world.some_day(0, 2000));
        }
    }
}
