#include "tend/reason.hpp"

#include "support/catch.hpp"

using namespace tend;

namespace {

const Day today = *make_day(2026, 3, 16);

Day ago(int count) {
    return today - days{count};
}

/// Somebody talked to `count` days ago whose rhythm is far from up.
Pulse talked(int count) {
    Pulse pulse;
    pulse.today = today;
    pulse.added_on = ago(1000);
    pulse.source = CadenceSource::own;
    pulse.cadence_days = 365;
    pulse.last_contact_on = pulse.last_personal_on = ago(count);
    pulse.silence_milli = std::int64_t{1000} * count;
    return pulse;
}

FollowUp promise(std::optional<int> late, const std::string& what = "send notes") {
    FollowUp follow_up;
    follow_up.what = what;
    follow_up.made_on = ago(30);
    if (late) follow_up.due_on = ago(*late);
    return follow_up;
}

FollowUp owed(std::optional<int> late) {
    FollowUp follow_up = promise(late);
    follow_up.owner = Owner::them;
    return follow_up;
}

Occasion occasion(int days_ago, MilestoneKind kind, int lead_days = 0) {
    return {.on_day = ago(days_ago), .kind = kind, .label = "day", .lead_days = lead_days};
}

std::optional<Reason> only(const std::vector<Reason>& reasons) {
    REQUIRE(reasons.size() <= 1);
    return reasons.empty() ? std::nullopt : std::optional(reasons.front());
}

std::optional<Reason> from(const std::vector<FollowUp>& follow_ups) {
    return only(reasons_for(talked(100), follow_ups, {}));
}

std::optional<Reason> from(const std::vector<Occasion>& occasions, int talked_days_ago = 100) {
    return only(reasons_for(talked(talked_days_ago), {}, occasions));
}

} // namespace

TEST_CASE("a promise of mine presses three days ahead, on its day and more each day after") {
    struct Row {
        int late;
        int points;
    };
    const auto row = GENERATE(values<Row>(
        {{-4, 0}, {-3, 1200}, {-1, 1200}, {0, 2500}, {1, 2700}, {9, 4300}, {10, 4500}, {11, 4500}}));
    CAPTURE(row.late);
    const auto reason = from({promise(row.late)});
    REQUIRE(reason.has_value() == (row.points > 0));
    if (!reason) return;
    const Reason expected = {.code = ReasonCode::promise,
                             .points = row.points,
                             .on_day = ago(row.late),
                             .count = row.late,
                             .subject = "send notes"};
    CHECK(*reason == expected);
}

TEST_CASE("a promise without a day presses a little more each week") {
    struct Row {
        int made_days_ago;
        int points;
        int weeks;
    };
    const auto row = GENERATE(values<Row>({{-3, 0, 0},
                                           {6, 0, 0},
                                           {7, 600, 1},
                                           {13, 600, 1},
                                           {14, 700, 2},
                                           {69, 1400, 9},
                                           {70, 1500, 10},
                                           {77, 1500, 11}}));
    CAPTURE(row.made_days_ago);
    FollowUp undated = promise(std::nullopt);
    undated.made_on = ago(row.made_days_ago);
    const auto reason = from({undated});
    REQUIRE(reason.has_value() == (row.points > 0));
    if (!reason) return;
    CHECK(reason->points == row.points);
    CHECK(reason->count == row.weeks);
    CHECK_FALSE(reason->on_day);
}

TEST_CASE("every kind of follow-up of mine is a promise, and something to post is due when it must be sent") {
    for (const auto kind : {FollowUpKind::promise, FollowUpKind::thanks, FollowUpKind::intro,
                            FollowUpKind::post, FollowUpKind::ask, FollowUpKind::other}) {
        FollowUp follow_up = promise(0);
        follow_up.kind = kind;
        CHECK(from({follow_up})->points == 2500);
    }
    FollowUp card = promise(-21, "a card");
    card.kind = FollowUpKind::post;
    card.start_by = today;
    CHECK(from({card})->points == 2500);
    card.kind = FollowUpKind::promise;
    CHECK_FALSE(from({card}));
}

TEST_CASE("what they promised is asked for once it is late") {
    CHECK_FALSE(from({owed(std::nullopt)}));
    CHECK_FALSE(from({owed(-1)}));
    CHECK_FALSE(from({owed(0)}));
    CHECK(from({owed(1)})->points == 650);
    CHECK(from({owed(5)})->points == 850);
    CHECK(from({owed(12)})->points == 1200);
    CHECK(from({owed(13)})->points == 1200);
    CHECK(from({owed(5)})->code == ReasonCode::owed);
    CHECK(from({owed(5)})->count == 5);
}

TEST_CASE("what is done or dropped says nothing") {
    FollowUp done = promise(5);
    done.done_on = ago(1);
    FollowUp dropped = owed(5);
    dropped.dropped = true;
    CHECK(reasons_for(talked(100), std::vector{done, dropped}, {}).empty());
}

TEST_CASE("several promises speak as the strongest, two points more for each of the others") {
    const auto two = from({promise(1, "a"), promise(4, "b")});
    CHECK(two->points == 3300 + 200);
    CHECK(two->subject == "b");
    CHECK(two->more == 1);
    CHECK(from({promise(1, "a"), promise(1, "b")})->subject == "a");
    CHECK(from({promise(0), promise(0), promise(0), promise(0)})->points == 3100);
    CHECK(from({promise(0), promise(0), promise(0), promise(0), promise(0)})->points == 3100);
    CHECK(from({promise(0), promise(-9)})->points == 2500);
}

TEST_CASE("mine and theirs are two kinds") {
    const auto reasons = reasons_for(talked(100), std::vector{promise(0), owed(1)}, {});
    REQUIRE(reasons.size() == 2);
    CHECK(reasons[0].points == 2500);
    CHECK(reasons[1].points == 650);
}

TEST_CASE("a milestone presses on its day, less after it, and within its lead") {
    struct Row {
        int days_ago, lead, points;
    };
    const auto row = GENERATE(values<Row>({{-8, 7, 0},
                                           {-7, 7, 600},
                                           {-1, 0, 0},
                                           {0, 0, 2500},
                                           {1, 0, 1800},
                                           {3, 0, 1800},
                                           {4, 0, 1000},
                                           {7, 0, 1000},
                                           {8, 0, 0}}));
    CAPTURE(row.days_ago, row.lead);
    for (const auto kind : {MilestoneKind::birthday, MilestoneKind::anniversary, MilestoneKind::project,
                            MilestoneKind::win, MilestoneKind::visit, MilestoneKind::other}) {
        const auto reason = from({occasion(row.days_ago, kind, row.lead)});
        REQUIRE(reason.has_value() == (row.points > 0));
        if (!reason) continue;
        const Reason expected = {.code = ReasonCode::milestone,
                                 .points = row.points,
                                 .on_day = ago(row.days_ago),
                                 .count = row.days_ago,
                                 .subject = "day",
                                 .kind = kind};
        CHECK(*reason == expected);
    }
}

TEST_CASE("a setback presses for two weeks") {
    struct Row {
        int days_ago, lead, points;
    };
    const auto row = GENERATE(values<Row>(
        {{-3, 2, 0}, {-2, 2, 800}, {0, 0, 2800}, {3, 0, 2800}, {4, 0, 2000}, {14, 0, 2000}, {15, 0, 0}}));
    CAPTURE(row.days_ago, row.lead);
    const auto reason = from({occasion(row.days_ago, MilestoneKind::setback, row.lead)});
    REQUIRE(reason.has_value() == (row.points > 0));
    if (!reason) return;
    CHECK(reason->code == ReasonCode::setback);
    CHECK(reason->points == row.points);
}

TEST_CASE("a milestone is settled once marked done or once talked about") {
    Occasion done = occasion(0, MilestoneKind::birthday);
    done.is_done = true;
    CHECK_FALSE(from({done}));
    const Occasion past = occasion(2, MilestoneKind::birthday);
    CHECK(from({past}, 3).has_value());
    CHECK_FALSE(from({past}, 2));
    CHECK_FALSE(from({past}, 1));
    CHECK_FALSE(from({occasion(2, MilestoneKind::setback)}, 2));
    CHECK(from({occasion(-2, MilestoneKind::birthday, 7)}, 0).has_value());
}

TEST_CASE("milestones and setbacks are one kind") {
    const auto reason = from({occasion(0, MilestoneKind::birthday), occasion(1, MilestoneKind::setback)});
    CHECK(reason->code == ReasonCode::setback);
    CHECK(reason->points == 3000);
    CHECK(reason->more == 1);
}

TEST_CASE("a start is told by its welcome, not as a milestone") {
    CHECK_FALSE(from({occasion(0, MilestoneKind::started)}));
}

TEST_CASE("a change presses for a month, a leave more") {
    struct Row {
        int days_ago, points_of_left, points_of_others;
    };
    const auto row = GENERATE(values<Row>(
        {{-1, 0, 0}, {0, 1500, 1200}, {14, 1500, 1200}, {15, 800, 800}, {30, 800, 800}, {31, 0, 0}}));
    CAPTURE(row.days_ago);
    for (const auto kind : {MilestoneKind::promoted, MilestoneKind::moved, MilestoneKind::left,
                            MilestoneKind::relocated, MilestoneKind::returned}) {
        const int points = kind == MilestoneKind::left ? row.points_of_left : row.points_of_others;
        const auto reason = from({occasion(row.days_ago, kind)});
        REQUIRE(reason.has_value() == (points > 0));
        if (!reason) continue;
        CHECK(reason->code == ReasonCode::change);
        CHECK(reason->points == points);
        CHECK(reason->kind == kind);
        CHECK(reason->count == row.days_ago);
    }
}

TEST_CASE("only the latest change not talked about since is told") {
    const Occasion moved = occasion(5, MilestoneKind::moved);
    const Occasion promoted = occasion(3, MilestoneKind::promoted);
    CHECK(from({moved, promoted})->kind == MilestoneKind::promoted);
    CHECK(from({promoted, moved})->kind == MilestoneKind::promoted);
    CHECK(from({promoted, moved}, 4)->kind == MilestoneKind::promoted);
    CHECK_FALSE(from({promoted, moved}, 3));
    Occasion congratulated = promoted;
    congratulated.is_done = true;
    CHECK(from({congratulated, moved})->kind == MilestoneKind::moved);
    const Occasion left = occasion(3, MilestoneKind::left);
    CHECK(from({promoted, left})->kind == MilestoneKind::promoted);
    CHECK(from({left, promoted})->kind == MilestoneKind::promoted);
}

TEST_CASE("what adds up across kinds adds up whole") {
    Pulse pulse = talked(60);
    pulse.cadence_days = 30;
    pulse.contact_day_count = 1;
    pulse.importance = Importance::high;
    const std::vector follow_ups = {promise(2)};
    const std::vector occasions = {occasion(0, MilestoneKind::birthday)};
    const auto reasons = reasons_for(pulse, follow_ups, occasions);
    const auto weight = weight_of(pulse, reasons);
    CHECK(weight->most_points == 2900 + 2500 + 2000 + 300);
    CHECK(weight->lane == Lane::dated);
    CHECK(weight->lateness == 2000);
}
