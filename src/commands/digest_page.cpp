#include "commands/digest_page.hpp"

#include "commands/settings.hpp"
#include "commands/suggestions.hpp"
#include "render/phrases.hpp"
#include "tend/milestone.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <tuple>

namespace tend::commands {

namespace {

/// The days of the page, both included.
struct Window {
    Day today{};
    Day last{};
};

/// What the digest calls to mind: a setback is told among the people, where a kind word is proposed.
bool is_near(const NearOccasion& near, Day from, const Window& window) {
    const Occasion& occasion = near.occasion;
    const Day until = std::max(window.last, window.today + days{occasion.lead_days});
    return occasion.kind != MilestoneKind::setback && !occasion.is_done && from <= occasion.on_day &&
           occasion.on_day <= until;
}

/// Mine once it is due, theirs once it is late.
bool asks_for_something(const FollowUp& follow_up, Day by) {
    const auto day = render::acting_day(follow_up);
    return day && (follow_up.owner == Owner::me ? *day <= by : *day < by);
}

/// Whether the anniversary is the one that follows from all their milestones.
bool does_follow(Context& context, const Milestone& anniversary) {
    std::vector<Milestone> theirs;
    for (MilestoneOf& one : context.store().milestones(anniversary.person))
        theirs.push_back(std::move(one.milestone));
    const auto follows = work_anniversary(theirs, context.today());
    return follows && follows->id == anniversary.id;
}

render::MilestoneRow row_of(const NearOccasion& near, Day today) {
    const int away = static_cast<int>((near.their_day - today).count());
    return {near.milestone.milestone, near.milestone.handle,
            Occurrence{near.their_day, away, near.occasion.turns}};
}

/// Days to remember, work anniversaries among them; of those still quiet, from the day they are back.
std::vector<render::MilestoneRow> near_milestones(Context& context, const Contest& contest,
                                                  const Window& window) {
    std::vector<render::MilestoneRow> rows;
    for (const auto& [person, ends] : contest.dated) {
        const Day from = ends.back_on.value_or(window.today);
        for (const NearOccasion& one : ends.occasions) {
            if (is_near(one, from, window)) rows.push_back(row_of(one, window.today));
        }
        for (const NearOccasion& one : ends.anniversaries) {
            if (is_near(one, from, window) && does_follow(context, one.milestone.milestone))
                rows.push_back(row_of(one, window.today));
        }
    }
    std::sort(rows.begin(), rows.end(), [](const render::MilestoneRow& a, const render::MilestoneRow& b) {
        return std::tie(a.next->on, a.handle, a.milestone.id) <
               std::tie(b.next->on, b.handle, b.milestone.id);
    });
    return rows;
}

/// By the day on which to act.
std::vector<const FollowUp*> pressing_follow_ups(const Contest& contest, const Window& window) {
    std::vector<const FollowUp*> pressing;
    for (const auto& [person, ends] : contest.dated) {
        for (const FollowUp& one : ends.follow_ups) {
            if (asks_for_something(one, window.last)) pressing.push_back(&one);
        }
    }
    std::sort(pressing.begin(), pressing.end(), [](const FollowUp* a, const FollowUp* b) {
        return std::pair(render::acting_day(*a), a->id) < std::pair(render::acting_day(*b), b->id);
    });
    return pressing;
}

/// Leaves the first `most`; tells how many others there were.
template<class Row>
std::size_t cut_off(std::vector<Row>& rows, std::size_t most) {
    const std::size_t more = most == 0 || rows.size() <= most ? 0 : rows.size() - most;
    rows.resize(rows.size() - more);
    return more;
}

std::vector<FollowUpOf> with_handles(Context& context, const std::vector<const FollowUp*>& follow_ups) {
    std::vector<FollowUpOf> rows;
    for (const FollowUp* one : follow_ups) {
        if (auto person = context.store().find_in_zone(one->person, context.today()))
            rows.push_back({*one, std::move(person->handle)});
    }
    return rows;
}

/// Places are read only where there is a holiday.
std::vector<Holiday> holidays_in(Context& context, const WorkweekBook& workweeks, const Window& window) {
    std::vector<Holiday> holidays;
    std::optional<std::vector<std::string>> places;
    for (Day day = window.today; day <= window.last; day += days{1}) {
        if (!workweeks.has_holiday_on(day)) continue;
        if (!places) places = context.store().places();
        for (Holiday& holiday : workweeks.holidays_on(day, *places)) holidays.push_back(std::move(holiday));
    }
    return holidays;
}

/// When the day began on the user's clock; an hour off at most, where clocks changed that night. (The exact
/// answer would load the whole zone database each morning.)
Instant beginning_of(Day day, const std::string& zone) {
    const Instant midnight(std::chrono::sys_days(day.time_since_epoch()));
    return midnight - timezone::own_local_time(zone, midnight).offset;
}

/// From yesterday, of which it is asked whether it happened.
std::vector<InteractionWithNames> planned_in(Context& context, const Window& window) {
    std::vector<InteractionWithNames> planned;
    for (Day day = window.today - days{1}; day <= window.last; day += days{1}) {
        for (auto& one : context.store().planned_on(day, beginning_of(day, context.zone())))
            planned.push_back(std::move(one));
    }
    return planned;
}

} // namespace

render::DigestView::Page digest_page(Context& context, int day_count, std::size_t most) {
    const Window window{context.today(), context.today() + days{day_count - 1}};
    if (is_away(context)) return {.suggestions = {window.today, {}, 0, render::Detail::reasons}};
    const auto& store = context.store();
    WorkweekBook workweeks(context);
    const Contest contest = gather_contest(
        context, workweeks,
        {.ahead = window.last - window.today, .places = static_cast<std::size_t>(suggestion_count(context))});
    auto list = suggestions_from(context, workweeks, contest);
    auto milestones = near_milestones(context, contest, window);
    const std::size_t more_milestones = cut_off(milestones, most);
    auto follow_ups = pressing_follow_ups(contest, window);
    const std::size_t more_follow_ups = cut_off(follow_ups, most);
    // The inner type is named, as g++ 12 destroys what nested braces made twice when a later member throws.
    return {.suggestions = render::SuggestView::Page{window.today, std::move(list.rows), list.held_back,
                                                     render::Detail::reasons},
            .milestones = std::move(milestones),
            .more_milestones = more_milestones,
            .follow_ups = with_handles(context, follow_ups),
            .more_follow_ups = more_follow_ups,
            .holidays = holidays_in(context, workweeks, window),
            .back = store.returned_between(window.today - days{1}, window.last),
            .planned = planned_in(context, window),
            .gatherings = store.gatherings_due(window.today, window.last),
            .day_count = day_count};
}

} // namespace tend::commands
