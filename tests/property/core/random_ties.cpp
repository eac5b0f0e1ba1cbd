#include "random_ties.hpp"

#include "support/shortlisting.hpp"

#include <algorithm>

namespace tend::test {

std::optional<CadenceChoice> RandomTies::cadence() {
    if (chance(40)) return std::nullopt;
    if (chance(10)) return Never{};
    const auto unit = static_cast<CadenceUnit>(number(0, 3));
    return Cadence{number(1, unit == CadenceUnit::day ? 90 : 4), unit};
}

ContactEvent RandomTies::event(int span) {
    return {.on_day = chance(5) ? today_ + days{number(1, 20)} : today_ - days{number(0, span)},
            .channel = static_cast<Channel>(number(0, 9)),
            .direction = static_cast<Direction>(number(0, 2)),
            .tried = chance(8),
            .wants_reply = chance(30),
            .others = chance(70) ? 1 : number(1, 12)};
}

FollowUp RandomTies::follow_up() {
    FollowUp follow_up;
    follow_up.owner = chance(60) ? Owner::me : Owner::them;
    follow_up.kind = static_cast<FollowUpKind>(number(0, 5));
    follow_up.made_on = today_ - days{number(0, 90)};
    if (chance(70)) follow_up.due_on = today_ + days{number(-20, 6)};
    if (chance(20)) follow_up.start_by = today_ + days{number(-20, 6)};
    if (chance(10)) follow_up.done_on = today_;
    follow_up.dropped = chance(10);
    return follow_up;
}

Occasion RandomTies::occasion() {
    return {.on_day = today_ - days{number(-10, 35)},
            .kind = static_cast<MilestoneKind>(number(0, 12)),
            .lead_days = number(0, 10),
            .is_done = chance(10)};
}

Tie RandomTies::tie() {
    Tie tie;
    tie.handle = "p" + std::to_string(made_++);
    if (chance(10)) tie.state = static_cast<PersonState>(number(0, 2));
    if (chance(10)) tie.quiet_until = today_ + days{number(-3, 3)};
    tie.terms.added_on = today_ - days{chance(30) ? 400 : number(0, 1500)};
    tie.terms.own = cadence();
    tie.terms.circle = cadence();
    tie.terms.importance = static_cast<Importance>(number(0, 3));
    if (chance(15)) tie.terms.started_on = today_ - days{number(-5, 100)};
    const int span = chance(50) ? number(1, 60) : number(60, 1200);
    for (int count = chance(30) ? 0 : number(1, 20); count > 0; --count) tie.events.push_back(event(span));
    std::stable_sort(tie.events.begin(), tie.events.end(),
                     [](const auto& a, const auto& b) { return a.on_day < b.on_day; });
    if (chance(70)) return tie;
    for (int count = number(0, 3); count > 0; --count) tie.follow_ups.push_back(follow_up());
    for (int count = number(0, 3); count > 0; --count) tie.occasions.push_back(occasion());
    return tie;
}

std::vector<Tie> RandomTies::ties(int most) {
    std::vector<Tie> all(static_cast<std::size_t>(number(0, most)));
    for (Tie& one : all) one = tie();
    return all;
}

Pulse pulse_of(const Tie& tie, Day today) {
    return pulse_on(fold_history(tie.terms.added_on, tie.events, today), tie.terms, today);
}

std::vector<Reason> reasons_of(const Tie& tie, Day today) {
    return reasons_for(pulse_of(tie, today), tie.follow_ups, tie.occasions);
}

SuggestionList list_of(const std::vector<Tie>& ties, Day today, int places) {
    std::vector<Contender> contenders;
    for (std::size_t index = 0; index < ties.size(); ++index) {
        const Tie& tie = ties[index];
        if (!is_listed(tie.state, tie.quiet_until, today)) continue;
        Pulse pulse = pulse_of(tie, today);
        const bool is_thin = tie.follow_ups.empty() && tie.occasions.empty();
        if (is_thin) pulse.recent_contact_days.reset();
        const auto weight = is_thin ? base_weight(pulse) : weight_for(pulse, tie.follow_ups, tie.occasions);
        if (weight) contenders.push_back({index, *weight, tie.terms.added_on});
    }
    const Shortlist open = shortlist(contenders, today, places);
    std::vector<Finalist> finalists;
    for (const std::size_t index : open.indices) {
        const Tie& tie = ties[index];
        const Weight weight = weight_of(pulse_of(tie, today), reasons_of(tie, today)).value();
        finalists.push_back({index, weight, tie.terms.added_on, tie.handle});
    }
    return tend::list_of(finalists, open.census, today, places);
}

} // namespace tend::test
