#include "commands/contenders.hpp"

#include "commands/settings.hpp"
#include "commands/zone_clock.hpp"

#include <algorithm>
#include <iterator>
#include <set>

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

ByPerson<std::vector<NearOccasion>> near_occasions(Context& context) {
    const Day today = context.today();
    const LeapRule rule = leap_rule(context);
    ByPerson<std::vector<NearOccasion>> occasions;
    for (const NearMilestone& near : context.store().near_milestones(today)) {
        auto occasion = occasion_near(near.milestone, today, rule);
        if (!occasion) continue;
        const Day their_day = occasion->on_day;
        occasion->on_day = users_day(context, near.tz, their_day);
        occasions[near.milestone.person].push_back({{near.milestone, near.handle}, their_day, *occasion});
    }
    return occasions;
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

/// How long a question has waited in their working days, where they said how soon they answer.
std::optional<ReplyTime> reply_time_of(Context& context, WorkweekBook& workweeks, const TiePulse& tie) {
    if (!tie.reply_days || !tie.pulse.waiting_since) return std::nullopt;
    const Person person = context.store().person(tie.person);
    const int waited =
        working_days_between(person.hours.value_or(WorkingHours()), workweeks.days_off(person.place),
                             *tie.pulse.waiting_since, tie.pulse.today);
    return ReplyTime{*tie.reply_days, waited};
}

} // namespace

Contest gather_contest(Context& context, WorkweekBook& workweeks, const ContestRules& rules) {
    const Day today = context.today();
    Contest contest;
    contest.ties = context.store().pulses(today);
    for (const TiePulse& tie : contest.ties) {
        contest.commitments.push_back(
            {contest.committed.size(), tie.pulse.cadence_days, tie.pulse.source, tie.pulse.importance});
        contest.committed.push_back(tie.person);
    }
    const auto asked_about = let_through(context, workweeks, rules);
    std::erase_if(contest.ties, [&](const TiePulse& tie) {
        return !is_listed(PersonState::active, tie.quiet_until, today) ||
               (asked_about && !asked_about->contains(tie.person));
    });
    for (TiePulse& tie : contest.ties) tie.pulse.reply_time = reply_time_of(context, workweeks, tie);
    contest.follow_ups = open_ends(context);
    contest.occasions = near_occasions(context);
    return contest;
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

std::vector<Contender> contenders_in(const Contest& contest) {
    std::vector<Contender> contenders;
    for (std::size_t index = 0; index < contest.ties.size(); ++index) {
        const TiePulse& tie = contest.ties[index];
        const bool is_plain =
            !contest.follow_ups.contains(tie.person) && !contest.occasions.contains(tie.person);
        const auto weight =
            is_plain ? base_weight(tie.pulse) : weight_of(tie.pulse, reasons_of(contest, tie));
        if (weight) contenders.push_back({index, *weight, tie.pulse.added_on});
    }
    return contenders;
}

} // namespace tend::commands
