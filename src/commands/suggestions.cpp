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
    TiePulse tie;
    std::string handle;
    std::vector<Reason> reasons;
    Weight weight;
};

Weighed weighed(Context& context, const Contest& contest, TiePulse tie) {
    TieMark mark = context.store().mark_of(tie.person, context.today());
    if (!tie.pulse.recent_contact_days) tie.pulse.recent_contact_days = mark.recent_contact_days;
    auto reasons = reasons_of(contest, tie);
    const Weight weight = weight_of(tie.pulse, reasons).value_or(Weight{});
    return {tie, std::move(mark.handle), std::move(reasons), weight};
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
    auto person = context.store().person_on(one.tie.person, today);
    const Person& who = person.person;
    const auto zone = zone_of(who, today);
    const Habits habits =
        habits_of(context.store().exchanges_with(one.tie.person, today, told_exchanges), today);
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
    const auto contenders = contenders_in(contest);
    const std::size_t wanted = places == 0 ? std::max(contenders.size(), least_for_all) : places;
    const int room = static_cast<int>(std::min(wanted, most_places));
    const Shortlist open = shortlist(contenders, context.today(), room);
    std::vector<Weighed> shortlisted;
    std::vector<Finalist> finalists;
    for (const std::size_t index : open.indices) {
        Weighed one = weighed(context, contest, contest.ties[index]);
        finalists.push_back({shortlisted.size(), one.weight, one.tie.pulse.added_on, one.handle});
        shortlisted.push_back(std::move(one));
    }
    const SuggestionList list = list_of(finalists, open.census, context.today(), room);
    Suggestions suggestions{.rows = {}, .held_back = list.held_back};
    for (const std::size_t index : list.indices)
        suggestions.rows.push_back(row_of(context, workweeks, std::move(shortlisted[index])));
    return suggestions;
}

} // namespace tend::commands
