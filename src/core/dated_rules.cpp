#include "core/reason_rules.hpp"

#include <algorithm>
#include <vector>

namespace tend {
namespace {

/// Several of one kind speak as one: the strongest, the first of equals, and a little more for each of the
/// others.
std::optional<Reason> spokesman(const std::vector<Reason>& reasons) {
    if (reasons.empty()) return std::nullopt;
    const auto weaker = [](const Reason& a, const Reason& b) { return a.points < b.points; };
    Reason strongest = *std::max_element(reasons.begin(), reasons.end(), weaker);
    strongest.more = static_cast<int>(reasons.size()) - 1;
    strongest.points += std::min(600, 200 * strongest.more);
    return strongest;
}

bool is_open(const FollowUp& follow_up) {
    return !follow_up.done_on && !follow_up.dropped;
}

/// What has to be posted is late when it is not sent in time.
std::optional<Day> acts_on(const FollowUp& follow_up) {
    return follow_up.kind == FollowUpKind::post && follow_up.start_by ? follow_up.start_by : follow_up.due_on;
}

/// Points of a promise of mine `late` days after its day (ahead below 0); 0 while it can wait.
int dated_promise_points(int late) {
    if (late >= 0) return std::min(4500, 2500 + 200 * late);
    return late >= -promise_notice.count() ? 1200 : 0;
}

std::optional<Reason> promise_told(const FollowUp& promise, Day today) {
    if (const auto day = acts_on(promise)) {
        const int late = days_since(*day, today);
        const int points = dated_promise_points(late);
        if (points == 0) return std::nullopt;
        return Reason{.code = ReasonCode::promise,
                      .points = points,
                      .on_day = day,
                      .count = late,
                      .subject = promise.what};
    }
    const int weeks = days_since(promise.made_on, today) / 7;
    if (weeks < 1) return std::nullopt;
    return Reason{.code = ReasonCode::promise,
                  .points = std::min(1500, 500 + 100 * weeks),
                  .count = weeks,
                  .subject = promise.what};
}

std::optional<Reason> owed_told(const FollowUp& owed, Day today) {
    if (!owed.due_on || *owed.due_on >= today) return std::nullopt;
    const int late = days_since(*owed.due_on, today);
    return Reason{.code = ReasonCode::owed,
                  .points = std::min(1200, 600 + 50 * late),
                  .on_day = owed.due_on,
                  .count = late,
                  .subject = owed.what};
}

bool is_change(MilestoneKind kind) {
    switch (kind) {
    case MilestoneKind::promoted:
    case MilestoneKind::moved:
    case MilestoneKind::left:
    case MilestoneKind::relocated:
    case MilestoneKind::returned: return true;
    default: return false;
    }
}

/// Whether a talk on its day or later, or the user, has settled it.
bool is_settled(const Occasion& occasion, std::optional<Day> touched_on) {
    return occasion.is_done || (touched_on && *touched_on >= occasion.on_day);
}

int setback_points(int ago, int lead_days) {
    if (ago < 0) return -ago <= lead_days ? 800 : 0;
    if (ago <= 3) return 2800;
    return ago <= 14 ? 2000 : 0;
}

int milestone_points(int ago, int lead_days) {
    if (ago < 0) return -ago <= lead_days ? 600 : 0;
    if (ago == 0) return 2500;
    if (ago <= 3) return 1800;
    return ago <= 7 ? 1000 : 0;
}

std::optional<Reason> occasion_told(const Occasion& occasion, Day today) {
    if (is_change(occasion.kind) || occasion.kind == MilestoneKind::started) return std::nullopt;
    const bool is_setback = occasion.kind == MilestoneKind::setback;
    const int ago = days_since(occasion.on_day, today);
    const int points =
        is_setback ? setback_points(ago, occasion.lead_days) : milestone_points(ago, occasion.lead_days);
    if (points == 0) return std::nullopt;
    return Reason{.code = is_setback ? ReasonCode::setback : ReasonCode::milestone,
                  .points = points,
                  .on_day = occasion.on_day,
                  .count = ago,
                  .subject = occasion.label,
                  .kind = occasion.kind};
}

/// Later changes come later; of one day's the last alphabetically, so that the order they are given in means
/// nothing.
bool is_earlier(const Occasion& a, const Occasion& b) {
    return a.on_day != b.on_day ? a.on_day < b.on_day : to_text(a.kind) < to_text(b.kind);
}

} // namespace

std::optional<Reason> promise_reason(std::span<const FollowUp> follow_ups, Day today) {
    std::vector<Reason> told;
    for (const FollowUp& follow_up : follow_ups) {
        if (follow_up.owner != Owner::me || !is_open(follow_up)) continue;
        if (auto reason = promise_told(follow_up, today)) told.push_back(std::move(*reason));
    }
    return spokesman(told);
}

std::optional<Reason> owed_reason(std::span<const FollowUp> follow_ups, Day today) {
    std::vector<Reason> told;
    for (const FollowUp& follow_up : follow_ups) {
        if (follow_up.owner != Owner::them || !is_open(follow_up)) continue;
        if (auto reason = owed_told(follow_up, today)) told.push_back(std::move(*reason));
    }
    return spokesman(told);
}

std::optional<Reason> occasion_reason(std::span<const Occasion> occasions, std::optional<Day> touched_on,
                                      Day today) {
    std::vector<Reason> told;
    for (const Occasion& occasion : occasions) {
        if (is_settled(occasion, touched_on)) continue;
        if (auto reason = occasion_told(occasion, today)) told.push_back(std::move(*reason));
    }
    return spokesman(told);
}

std::optional<Reason> change_reason(std::span<const Occasion> occasions, std::optional<Day> touched_on,
                                    Day today) {
    const Occasion* latest = nullptr;
    for (const Occasion& occasion : occasions) {
        const int ago = days_since(occasion.on_day, today);
        if (!is_change(occasion.kind) || ago < 0 || ago > 30 || is_settled(occasion, touched_on)) continue;
        if (latest == nullptr || is_earlier(*latest, occasion)) latest = &occasion;
    }
    if (latest == nullptr) return std::nullopt;
    const int ago = days_since(latest->on_day, today);
    const int fresh = latest->kind == MilestoneKind::left ? 1500 : 1200;
    return Reason{.code = ReasonCode::change,
                  .points = ago <= 14 ? fresh : 800,
                  .on_day = latest->on_day,
                  .count = ago,
                  .subject = latest->label,
                  .kind = latest->kind};
}

} // namespace tend
