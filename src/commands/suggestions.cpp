#include "commands/suggestions.hpp"

#include "commands/people.hpp"

#include <optional>

namespace tend::commands {

namespace {

/// So many exchanges tell what somebody's habits are.
constexpr std::size_t told_exchanges = 500;

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

Suggestions suggestions_from(Context& context, WorkweekBook& workweeks, const Contest& contest) {
    const Shortlist& open = contest.open;
    std::vector<std::optional<Weighed>> shortlisted(open.indices.size());
    std::vector<Finalist> finalists;
    for (std::size_t at = 0; at < open.indices.size(); ++at) {
        const PersonId person = contest.people[open.indices[at]];
        if (at < open.lost_from) {
            const Weighed& one = shortlisted[at].emplace(weighed(context, workweeks, contest, person));
            finalists.push_back({at, one.weight, one.named.tie.pulse.added_on, one.named.handle});
        } else {
            // All of them were added on one day.
            const auto lost = context.store().find_in_zone(person, context.today());
            finalists.push_back({at, {.lane = Lane::reconnect}, {}, lost ? lost->handle : ""});
        }
    }
    const SuggestionList list = list_of(finalists, open.census, context.today(), contest.places);
    Suggestions suggestions{.rows = {}, .held_back = list.held_back};
    for (const std::size_t at : list.indices) {
        auto& one = shortlisted[at];
        if (!one) one = weighed(context, workweeks, contest, contest.people[open.indices[at]]);
        suggestions.rows.push_back(row_of(context, workweeks, std::move(*one)));
    }
    return suggestions;
}

} // namespace tend::commands
