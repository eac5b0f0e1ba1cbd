#include "commands/digest_page.hpp"

#include "commands/settings.hpp"
#include "commands/suggestions.hpp"
#include "render/phrases.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace tend::commands {

namespace {

/// What the digest calls to mind: a setback is told among the people, where a kind word is proposed.
bool is_near(const NearOccasion& near, Day today) {
    const auto ahead = (near.occasion.on_day - today).count();
    return near.occasion.kind != MilestoneKind::setback && !near.occasion.is_done && ahead >= 0 &&
           ahead <= near.occasion.lead_days;
}

/// Mine once it is due, theirs once it is late.
bool asks_for_something(const FollowUp& follow_up, Day today) {
    const auto day = render::acting_day(follow_up);
    return day && (follow_up.owner == Owner::me ? *day <= today : *day < today);
}

std::vector<render::MilestoneRow> near_milestones(const Contest& contest, Day today) {
    std::vector<render::MilestoneRow> rows;
    for (const auto& near : contest.occasions) {
        for (const NearOccasion& one : near.second) {
            if (!is_near(one, today)) continue;
            const int away = static_cast<int>((one.their_day - today).count());
            rows.push_back({one.milestone.milestone, one.milestone.handle,
                            Occurrence{one.their_day, away, one.occasion.turns}});
        }
    }
    std::sort(rows.begin(), rows.end(), [](const render::MilestoneRow& a, const render::MilestoneRow& b) {
        return std::tie(a.next->on, a.handle, a.milestone.id) <
               std::tie(b.next->on, b.handle, b.milestone.id);
    });
    return rows;
}

std::vector<FollowUpOf> pressing_follow_ups(const Contest& contest, Day today) {
    std::vector<FollowUpOf> rows;
    for (const auto& open : contest.follow_ups) {
        std::copy_if(open.second.begin(), open.second.end(), std::back_inserter(rows),
                     [today](const FollowUpOf& one) { return asks_for_something(one.follow_up, today); });
    }
    std::sort(rows.begin(), rows.end(), [](const FollowUpOf& a, const FollowUpOf& b) {
        return std::pair(render::acting_day(a.follow_up), a.follow_up.id) <
               std::pair(render::acting_day(b.follow_up), b.follow_up.id);
    });
    return rows;
}

/// Holidays of the day; places are read only where there is one.
std::vector<Holiday> holidays_today(Context& context, const WorkweekBook& workweeks) {
    if (!workweeks.has_holiday_on(context.today())) return {};
    return workweeks.holidays_on(context.today(), context.store().places());
}

/// When the day began on the user's clock; an hour off at most, where clocks changed that night. (The exact
/// answer would load the whole zone database each morning.)
Instant beginning_of(Day day, const std::string& zone) {
    const Instant midnight(std::chrono::sys_days(day.time_since_epoch()));
    return midnight - timezone::own_local_time(zone, midnight).offset;
}

} // namespace

render::DigestView::Page digest_page(Context& context) {
    const Day today = context.today();
    if (is_away(context)) return {.suggestions = {today, {}, 0, render::Detail::reasons}};
    const auto& store = context.store();
    WorkweekBook workweeks(context);
    const Contest contest = gather_contest(context, workweeks, {});
    auto list =
        suggestions_from(context, workweeks, contest, static_cast<std::size_t>(suggestion_count(context)));
    const Day yesterday = today - days{1};
    return {.suggestions = {today, std::move(list.rows), list.held_back, render::Detail::reasons},
            .milestones = near_milestones(contest, today),
            .follow_ups = pressing_follow_ups(contest, today),
            .holidays = holidays_today(context, workweeks),
            .back = store.returned_between(yesterday, today),
            .planned = store.planned_on(yesterday, beginning_of(yesterday, context.zone())),
            .gatherings = store.gatherings_due(today, today)};
}

} // namespace tend::commands
