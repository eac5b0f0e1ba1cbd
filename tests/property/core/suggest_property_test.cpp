#include "random_ties.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <set>

using namespace tend;
using namespace tend::test;

namespace {

constexpr unsigned seed = 20260316;
const Day today = *make_day(2026, 3, 16);

int points_on(const Tie& tie, Day day) {
    const auto weight = weight_of(pulse_of(tie, day), reasons_of(tie, day));
    return weight ? weight->most_points : 0;
}

std::vector<std::string> handles(const std::vector<Tie>& ties, const SuggestionList& list) {
    std::vector<std::string> shown;
    for (const std::size_t index : list.indices) shown.push_back(ties[index].handle);
    return shown;
}

/// Everybody with a reason, weighed in full and put in order in one go.
std::vector<Finalist> ranking(const std::vector<Tie>& ties) {
    std::vector<Finalist> all;
    for (std::size_t index = 0; index < ties.size(); ++index) {
        const Tie& tie = ties[index];
        const auto weight = weight_of(pulse_of(tie, today), reasons_of(tie, today));
        if (weight && is_listed(tie.state, tie.quiet_until, today))
            all.push_back({index, *weight, tie.terms.added_on, tie.handle});
    }
    std::sort(all.begin(), all.end(), [](const Finalist& a, const Finalist& b) {
        return std::tuple(-a.weight.most_points, -a.weight.lateness, a.added_on, a.handle) <
               std::tuple(-b.weight.most_points, -b.weight.lateness, b.added_on, b.handle);
    });
    return all;
}

/// The places of a lane in a list, lost ties aside.
std::vector<std::string> without_lost(const std::vector<Tie>& ties, const SuggestionList& list) {
    std::vector<std::string> shown;
    for (const std::size_t index : list.indices) {
        if (weight_of(pulse_of(ties[index], today), reasons_of(ties[index], today))->lane != Lane::reconnect)
            shown.push_back(ties[index].handle);
    }
    return shown;
}

} // namespace

TEST_CASE("points are the sum of the reasons, and the thin look agrees with the full one") {
    INFO("seed " << seed);
    RandomTies random(seed, today);
    for (int round = 0; round < 5000; ++round) {
        Tie tie = random.tie();
        int sum = 0;
        for (const Reason& reason : reasons_of(tie, today)) sum += reason.points;
        REQUIRE(points_on(tie, today) == std::max(0, sum));
        tie.follow_ups.clear();
        tie.occasions.clear();
        Pulse pulse = pulse_of(tie, today);
        const auto exact = weight_of(pulse, reasons_of(tie, today));
        REQUIRE(base_weight(pulse) == exact);
        pulse.recent_contact_days.reset();
        const auto range = base_weight(pulse);
        REQUIRE(range.has_value() == exact.has_value());
        if (!exact) continue;
        REQUIRE(range->lane == exact->lane);
        REQUIRE(range->least_points <= exact->least_points);
        REQUIRE(range->most_points >= exact->most_points);
    }
}

TEST_CASE("each kind of reason is told once, and whom nothing moves has none") {
    INFO("seed " << seed);
    RandomTies random(seed + 1, today);
    for (int round = 0; round < 5000; ++round) {
        const auto reasons = reasons_of(random.tie(), today);
        std::set<ReasonCode> codes;
        for (const Reason& reason : reasons) codes.insert(reason.code);
        REQUIRE(codes.size() == reasons.size());
        REQUIRE((codes.count(ReasonCode::milestone) + codes.count(ReasonCode::setback)) <= 1);
        REQUIRE((codes.count(ReasonCode::due) + codes.count(ReasonCode::reconnect) +
                 codes.count(ReasonCode::hello)) <= 1);
        codes.erase(ReasonCode::importance);
        codes.erase(ReasonCode::turn);
        codes.erase(ReasonCode::space);
        REQUIRE(codes.empty() == reasons.empty());
    }
}

TEST_CASE("more silence never weighs less where a cadence is set and no answer is awaited") {
    INFO("seed " << seed);
    RandomTies random(seed + 2, today);
    for (int round = 0; round < 2000; ++round) {
        Tie tie = random.tie();
        tie.terms.own = Cadence{random.number(1, 40), CadenceUnit::day};
        tie.terms.started_on.reset();
        tie.occasions.clear();
        std::erase_if(tie.events, [](const ContactEvent& event) { return event.on_day > today; });
        for (ContactEvent& event : tie.events) {
            event.tried = false;
            event.wants_reply = event.wants_reply && event.direction == Direction::in;
        }
        int before = 0;
        for (int day = 0; day < 40; ++day) {
            const int points = points_on(tie, today + days{day});
            REQUIRE(points >= before);
            before = points;
        }
    }
}

TEST_CASE("a talk today leaves open ends, importance, turn and what lies ahead") {
    INFO("seed " << seed);
    RandomTies random(seed + 3, today);
    for (int round = 0; round < 5000; ++round) {
        Tie tie = random.tie();
        const auto ahead = std::find_if(tie.events.begin(), tie.events.end(),
                                        [](const ContactEvent& event) { return event.on_day > today; });
        tie.events.insert(ahead, ContactEvent{.on_day = today, .channel = Channel::call});
        for (const Reason& reason : reasons_of(tie, today)) {
            CAPTURE(to_text(reason.code));
            const bool is_ahead =
                (reason.code == ReasonCode::milestone || reason.code == ReasonCode::setback) &&
                reason.on_day > today;
            const bool is_left = reason.code == ReasonCode::promise || reason.code == ReasonCode::owed ||
                                 reason.code == ReasonCode::importance || reason.code == ReasonCode::turn;
            REQUIRE((is_left || is_ahead));
        }
    }
}

TEST_CASE("the two steps show what one ranking of everybody would") {
    INFO("seed " << seed);
    RandomTies random(seed + 4, today);
    for (int round = 0; round < 1500; ++round) {
        const auto ties = random.ties(40);
        const int places = random.number(0, 8);
        const SuggestionList list = list_of(ties, today, places);
        const auto all = ranking(ties);
        REQUIRE(list.held_back + list.indices.size() == all.size());
        REQUIRE(list.indices.size() <= static_cast<std::size_t>(places));
        std::vector<std::size_t> expected;
        for (const Lane lane : {Lane::dated, Lane::checkin}) {
            std::size_t shown = 0;
            for (const std::size_t index : list.indices) {
                const auto found = std::find_if(all.begin(), all.end(),
                                                [&](const Finalist& one) { return one.index == index; });
                REQUIRE(found != all.end());
                shown += found->weight.lane == lane;
            }
            for (const Finalist& one : all) {
                if (one.weight.lane == lane && shown > 0) {
                    expected.push_back(one.index);
                    --shown;
                }
            }
        }
        const std::size_t lost = list.indices.size() - expected.size();
        REQUIRE(lost <= 1);
        REQUIRE(std::equal(expected.begin(), expected.end(), list.indices.begin()));
    }
}

TEST_CASE("the list does not depend on the order people are told in") {
    INFO("seed " << seed);
    RandomTies random(seed + 5, today);
    for (int round = 0; round < 500; ++round) {
        auto ties = random.ties(40);
        const int places = random.number(0, 8);
        const auto before = handles(ties, list_of(ties, today, places));
        std::shuffle(ties.begin(), ties.end(), random.engine());
        REQUIRE(handles(ties, list_of(ties, today, places)) == before);
    }
}

TEST_CASE("one more person never puts the others in another order") {
    INFO("seed " << seed);
    RandomTies random(seed + 6, today);
    for (int round = 0; round < 1000; ++round) {
        auto ties = random.ties(40);
        const int places = random.number(1, 8);
        const auto before = without_lost(ties, list_of(ties, today, places));
        ties.push_back(random.tie());
        auto after = without_lost(ties, list_of(ties, today, places));
        const auto is_new = [&](const std::string& handle) {
            return std::find(before.begin(), before.end(), handle) == before.end();
        };
        std::erase_if(after, is_new);
        std::size_t at = 0;
        for (const std::string& handle : before) at += at < after.size() && after[at] == handle;
        REQUIRE(at == after.size());
    }
}

TEST_CASE("hidden people are never shown nor counted") {
    INFO("seed " << seed);
    RandomTies random(seed + 7, today);
    for (int round = 0; round < 300; ++round) {
        auto ties = random.ties(30);
        for (Tie& tie : ties) {
            switch (random.number(0, 2)) {
            case 0: tie.state = PersonState::archived; break;
            case 1: tie.state = PersonState::no_contact; break;
            default: tie.quiet_until = today + days{random.number(1, 30)};
            }
        }
        REQUIRE(list_of(ties, today, 5).indices.empty());
        REQUIRE(list_of(ties, today, 5).held_back == 0);
    }
}

TEST_CASE("where the rhythms fit the places nobody waits four cadences") {
    INFO("seed " << seed);
    RandomTies random(seed + 8, today);
    constexpr int places = 5;
    std::vector<Tie> ties;
    for (int budget = 5 * 1000 * places; budget > 0;) {
        const int cadence_days =
            std::vector{7, 14, 21, 30, 45, 60, 90}[static_cast<std::size_t>(random.number(0, 6))];
        budget -= 7000 / cadence_days;
        if (budget < 0) break;
        Tie tie;
        tie.handle = "p" + std::to_string(ties.size());
        tie.terms.own = Cadence{cadence_days, CadenceUnit::day};
        tie.terms.importance = static_cast<Importance>(random.number(0, 3));
        tie.terms.added_on = today - days{random.number(0, cadence_days)};
        tie.events = {{.on_day = tie.terms.added_on}};
        ties.push_back(std::move(tie));
    }
    REQUIRE(ties.size() > 50);
    std::int64_t worst = 0;
    for (Day day = today; day < today + days{500}; day += days{1}) {
        for (const Tie& tie : ties) {
            const Pulse pulse = pulse_of(tie, day);
            worst = std::max(worst, pulse.silence_milli / pulse.cadence_days);
        }
        const unsigned weekday = std::chrono::weekday{day}.iso_encoding();
        if (weekday > 5) continue;
        for (const std::size_t index : list_of(ties, day, places).indices)
            ties[index].events = {{.on_day = day}};
    }
    CAPTURE(worst);
    CHECK(worst < 4000);
}
