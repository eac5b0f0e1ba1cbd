#include "store/clock.hpp"

#include <algorithm>

namespace tend::store {

Clock under_terms(Clock clock, const TieTerms& terms, Day today) {
    clock.holds_from = clock.rhythm.folded_to;
    auto change = next_cadence_change(terms, clock.holds_from);
    while (change && *change <= today) {
        clock.holds_from = *change;
        change = next_cadence_change(terms, clock.holds_from);
    }
    clock.holds_until = clock.next_event;
    if (change) clock.holds_until = std::min(clock.holds_until.value_or(*change), *change);
    return clock;
}

Clock folded_clock(const TieTerms& terms, std::span<const ToldEvent> events, Day today) {
    Clock clock;
    std::vector<ContactEvent> history;
    history.reserve(events.size());
    for (const ToldEvent& told : events) {
        history.push_back(told.event);
        if (told.event.on_day <= today) {
            clock.folded_id = told.id;
        } else if (!clock.next_event) {
            clock.next_event = told.event.on_day;
        }
    }
    clock.rhythm = fold_history(terms.added_on, history, today);
    return under_terms(clock, terms, today);
}

std::optional<Clock> appended(const Clock& clock, const TieTerms& terms, const ToldEvent& told, Day today) {
    const Day day = told.event.on_day;
    if (!clock.holds_on(today)) return std::nullopt;
    Clock grown = clock;
    if (day > today) {
        grown.next_event = std::min(clock.next_event.value_or(day), day);
        if (!told.event.tried)
            grown.rhythm.next_planned = std::min(clock.rhythm.next_planned.value_or(day), day);
        return under_terms(grown, terms, today);
    }
    if (day < clock.rhythm.folded_to || (day == clock.rhythm.folded_to && told.id < clock.folded_id))
        return std::nullopt;
    append(grown.rhythm, told.event);
    grown.folded_id = told.id;
    return under_terms(grown, terms, today);
}

Standing standing_of(const Clock& clock, const TieTerms& terms, Day today) {
    return standing_on(clock.rhythm, terms, std::max(today, clock.rhythm.folded_to));
}

} // namespace tend::store
