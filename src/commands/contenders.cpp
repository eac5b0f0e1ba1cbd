#include "commands/contenders.hpp"

#include "commands/settings.hpp"
#include "commands/zone_clock.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <unordered_set>
#include <utility>

namespace tend::commands {

namespace {

/// The user's date at 09:00 of `day` where somebody in `zone` is.
Day users_day(Context& context, const std::optional<std::string>& zone, Day day) {
    if (!zone || *zone == context.zone()) return day;
    try {
        return timezone::own_local_time(context.zone(), morning_of(*zone, day)).day;
    } catch (const InvalidInput&) {
        return day; // a zone that another machine's newer database knew
    }
}

/// The occurrence that is near, in the user's days; nothing where none is.
std::optional<NearOccasion> near_occasion(Context& context, const NearMilestone& near, LeapRule rule,
                                          days ahead) {
    auto occasion = occasion_near(near.milestone, context.today(), rule, ahead);
    if (!occasion) return std::nullopt;
    const Day their_day = occasion->on_day;
    occasion->on_day = users_day(context, near.tz, their_day);
    return NearOccasion{{near.milestone, near.handle}, their_day, std::move(*occasion)};
}

/// What may follow from a start; whether it does, the person's other milestones tell.
NearMilestone as_anniversary(NearMilestone start) {
    start.milestone.kind = MilestoneKind::anniversary;
    start.milestone.yearly = true;
    start.milestone.lead_days.reset();
    return start;
}

/// What comes round about now: what is set, and what may follow from a start.
struct NearDays {
    ByPerson<std::vector<NearOccasion>> occasions, anniversaries;
};

NearDays near_days(Context& context, days ahead) {
    const LeapRule rule = leap_rule(context);
    NearDays found;
    for (const NearMilestone& near : context.store().near_milestones(context.today(), ahead)) {
        const PersonId person = near.milestone.person;
        if (auto occasion = near_occasion(context, near, rule, ahead))
            found.occasions[person].push_back(std::move(*occasion));
        if (near.milestone.kind != MilestoneKind::started) continue;
        if (auto anniversary = near_occasion(context, as_anniversary(near), rule, ahead))
            found.anniversaries[person].push_back(std::move(*anniversary));
    }
    return found;
}

ByPerson<std::vector<FollowUpOf>> open_ends(Context& context) {
    ByPerson<std::vector<FollowUpOf>> follow_ups;
    for (FollowUpOf& open : context.store().open_follow_ups(std::nullopt)) {
        const PersonId person = open.follow_up.person;
        follow_ups[person].push_back(std::move(open));
    }
    return follow_ups;
}

/// Whom the rules let through; nothing where they let everybody.
std::optional<std::set<PersonId>> let_through(Context& context, WorkweekBook& workweeks,
                                              const ContestRules& rules) {
    if (!rules.filters && !rules.reachable_only) return std::nullopt;
    std::set<PersonId> people;
    for (const Whereabouts& one : context.store().whereabouts(rules.filter, context.today())) {
        if (!rules.reachable_only ||
            is_at_work(workweeks.theirs(one.tz, one.place, one.hours), context.now()))
            people.insert(one.person);
    }
    return people;
}

/// The tie with how long a question has waited in their working days, where they said how soon they answer.
TiePulse with_reply_time(Context& context, WorkweekBook& workweeks, TiePulse tie) {
    if (!tie.reply_days || !tie.pulse.waiting_since) return tie;
    const Person person = context.store().person(tie.person);
    const int waited =
        working_days_between(person.hours.value_or(WorkingHours()), workweeks.days_off(person.place),
                             *tie.pulse.waiting_since, tie.pulse.today);
    tie.pulse.reply_time = ReplyTime{*tie.reply_days, waited};
    return tie;
}

std::optional<Weight> exact_weight(const Contest& contest, const TiePulse& tie) {
    return weight_of(tie.pulse, reasons_of(contest, tie));
}

/// Whether something is open or near.
bool has_dates(const Contest& contest, PersonId person) {
    return contest.follow_ups.contains(person) || contest.occasions.contains(person) ||
           contest.anniversaries.contains(person);
}

/// Leaves those out who are not asked about.
template<class T>
void keep_only(ByPerson<T>& known, const std::unordered_set<PersonId, PersonHash>& people) {
    std::erase_if(known, [&](const auto& one) { return !people.contains(one.first); });
}

} // namespace

Contest gather_contest(Context& context, WorkweekBook& workweeks, const ContestRules& rules) {
    const Day today = context.today();
    Contest contest;
    contest.follow_ups = open_ends(context);
    NearDays near = near_days(context, rules.ahead);
    contest.occasions = std::move(near.occasions);
    contest.anniversaries = std::move(near.anniversaries);
    const auto asked_about = let_through(context, workweeks, rules);
    std::unordered_set<PersonId, PersonHash> told; // those asked about of whom something is open or near
    context.store().for_each_pulse(today, [&](const TiePulse& tie) {
        const Pulse& pulse = tie.pulse;
        contest.commitments.push_back(
            {contest.committed.size(), pulse.cadence_days, pulse.source, pulse.importance});
        contest.committed.push_back(tie.person);
        if (asked_about && !asked_about->contains(tie.person)) return;
        const bool is_quiet = !is_listed(PersonState::active, tie.quiet_until, today);
        if (is_quiet && *tie.quiet_until > today + rules.ahead) return;
        const bool is_plain = !has_dates(contest, tie.person);
        if (!is_plain) told.insert(tie.person);
        if (is_quiet) {
            contest.back.emplace(tie.person, *tie.quiet_until);
            return;
        }
        const auto weight = is_plain && !tie.reply_days
                                ? base_weight(pulse)
                                : exact_weight(contest, with_reply_time(context, workweeks, tie));
        if (!weight) return;
        contest.contenders.push_back({contest.people.size(), *weight, pulse.added_on});
        contest.people.push_back(tie.person);
    });
    keep_only(contest.follow_ups, told);
    keep_only(contest.occasions, told);
    keep_only(contest.anniversaries, told);
    return contest;
}

NamedPulse whole_pulse(Context& context, WorkweekBook& workweeks, PersonId person) {
    NamedPulse named = context.store().pulse_of(person, context.today());
    named.tie = with_reply_time(context, workweeks, named.tie);
    return named;
}

std::vector<Reason> reasons_of(const Contest& contest, const TiePulse& tie) {
    std::vector<FollowUp> follow_ups;
    if (const auto open = contest.follow_ups.find(tie.person); open != contest.follow_ups.end())
        std::transform(open->second.begin(), open->second.end(), std::back_inserter(follow_ups),
                       [](const FollowUpOf& one) { return one.follow_up; });
    std::vector<Occasion> occasions;
    if (const auto near = contest.occasions.find(tie.person); near != contest.occasions.end())
        std::transform(near->second.begin(), near->second.end(), std::back_inserter(occasions),
                       [](const NearOccasion& one) { return one.occasion; });
    return reasons_for(tie.pulse, follow_ups, occasions);
}

} // namespace tend::commands
