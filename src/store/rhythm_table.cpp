#include "store/rhythm_table.hpp"

#include "store/field_text.hpp"
#include "store/pulse_pages.hpp"
#include "store/rhythm_row.hpp"
#include "tend/errors.hpp"

namespace tend::store {

namespace {

Clock told_anew(Connection& connection, PersonId person, const TieTerms& terms, Day today) {
    return folded_clock(terms, events_with(connection, person), today);
}

/// None where it cannot be read either.
std::optional<Clock> readable_clock(Connection& connection, PersonId person) try {
    return stored_clock(connection, person);
} catch (const StoreError&) {
    return std::nullopt;
}

} // namespace

bool is_listed(PersonState state, CadenceSource source) {
    return state == PersonState::active && source != CadenceSource::default_ && source != CadenceSource::none;
}

std::optional<Clock> stored_clock(Connection& connection, PersonId person) {
    Query query(connection, select_rhythm_row);
    query.with(person);
    if (!query.step()) return std::nullopt;
    return clock_from(query);
}

Clock clock_on(Connection& connection, PersonId person, const TieTerms& terms, Day today) {
    if (auto clock = stored_clock(connection, person); clock && clock->holds_on(today)) return *clock;
    return told_anew(connection, person, terms, today);
}

std::vector<PersonId> people_to_tell_anew(Connection& connection, Day today) {
    std::vector<PersonId> people;
    Query query(connection,
                "SELECT person FROM rhythm WHERE holds_from > ? "
                "UNION SELECT person FROM rhythm WHERE holds_until IS NOT NULL AND holds_until <= ?");
    query.with(day_number(today)).with(day_number(today));
    while (query.step()) people.push_back(PersonId{query.uuid(0)});
    return people;
}

void remove_rhythm(Connection& connection, PersonId person) {
    Query row(connection, "DELETE FROM rhythm WHERE person = ? RETURNING place");
    row.with(person);
    while (row.step()) unpack(connection, row.integer(0));
}

bool is_rhythm_right(Connection& connection, PersonId person, Day today) {
    const auto tie = tie_of(connection, person);
    const auto stored = readable_clock(connection, person);
    if (!tie || !stored) return !tie && !stored;
    const Day told_on = stored->holds_on(today) ? today : stored->holds_from;
    return has_rhythm_row(connection, person, *tie, told_anew(connection, person, tie->terms, told_on),
                          told_on);
}

void rebuild_rhythm(Connection& connection, PersonId person, Day today) {
    const auto tie = tie_of(connection, person);
    if (!tie) return remove_rhythm(connection, person);
    write_rhythm_row(connection, person, *tie, told_anew(connection, person, tie->terms, today), today);
}

void append_rhythm(Connection& connection, PersonId person, const ToldEvent& told, Day today) {
    const auto tie = tie_of(connection, person);
    if (!tie) return remove_rhythm(connection, person);
    const auto before = stored_clock(connection, person);
    const auto after = before ? appended(*before, tie->terms, told, today) : std::nullopt;
    if (!after) return rebuild_rhythm(connection, person, today);
    write_rhythm_row(connection, person, *tie, *after, today);
}

void refresh_rhythm(Connection& connection, PersonId person, Day today) {
    const auto tie = tie_of(connection, person);
    if (!tie) return remove_rhythm(connection, person);
    const auto clock = stored_clock(connection, person);
    if (!clock || clock->rhythm.folded_to > today || (clock->next_event && *clock->next_event <= today)) {
        return rebuild_rhythm(connection, person, today);
    }
    write_rhythm_row(connection, person, *tie, under_terms(*clock, tie->terms, today), today);
}

} // namespace tend::store
