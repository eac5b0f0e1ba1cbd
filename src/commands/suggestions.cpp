#include "commands/suggestions.hpp"

#include "commands/people.hpp"

#include <algorithm>

namespace tend::commands {

namespace {

/// So many exchanges tell what somebody's habits are.
constexpr std::size_t told_exchanges = 500;
constexpr std::size_t most_places = 1'000'000;
/// From so many places on a list keeps one for a lost tie.
constexpr std::size_t least_for_all = 4;

/// A shortlisted tie, weighed exactly.
struct Weighed {
    NamedPulse named;
    std::vector<Reason> reasons;
    Weight weight;
};

Weighed weighed(Context& context, WorkweekBook& workweeks, const Contest& contest, PersonId person) {
    NamedPulse named = whole_pulse(context, workweeks, person);
    auto reasons = reasons_of(contest, named.tie);
    const Weight weight = weight_of(named.tie.pulse, reasons).value_or(Weight{});
    return {std::move(named), std::move(reasons), weight};
}

Habits habits_with(Context& context, PersonId person) {
    HabitsBackwards habits(context.today());
    context.store().for_each_exchange_back(
        person, context.today(), told_exchanges,
        [&habits](const Exchange& exchange) { return habits.learn(exchange); });
    return habits.told();
}

Knowledge knowledge_from(const std::vector<Fact>& facts) {
    Knowledge known;
    for (const Fact& fact : facts) {
        if (fact.key == "interest") known.interests.push_back(fact.value);
        if (fact.key == "matters" || fact.key == "goal") known.answered.push_back(OpenQuestion::what_matters);
        if (fact.key == "challenge") known.answered.push_back(OpenQuestion::challenge);
        if (fact.key == "strength") known.answered.push_back(OpenQuestion::strength);
    }
    return known;
}

render::SuggestionRow row_of(Context& context, WorkweekBook& workweeks, Weighed one) {
    const Day today = context.today();
    const PersonId id = one.named.tie.person;
    auto person = context.store().person_on(id, today);
    const Person& who = person.person;
    const auto zone = zone_on(who, today);
    const Habits habits = habits_with(context, id);
    const Workweeks weeks{workweeks.theirs(zone, who.place, who.hours), workweeks.mine()};
    const ChannelWishes wishes{who.via.empty() ? person.circle_via : who.via, who.avoid};
    const Approach approach = approach_for(one.reasons, habits, wishes, weeks, context.now());
    Topic topic = topic_for(one.reasons, habits, knowledge_from(person.facts));
    auto local = context.local_now(zone, who.hours);
    return {.person = std::move(person),
            .local = std::move(local),
            .lane = one.weight.lane,
            .points = one.weight.most_points,
            .reasons = std::move(one.reasons),
            .approach = approach,
            .mine_at = weeks.mine.clock(approach.start_at),
            .theirs_at = weeks.theirs.clock(approach.start_at),
            .topic = std::move(topic)};
}

} // namespace

Suggestions suggestions_from(Context& context, WorkweekBook& workweeks, const Contest& contest,
                             std::size_t places) {
    const std::size_t wanted = places == 0 ? std::max(contest.contenders.size(), least_for_all) : places;
    const int room = static_cast<int>(std::min(wanted, most_places));
    const Shortlist open = shortlist(contest.contenders, context.today(), room);
    std::vector<Weighed> shortlisted;
    std::vector<Finalist> finalists;
    for (const std::size_t index : open.indices) {
        Weighed one = weighed(context, workweeks, contest, contest.people[index]);
        finalists.push_back({shortlisted.size(), one.weight, one.named.tie.pulse.added_on, one.named.handle});
        shortlisted.push_back(std::move(one));
    }
    const SuggestionList list = list_of(finalists, open.census, context.today(), room);
    Suggestions suggestions{.rows = {}, .held_back = list.held_back};
    for (const std::size_t index : list.indices)
        suggestions.rows.push_back(row_of(context, workweeks, std::move(shortlisted[index])));
    return suggestions;
}

} // namespace tend::commands
