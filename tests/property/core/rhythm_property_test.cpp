#include "tend/rhythm.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <random>
#include <set>

using namespace tend;

namespace {

constexpr unsigned seed = 20260316;
const Day origin = *make_day(2024, 1, 1);

class RandomHistories {
  public:
    [[nodiscard]] int number(int least, int most) {
        return std::uniform_int_distribution(least, most)(engine_);
    }

    [[nodiscard]] ContactEvent event(Day on_day) {
        return {.on_day = on_day,
                .channel = static_cast<Channel>(number(0, 9)),
                .direction = static_cast<Direction>(number(0, 2)),
                .tried = number(0, 7) == 0,
                .wants_reply = number(0, 2) == 0,
                .others = number(0, 2) == 0 ? number(0, 12) : 1};
    }

    /// Up to `most` events within `span` days from `from`, in the order they happened.
    [[nodiscard]] std::vector<ContactEvent> history(Day from, int span, int most) {
        std::vector<ContactEvent> events(static_cast<std::size_t>(number(0, most)));
        for (auto& one : events) one = event(from + days{number(0, span)});
        std::stable_sort(events.begin(), events.end(),
                         [](const auto& a, const auto& b) { return a.on_day < b.on_day; });
        return events;
    }

  private:
    std::mt19937 engine_{seed};
};

} // namespace

TEST_CASE("a history told in two parts is the history told at once") {
    INFO("seed " << seed);
    RandomHistories random;
    int grown_rounds = 0;
    for (int round = 0; round < 3000; ++round) {
        const Day added_on = origin + days{random.number(0, 200)};
        const Day today = origin + days{random.number(200, 500)};
        const auto events = random.history(origin, 400, 60);
        const std::span all(events);
        const auto split = static_cast<std::size_t>(random.number(0, static_cast<int>(events.size())));
        Rhythm grown = fold_history(added_on, all.first(split), today);
        // An event from before the clock's place needs the history again, and one ahead is none to append.
        const bool can_grow =
            std::all_of(events.begin() + static_cast<std::ptrdiff_t>(split), events.end(),
                        [&](const auto& e) { return e.on_day >= grown.folded_to && e.on_day <= today; });
        if (!can_grow) continue;
        for (const auto& event : all.subspan(split)) append(grown, event);
        REQUIRE(grown == fold_history(added_on, all, today));
        ++grown_rounds;
    }
    CHECK(grown_rounds > 1000);
}

TEST_CASE("one more contact within the clock's time never makes the silence longer") {
    INFO("seed " << seed);
    RandomHistories random;
    for (int round = 0; round < 3000; ++round) {
        const Day added_on = origin + days{random.number(0, 100)};
        const Day today = origin + days{400};
        auto events = random.history(origin, 400, 30);
        const Rhythm before = fold_history(added_on, events, today);
        const Day start =
            fold_history(added_on, std::span(events).first(std::min<std::size_t>(events.size(), 1)), today)
                .folded_to;
        const Day on_day = std::max(start, added_on) + days{random.number(0, 250)};
        const auto place = std::upper_bound(events.begin(), events.end(), on_day,
                                            [](Day day, const auto& event) { return day < event.on_day; });
        events.insert(place, random.event(on_day));
        const Rhythm after = fold_history(added_on, events, today);
        const TieTerms terms = {.added_on = added_on};
        REQUIRE(standing_on(after, terms, today).silence_milli <=
                standing_on(before, terms, today).silence_milli);
    }
}

TEST_CASE("eighteen kept contact days tell the quiet mark as the whole history does") {
    INFO("seed " << seed);
    RandomHistories random;
    int marked = 0;
    for (int round = 0; round < 4000; ++round) {
        // Dense histories with a silence at their end are where a forgotten day could matter.
        const int span = random.number(10, 400);
        std::set<Day> all;
        for (int count = random.number(1, 200); count > 0; --count)
            all.insert(origin + days{random.number(0, span)});
        std::vector<ContactEvent> events;
        for (const Day day : all) events.push_back({.on_day = day});
        const Day today = *all.rbegin() + days{random.number(0, 130)};
        const Rhythm rhythm = fold_history(origin, events, today);
        const std::vector<Day> whole(all.begin(), all.end());
        const auto silent = static_cast<int>((today - *rhythm.last_contact_on).count());
        const auto ever = static_cast<int>(whole.size());
        const Fade exact = fade_of(silent, recent_contact_days(whole, today), ever);
        REQUIRE(rhythm.contact_day_count == ever);
        REQUIRE(fade_of(silent, recent_contact_days(rhythm.contact_days, today), ever) == exact);
        marked += exact != Fade::steady;
    }
    CHECK(marked > 500);
}

TEST_CASE("the contact days a rhythm keeps teach the same cadence as all of them") {
    INFO("seed " << seed);
    RandomHistories random;
    for (int round = 0; round < 2000; ++round) {
        std::set<Day> all;
        for (int count = random.number(1, 60); count > 0; --count)
            all.insert(origin + days{random.number(0, 900)});
        std::vector<ContactEvent> events;
        for (const Day day : all) events.push_back({.on_day = day});
        const Rhythm rhythm = fold_history(origin, events, origin + days{900});
        const std::vector<Day> whole(all.begin(), all.end());
        REQUIRE(learned_cadence_days(rhythm.contact_days) == learned_cadence_days(whole));
        REQUIRE(typical_gap_days(rhythm.contact_days) == typical_gap_days(whole));
    }
}

TEST_CASE("twice the silence is one step more pressing") {
    INFO("seed " << seed);
    RandomHistories random;
    for (int round = 0; round < 5000; ++round) {
        const int cadence_days = random.number(1, 400);
        const std::int64_t silence = std::int64_t{1000} * cadence_days + random.number(0, 2'000'000);
        REQUIRE(due_points(2 * silence, cadence_days) == due_points(silence, cadence_days) + 1000);
        REQUIRE(due_points(silence + 1, cadence_days) >= due_points(silence, cadence_days));
    }
}
