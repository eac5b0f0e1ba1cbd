#include "population.hpp"

#include "support/shortlisting.hpp"

#include <sstream>

namespace tend::test {
namespace {

std::string or_dash(const std::optional<Day>& day) {
    return day ? to_text(*day) : "-";
}
std::string or_dash(const std::string& text) {
    return text.empty() ? "-" : text;
}

std::string to_text(Timing timing) {
    switch (timing) {
    case Timing::now: return "now";
    case Timing::later: return "later";
    case Timing::scheduled: return "scheduled";
    }
    return {};
}

/// What a look at the numbers alone tells, where that is all there is to see.
std::optional<Weight> thin_weight(const Acquaintance& one, Day today) {
    if (!one.follow_ups.empty() || !one.occasions.empty())
        return weight_of(pulse_of(one, today), reasons_of(one, today));
    Pulse pulse = pulse_of(one, today);
    pulse.recent_contact_days.reset();
    return base_weight(pulse);
}

std::vector<Contender> contenders_of(const Population& population) {
    std::vector<Contender> contenders;
    for (std::size_t index = 0; index < population.people.size(); ++index) {
        const Acquaintance& one = population.people[index];
        if (!is_listed(one.state, one.quiet_until, population.today)) continue;
        if (const auto weight = thin_weight(one, population.today))
            contenders.push_back({index, *weight, one.terms.added_on});
    }
    return contenders;
}

std::string pick_in_lines(const Population& population, const Acquaintance& one) {
    const Pulse pulse = pulse_of(one, population.today);
    const auto reasons = reasons_of(one, population.today);
    const Weight weight = weight_of(pulse, reasons).value();
    const Habits habits = habits_of(one.history, population.today);
    const Approach approach =
        approach_for(reasons, habits, one.wishes, {one.workweek, population.mine}, population.now);
    const Topic topic = topic_for(reasons, habits, one.knowledge);
    std::ostringstream lines;
    lines << "pick\t" << one.handle << '\t' << weight.most_points << '\t' << tend::to_text(weight.lane)
          << '\t' << tend::to_text(approach.channel) << '\t' << tend::to_text(approach.start_at) << '\t'
          << to_text(approach.timing) << '\t' << tend::to_text(topic.kind) << '\t' << or_dash(topic.subject)
          << '\n';
    for (const Reason& reason : reasons)
        lines << "reason\t" << tend::to_text(reason.code) << '\t' << reason.points << '\n';
    return lines.str();
}

} // namespace

Rhythm rhythm_of(const Acquaintance& one, Day today) {
    std::vector<ContactEvent> events;
    for (const Exchange& exchange : one.history) events.push_back(exchange.event);
    return fold_history(one.terms.added_on, events, today);
}

Pulse pulse_of(const Acquaintance& one, Day today) {
    return pulse_on(rhythm_of(one, today), one.terms, today);
}

std::vector<Reason> reasons_of(const Acquaintance& one, Day today) {
    return reasons_for(pulse_of(one, today), one.follow_ups, one.occasions);
}

SuggestionList list_of(const Population& population) {
    const Day today = population.today;
    const Shortlist thin = shortlist(contenders_of(population), today, population.places);
    std::vector<Finalist> finalists;
    for (const std::size_t index : thin.indices) {
        const Acquaintance& one = population.people[index];
        const Weight weight = weight_of(pulse_of(one, today), reasons_of(one, today)).value();
        finalists.push_back({index, weight, one.terms.added_on, one.handle});
    }
    return tend::list_of(finalists, thin.census, today, population.places);
}

std::string list_in_lines(const Population& population) {
    const SuggestionList list = list_of(population);
    std::string lines = "held\t" + std::to_string(list.held_back) + '\n';
    for (const std::size_t index : list.indices) lines += pick_in_lines(population, population.people[index]);
    return lines;
}

std::string clocks_in_lines(const Population& population) {
    std::ostringstream lines;
    WorkloadSum commitments(0);
    for (const Acquaintance& one : population.people) {
        const Rhythm rhythm = rhythm_of(one, population.today);
        const Standing standing = standing_on(rhythm, one.terms, population.today);
        lines << "clock\t" << one.handle << '\t' << standing.silence_milli << '\t' << standing.cadence_days
              << '\t' << to_text(standing.source) << '\t' << or_dash(rhythm.last_contact_on) << '\t'
              << or_dash(rhythm.last_personal_on) << '\t' << rhythm.contact_day_count << '\t'
              << or_dash(rhythm.owed_since) << '\t' << or_dash(rhythm.waiting_since) << '\t'
              << rhythm.unanswered << '\n';
        if (one.state == PersonState::active)
            commitments.add({0, standing.cadence_days, standing.source, one.terms.importance});
    }
    const Workload workload = commitments.against(population.places);
    lines << "load\t" << workload.weekly_milli << '\t' << workload.weekly_places << '\n';
    return lines.str();
}

} // namespace tend::test
