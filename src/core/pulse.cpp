#include "tend/pulse.hpp"

#include <algorithm>

namespace tend {

Pulse pulse_on(const Rhythm& rhythm, const TieTerms& terms, Day today) {
    const Standing standing = standing_on(rhythm, terms, today);
    const auto& directions = rhythm.last_directions;
    Pulse pulse;
    pulse.today = today;
    pulse.added_on = terms.added_on;
    pulse.importance = terms.importance;
    pulse.source = standing.source;
    pulse.cadence_days = standing.cadence_days;
    pulse.silence_milli = standing.silence_milli;
    pulse.last_contact_on = rhythm.last_contact_on;
    pulse.last_personal_on = rhythm.last_personal_on;
    pulse.contact_day_count = rhythm.contact_day_count;
    pulse.recent_contact_days = recent_contact_days(rhythm.contact_days, today);
    pulse.owed_since = rhythm.owed_since;
    pulse.waiting_since = rhythm.waiting_since;
    pulse.unanswered = rhythm.unanswered;
    pulse.they_began_last_three =
        directions.size() == 3 && std::count(directions.begin(), directions.end(), Direction::in) == 3;
    pulse.next_planned = rhythm.next_planned;
    pulse.welcome_on = terms.started_on;
    return pulse;
}

bool is_listed(PersonState state, std::optional<Day> quiet_until, Day today) {
    return state == PersonState::active && (!quiet_until || *quiet_until <= today);
}

} // namespace tend
