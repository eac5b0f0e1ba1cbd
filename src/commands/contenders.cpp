#include "commands/contenders.hpp"

#include "commands/settings.hpp"
#include "commands/zone_clock.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace tend::commands {

namespace {

constexpr std::size_t most_places = 1'000'000;

/// The user's date at 09:00 of `day` where somebody in `zone` is.
Day users_day(Context& context, const std::optional<std::string>& zone, Day day) {
    if (!zone || *zone == context.zone()) return day;
    try {
        return context.clocks()(context.zone(), morning_of(context.clocks(), *zone, day)).day;
    } catch (const InvalidInput&) {
        return day; // a zone that another machine's newer database knew
    }
}

/// What may follow from a start; whether it does, the person's other milestones tell.
Milestone as_anniversary(Milestone start) {
    start.kind = MilestoneKind::anniversary;
    start.yearly = true;
    start.lead_days.reset();
    return start;
}

/// Looks among milestones for what comes round about now: what is set, and what may follow from a start.
class NearDays {
  public:
    NearDays(Context& context, days ahead) : context_(context), rule_(leap_rule(context)), ahead_(ahead) {}

    void tell(const Milestone& milestone, Dated& dated) const {
        if (auto near = near_occasion(milestone))
            dated[milestone.person].occasions.push_back(std::move(*near));
        if (milestone.kind != MilestoneKind::started) return;
        if (auto near = near_occasion(as_anniversary(milestone)))
            dated[milestone.person].anniversaries.push_back(std::move(*near));
    }

  private:
    /// Where they are is looked up for what is near alone.
    [[nodiscard]] std::optional<NearOccasion> near_occasion(const Milestone& milestone) const {
        auto occasion = occasion_near(milestone, context_.today(), rule_, ahead_);
        if (!occasion) return std::nullopt;
        const auto person = context_.store().find_in_zone(milestone.person, context_.today());
        if (!person) return std::nullopt;
        const Day their_day = occasion->on_day;
        occasion->on_day = users_day(context_, person->tz, their_day);
        return NearOccasion{{milestone, person->handle}, their_day, std::move(*occasion)};
    }

    Context& context_;
    LeapRule rule_;
    days ahead_;
};

Dated dated_ends(Context& context, days ahead) {
    Dated dated;
    for (FollowUp& open :
         context.store().near_follow_ups(context.today() + std::max(ahead, promise_notice))) {
        auto& theirs = dated[open.person].follow_ups;
        theirs.push_back(std::move(open));
    }
    const NearDays near(context, ahead);
    for (const Milestone& milestone : context.store().near_milestones(context.today(), ahead))
        near.tell(milestone, dated);
    return dated;
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

std::vector<Occasion> occasions_of(const DatedEnds& ends) {
    std::vector<Occasion> occasions;
    for (const NearOccasion& near : ends.occasions) occasions.push_back(near.occasion);
    return occasions;
}

std::optional<Weight> exact_weight(const Pulse& pulse, const DatedEnds* ends) {
    return ends == nullptr ? base_weight(pulse) : weight_for(pulse, ends->follow_ups, occasions_of(*ends));
}

} // namespace

Contest gather_contest(Context& context, WorkweekBook& workweeks, const ContestRules& rules) {
    const Day today = context.today();
    Contest contest;
    contest.places = static_cast<int>(std::min(rules.places == 0 ? most_places : rules.places, most_places));
    contest.dated = dated_ends(context, rules.ahead);
    const auto asked_about = let_through(context, workweeks, rules);
    Shortlister shortlister(today, contest.places);
    context.store().for_each_pulse(today, [&](const TiePulse& tie) {
        const Pulse& pulse = tie.pulse;
        if (rules.adds_up_rhythms && contest.commitments.add({contest.committed.size(), pulse.cadence_days,
                                                              pulse.source, pulse.importance}))
            contest.committed.push_back(tie.person);
        if (asked_about && !asked_about->contains(tie.person)) return;
        const bool is_quiet = !is_listed(PersonState::active, tie.quiet_until, today);
        if (is_quiet && *tie.quiet_until > today + rules.ahead) return;
        const auto dated = contest.dated.find(tie.person);
        DatedEnds* const ends = dated == contest.dated.end() ? nullptr : &dated->second;
        if (ends != nullptr) ends->is_asked_about = true;
        if (is_quiet) {
            if (ends != nullptr) ends->back_on = tie.quiet_until;
            return;
        }
        const auto weight = ends == nullptr && !tie.reply_days
                                ? base_weight(pulse)
                                : exact_weight(with_reply_time(context, workweeks, tie).pulse, ends);
        if (weight && shortlister.consider({contest.people.size(), *weight, pulse.added_on}))
            contest.people.push_back(tie.person);
    });
    contest.open = shortlister.shortlist();
    std::erase_if(contest.dated, [](const auto& one) { return !one.second.is_asked_about; });
    return contest;
}

NamedPulse whole_pulse(Context& context, WorkweekBook& workweeks, PersonId person) {
    NamedPulse named = context.store().pulse_of(person, context.today());
    named.tie = with_reply_time(context, workweeks, named.tie);
    return named;
}

std::vector<Reason> reasons_of(const Contest& contest, const TiePulse& tie) {
    const auto dated = contest.dated.find(tie.person);
    if (dated == contest.dated.end()) return reasons_for(tie.pulse, {}, {});
    return reasons_for(tie.pulse, dated->second.follow_ups, occasions_of(dated->second));
}

} // namespace tend::commands
