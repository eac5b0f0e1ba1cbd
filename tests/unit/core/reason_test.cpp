#include "tend/reason.hpp"

#include "support/catch.hpp"

#include <algorithm>

using namespace tend;

namespace {

const Day today = *make_day(2026, 3, 16);

Day ago(int count) {
    return today - days{count};
}

/// Somebody with an own rhythm of 30 days, talked to today.
Pulse settled() {
    Pulse pulse;
    pulse.today = today;
    pulse.added_on = ago(1000);
    pulse.source = CadenceSource::own;
    pulse.cadence_days = 30;
    pulse.last_contact_on = pulse.last_personal_on = today;
    pulse.contact_day_count = 2;
    pulse.recent_contact_days = 1;
    return pulse;
}

Pulse silent_for(int count, int cadence_days, CadenceSource source = CadenceSource::own) {
    Pulse pulse = settled();
    pulse.source = source;
    pulse.cadence_days = cadence_days;
    pulse.silence_milli = std::int64_t{1000} * count;
    pulse.last_contact_on = pulse.last_personal_on = ago(count);
    pulse.recent_contact_days = count < 90 ? 1 : 0;
    return pulse;
}

Pulse never_met(int added_days_ago, CadenceSource source = CadenceSource::own) {
    Pulse pulse = silent_for(added_days_ago, 30, source);
    pulse.added_on = ago(added_days_ago);
    pulse.last_contact_on.reset();
    pulse.last_personal_on.reset();
    pulse.contact_day_count = 0;
    return pulse;
}

std::vector<Reason> reasons(const Pulse& pulse) {
    return reasons_for(pulse, {}, {});
}

/// The points of one reason; nothing where it is not given.
std::optional<int> points(const Pulse& pulse, ReasonCode code) {
    for (const Reason& reason : reasons(pulse)) {
        if (reason.code == code) return reason.points;
    }
    return std::nullopt;
}

} // namespace

TEST_CASE("the words of reasons and lanes are those of the JSON") {
    CHECK(to_text(ReasonCode::change) == "change");
    CHECK(to_text(ReasonCode::due) == "due");
    CHECK(to_text(ReasonCode::hello) == "hello");
    CHECK(to_text(ReasonCode::importance) == "importance");
    CHECK(to_text(ReasonCode::milestone) == "milestone");
    CHECK(to_text(ReasonCode::newcomer) == "newcomer");
    CHECK(to_text(ReasonCode::nudge) == "nudge");
    CHECK(to_text(ReasonCode::owed) == "owed");
    CHECK(to_text(ReasonCode::promise) == "promise");
    CHECK(to_text(ReasonCode::quiet) == "quiet");
    CHECK(to_text(ReasonCode::reconnect) == "reconnect");
    CHECK(to_text(ReasonCode::reply) == "reply");
    CHECK(to_text(ReasonCode::setback) == "setback");
    CHECK(to_text(ReasonCode::space) == "space");
    CHECK(to_text(ReasonCode::turn) == "turn");
    CHECK(to_text(Lane::dated) == "dated");
    CHECK(to_text(Lane::checkin) == "checkin");
    CHECK(to_text(Lane::reconnect) == "reconnect");
}

TEST_CASE("a silence within the cadence is no reason") {
    CHECK(reasons(settled()).empty());
    CHECK(reasons(silent_for(29, 30)).empty());
    CHECK_FALSE(weight_of(settled(), {}));
    CHECK_FALSE(base_weight(settled()));
}

TEST_CASE("a due reason tells the silence and the last contact") {
    const Reason expected = {.code = ReasonCode::due, .points = 1500, .on_day = ago(45), .count = 45};
    CHECK(reasons(silent_for(45, 30)) == std::vector{expected});
    Pulse group = silent_for(45, 30);
    group.silence_milli = 36'999;
    CHECK(reasons(group).front().count == 36);
}

TEST_CASE("an assumed cadence never presses more than one missed twice") {
    CHECK(points(silent_for(300, 90), ReasonCode::due) == 2666);
    CHECK(points(silent_for(300, 90, CadenceSource::default_), ReasonCode::due) == 2000);
    CHECK(points(silent_for(179, 90, CadenceSource::default_), ReasonCode::due) == 1988);
    CHECK(points(silent_for(300, 90, CadenceSource::learned), ReasonCode::due) == 2666);
    CHECK(points(silent_for(300, 90, CadenceSource::circle), ReasonCode::due) == 2666);
    CHECK(points(silent_for(300, 90, CadenceSource::newcomer), ReasonCode::due) == 2666);
}

TEST_CASE("a tie is lost after half a year and eight cadences, or a year of an assumed one") {
    struct Row {
        int silence, cadence;
        CadenceSource source;
        bool lost;
    };
    const auto row = GENERATE(values<Row>({{240, 30, CadenceSource::own, true},
                                           {239, 30, CadenceSource::own, false},
                                           {180, 7, CadenceSource::own, true},
                                           {179, 7, CadenceSource::own, false},
                                           {365, 90, CadenceSource::default_, true},
                                           {364, 90, CadenceSource::default_, false},
                                           {365, 90, CadenceSource::learned, false},
                                           {400, 365, CadenceSource::own, false}}));
    CAPTURE(row.silence, row.cadence);
    const auto found = reasons(silent_for(row.silence, row.cadence, row.source));
    REQUIRE_FALSE(found.empty());
    CHECK(found.front().code == (row.lost ? ReasonCode::reconnect : ReasonCode::due));
    CHECK(found.front().on_day == ago(row.silence));
}

TEST_CASE("something planned soon makes check-ins needless, not open ends") {
    struct Row {
        int cadence, ahead;
        bool silences;
    };
    const auto row = GENERATE(values<Row>({{7, 3, true},
                                           {7, 4, false},
                                           {5, 3, true},
                                           {5, 4, false},
                                           {20, 10, true},
                                           {20, 11, false},
                                           {28, 14, true},
                                           {90, 14, true},
                                           {90, 15, false},
                                           {30, 0, false}}));
    CAPTURE(row.cadence, row.ahead);
    Pulse late = silent_for(100, row.cadence);
    late.next_planned = today + days{row.ahead};
    CHECK(points(late, ReasonCode::due).has_value() != row.silences);
    CHECK(points(late, ReasonCode::quiet).has_value() == false);
    Pulse lost = silent_for(1000, row.cadence);
    lost.next_planned = late.next_planned;
    CHECK(points(lost, ReasonCode::reconnect).has_value() != row.silences);
    Pulse fresh = never_met(100);
    fresh.cadence_days = row.cadence;
    fresh.next_planned = late.next_planned;
    CHECK(points(fresh, ReasonCode::hello).has_value() != row.silences);
    late.owed_since = ago(1);
    CHECK(points(late, ReasonCode::reply) == 1500);
}

TEST_CASE("who is never to be reminded of has no check-ins, but keeps what is dated") {
    Pulse pulse = silent_for(1000, 0, CadenceSource::none);
    pulse.contact_day_count = 3;
    CHECK(reasons(pulse).empty());
    CHECK(reasons(never_met(50, CadenceSource::none)).empty());
    pulse.owed_since = ago(1);
    pulse.importance = Importance::key;
    CHECK(points(pulse, ReasonCode::reply) == 1500);
    CHECK(points(pulse, ReasonCode::importance) == 600);
    const Weight expected = {.lane = Lane::dated, .least_points = 2100, .most_points = 2100, .lateness = 0};
    CHECK(base_weight(pulse) == expected);
}

TEST_CASE("a first hello is due a week after the day added, where somebody is wanted") {
    CHECK_FALSE(points(never_met(6), ReasonCode::hello));
    CHECK(points(never_met(7), ReasonCode::hello) == 1000);
    CHECK(points(never_met(13), ReasonCode::hello) == 1857);
    CHECK(points(never_met(30), ReasonCode::hello) == 2000);
    CHECK(points(never_met(30, CadenceSource::circle), ReasonCode::hello) == 2000);
    CHECK_FALSE(points(never_met(30, CadenceSource::default_), ReasonCode::hello));
    CHECK_FALSE(points(never_met(30, CadenceSource::newcomer), ReasonCode::hello));
    Pulse high = never_met(30, CadenceSource::default_);
    high.importance = Importance::high;
    CHECK(points(high, ReasonCode::hello) == 2000);
    high.importance = Importance::low;
    CHECK_FALSE(points(high, ReasonCode::hello));
    CHECK(reasons(never_met(7)).front().count == 7);
    CHECK(reasons(never_met(7)).front().on_day == ago(7));
}

TEST_CASE("a newcomer is welcomed for two weeks, instead of a hello") {
    struct Row {
        int started;
        std::optional<int> points;
    };
    const auto row = GENERATE(
        values<Row>({{-1, std::nullopt}, {0, 2200}, {3, 2200}, {4, 1800}, {14, 1800}, {15, std::nullopt}}));
    CAPTURE(row.started);
    Pulse pulse = never_met(30);
    pulse.welcome_on = ago(row.started);
    CHECK(points(pulse, ReasonCode::newcomer) == row.points);
    CHECK(points(pulse, ReasonCode::hello).has_value() != row.points.has_value());
}

TEST_CASE("a newcomer met since is welcome already") {
    Pulse pulse = silent_for(5, 30);
    pulse.welcome_on = ago(5);
    CHECK(reasons(pulse).empty());
    pulse.welcome_on = ago(4);
    CHECK(points(pulse, ReasonCode::newcomer) == 1800);
}

TEST_CASE("they wait for my answer from the day after") {
    const auto owed = [](int count) {
        Pulse pulse = settled();
        pulse.owed_since = ago(count);
        return points(pulse, ReasonCode::reply);
    };
    CHECK_FALSE(owed(0));
    CHECK(owed(1) == 1500);
    CHECK(owed(2) == 1900);
    CHECK(owed(5) == 3100);
    CHECK(owed(6) == 3500);
    CHECK(owed(7) == 3500);
}

TEST_CASE("a question of mine is repeated after three days, and never three times") {
    const auto waiting = [](int count, int unanswered = 1) {
        Pulse pulse = settled();
        pulse.waiting_since = ago(count);
        pulse.unanswered = unanswered;
        return points(pulse, ReasonCode::nudge);
    };
    CHECK_FALSE(waiting(2));
    CHECK(waiting(3) == 800);
    CHECK(waiting(4) == 900);
    CHECK(waiting(8) == 1300);
    CHECK(waiting(9) == 1400);
    CHECK(waiting(20) == 1400);
    CHECK(waiting(3, 2) == 800);
    CHECK_FALSE(waiting(3, 3));
}

TEST_CASE("who promises a reply time is nudged once it is over, in their working days") {
    const auto waiting = [](int promised, int waited) {
        Pulse pulse = settled();
        pulse.waiting_since = ago(10);
        pulse.unanswered = 1;
        pulse.reply_time = {promised, waited};
        return points(pulse, ReasonCode::nudge);
    };
    CHECK_FALSE(waiting(5, 4));
    CHECK(waiting(5, 5) == 800);
    CHECK(waiting(5, 6) == 900);
    CHECK(waiting(1, 1) == 800);
    CHECK(waiting(1, 7) == 1400);
    CHECK(waiting(1, 9) == 1400);
}

TEST_CASE("the quiet mark needs a silence and three contact days") {
    const auto quiet = [](int silence, int recent, int ever) {
        Pulse pulse = silent_for(silence, 7);
        pulse.recent_contact_days = recent;
        pulse.contact_day_count = ever;
        return points(pulse, ReasonCode::quiet);
    };
    CHECK_FALSE(quiet(30, 0, 2));
    CHECK(quiet(30, 0, 3) == 500);
    CHECK(quiet(30, 0, 60) == 200);
    CHECK_FALSE(quiet(10, 5, 10));
    Pulse resting = silent_for(30, 60);
    resting.contact_day_count = 3;
    CHECK(reasons(resting).empty());
    resting.owed_since = ago(1);
    CHECK_FALSE(points(resting, ReasonCode::quiet));
    Pulse only_light = silent_for(30, 7);
    only_light.contact_day_count = 0;
    only_light.last_contact_on.reset();
    CHECK_FALSE(points(only_light, ReasonCode::quiet));
}

TEST_CASE("importance, turn and space only stand beside another reason") {
    Pulse pulse = settled();
    pulse.importance = Importance::key;
    pulse.they_began_last_three = true;
    pulse.unanswered = 3;
    CHECK(reasons(pulse).empty());
    CHECK_FALSE(base_weight(pulse));
    pulse.silence_milli = 30'000;
    CHECK(points(pulse, ReasonCode::importance) == 600);
    CHECK(points(pulse, ReasonCode::turn) == 300);
    CHECK(points(pulse, ReasonCode::space) == -800);
    CHECK(reasons(pulse)[2].count == 3);
    CHECK(reasons(pulse)[3].count == 3);
    pulse.unanswered = 2;
    CHECK_FALSE(points(pulse, ReasonCode::space));
    pulse.owed_since = today;
    CHECK_FALSE(points(pulse, ReasonCode::turn));
    pulse.importance = Importance::high;
    CHECK(points(pulse, ReasonCode::importance) == 300);
    pulse.importance = Importance::normal;
    CHECK_FALSE(points(pulse, ReasonCode::importance));
    pulse.importance = Importance::low;
    CHECK(points(pulse, ReasonCode::importance) == -300);
}

TEST_CASE("reasons stand strongest first, equal ones by their word") {
    Pulse pulse = silent_for(30, 30);
    pulse.importance = Importance::high;
    pulse.they_began_last_three = true;
    const auto found = reasons(pulse);
    REQUIRE(found.size() == 3);
    CHECK(found[0].code == ReasonCode::due);
    CHECK(found[1].code == ReasonCode::importance);
    CHECK(found[2].code == ReasonCode::turn);
}

TEST_CASE("of equally strong reasons the last word leads") {
    const std::vector<Reason> equal = {{.code = ReasonCode::due, .points = 2000},
                                       {.code = ReasonCode::setback, .points = 2000},
                                       {.code = ReasonCode::promise, .points = 1999}};
    CHECK(strongest_of(equal).code == ReasonCode::setback);
}

TEST_CASE("the weight is the sum of the reasons and never below nothing") {
    Pulse pulse = silent_for(45, 30);
    pulse.importance = Importance::key;
    const Weight expected = {
        .lane = Lane::checkin, .least_points = 2100, .most_points = 2100, .lateness = 1500};
    CHECK(weight_of(pulse, reasons(pulse)) == expected);
    CHECK(base_weight(pulse) == expected);
    CHECK(base_weight(silent_for(4, 1))->lateness == 4000);

    Pulse dim = settled();
    dim.owed_since.reset();
    dim.importance = Importance::low;
    dim.unanswered = 3;
    dim.silence_milli = 30'000;
    CHECK(base_weight(dim)->most_points == 0);
    CHECK(base_weight(dim)->least_points == 0);
}

TEST_CASE("what cannot wait puts a person among the dated, even a lost tie") {
    Pulse lost = silent_for(400, 30);
    CHECK(base_weight(lost)->lane == Lane::reconnect);
    lost.owed_since = ago(1);
    CHECK(base_weight(lost)->lane == Lane::dated);
    CHECK(weight_of(lost, reasons(lost))->lane == Lane::dated);
    Pulse nudged = settled();
    nudged.waiting_since = ago(4);
    nudged.unanswered = 1;
    CHECK(base_weight(nudged)->lane == Lane::checkin);
    nudged.waiting_since = ago(5);
    CHECK(base_weight(nudged)->lane == Lane::dated);
}

TEST_CASE("where recent contact days were not counted the weight is a range around them") {
    Pulse pulse = silent_for(40, 30);
    pulse.contact_day_count = 3;
    pulse.recent_contact_days.reset();
    const Weight either = {
        .lane = Lane::checkin, .least_points = 1333, .most_points = 1833, .lateness = 1333};
    CHECK(base_weight(pulse) == either);
    pulse.recent_contact_days = 2;
    CHECK(base_weight(pulse)->least_points == 1533);
    CHECK(base_weight(pulse)->most_points == 1533);

    const auto uncounted = [](int silence) {
        Pulse rich = silent_for(silence, 30);
        rich.contact_day_count = 20;
        rich.recent_contact_days.reset();
        return base_weight(rich)->most_points - base_weight(rich)->least_points;
    };
    CHECK(uncounted(89) == 200);
    CHECK(uncounted(90) == 500);

    Pulse steady = silent_for(40, 30);
    steady.recent_contact_days.reset();
    CHECK(base_weight(steady)->least_points == 1333);
    CHECK(base_weight(steady)->most_points == 1333);
}
