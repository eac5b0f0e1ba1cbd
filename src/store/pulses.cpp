#include "store/field_text.hpp"
#include "store/rhythm_row.hpp"
#include "store/rhythm_table.hpp"
#include "store/store.hpp"

#include <string>

namespace tend::store {

namespace {

constexpr std::string_view of_those_that_hold =
    "SELECT quiet_until, folded_to, silence, cadence_days, cadence_source, last_contact, last_personal, "
    "contact_day_count, owed_since, waiting_since, unanswered, last_directions, next_planned, added, "
    "importance, welcome, reply_days, person FROM rhythm INDEXED BY rhythm_pulse "
    "WHERE active = 1 AND holds_from <= ?1 AND (holds_until IS NULL OR holds_until > ?1)";

/// Three times theirs, as the row writes it.
constexpr std::string_view they_began_all = "iii";

std::optional<Day> maybe_numbered_day(const Query& row, int column) {
    if (row.is_null(column)) return std::nullopt;
    return day_of(row.integer(column));
}

Pulse pulse_from(const Query& row, Day today) {
    Pulse pulse;
    pulse.today = today;
    pulse.silence_milli = row.integer(2) + 1000 * std::int64_t{(today - day_of(row.integer(1))).count()};
    pulse.cadence_days = static_cast<int>(row.integer(3));
    pulse.source = word_at(row, 4, parse_cadence_source);
    pulse.last_contact_on = maybe_numbered_day(row, 5);
    pulse.last_personal_on = maybe_numbered_day(row, 6);
    pulse.contact_day_count = static_cast<int>(row.integer(7));
    pulse.owed_since = maybe_numbered_day(row, 8);
    pulse.waiting_since = maybe_numbered_day(row, 9);
    pulse.unanswered = static_cast<int>(row.integer(10));
    pulse.they_began_last_three = row.text(11) == they_began_all;
    pulse.next_planned = maybe_numbered_day(row, 12);
    pulse.added_on = day_of(row.integer(13));
    pulse.importance = word_at(row, 14, parse_importance);
    pulse.welcome_on = maybe_numbered_day(row, 15);
    return pulse;
}

TiePulse tie_pulse_from(const Query& row, Day today) {
    return {.person = PersonId{row.uuid(17)},
            .pulse = pulse_from(row, today),
            .quiet_until = maybe_numbered_day(row, 0),
            .reply_days = maybe_int_at(row, 16)};
}

std::optional<TiePulse> told_anew(Connection& connection, PersonId person, Day today) {
    const auto tie = tie_of(connection, person);
    if (!tie || tie->state != PersonState::active) return std::nullopt;
    Pulse pulse = pulse_on(clock_on(connection, person, tie->terms, today).rhythm, tie->terms, today);
    pulse.welcome_on = tie->welcome_on;
    return TiePulse{person, pulse, tie->quiet_until, tie->reply_days};
}

} // namespace

std::vector<TiePulse> Store::pulses(Day today) const {
    const Reading reading(connection());
    connection().settle(Derived::rhythms);
    std::vector<TiePulse> pulses;
    Query query(connection(), of_those_that_hold);
    query.with(day_number(today));
    while (query.step()) pulses.push_back(tie_pulse_from(query, today));
    for (const PersonId person : people_to_tell_anew(connection(), today)) {
        if (auto pulse = told_anew(connection(), person, today)) pulses.push_back(*pulse);
    }
    return pulses;
}

TieMark Store::mark_of(PersonId who, Day today) const {
    const Reading reading(connection());
    Query query(connection(), "SELECT handle FROM rhythm WHERE person = ?");
    query.with(who);
    TieMark mark;
    if (query.step()) mark.handle = query.text(0);
    if (const auto clock = stored_clock(connection(), who))
        mark.recent_contact_days = recent_contact_days(clock->rhythm.contact_days, today);
    return mark;
}

} // namespace tend::store
