#include "store/field_text.hpp"
#include "store/person_match.hpp"
#include "store/store.hpp"

namespace tend::store {

std::vector<Whereabouts> Store::whereabouts(const PersonFilter& filter, Day today) const {
    static const std::string sql =
        select_cards(std::string(from_person) + "WHERE p.deleted_at IS NULL AND p.merged_into IS NULL");
    const Reading reading(connection());
    connection().settle(Derived::rhythms);
    std::vector<Whereabouts> everywhere;
    PersonMatch match(connection(), filter, today);
    Query query(connection(), sql);
    while (query.step()) {
        const PersonCard card = card_from(query, today);
        if (!match.lets_through(card)) continue;
        everywhere.push_back(
            {card.person.id, zone_on(card.person, today), card.person.place, card.person.hours});
    }
    return everywhere;
}

std::optional<PersonInZone> Store::find_in_zone(PersonId who, Day today) const {
    Query row(connection(), "SELECT handle, tz, away_tz, away_until FROM person "
                            "WHERE id = ? AND deleted_at IS NULL AND merged_into IS NULL");
    row.with(who);
    if (!row.step()) return std::nullopt;
    Person person;
    person.tz = row.maybe_text(1);
    person.away_tz = row.maybe_text(2);
    person.away_until = maybe_day_at(row, 3);
    return PersonInZone{row.text(0), zone_on(person, today)};
}

std::vector<std::string> Store::places() const {
    std::vector<std::string> places;
    Query query(connection(),
                "SELECT DISTINCT place FROM person WHERE place IS NOT NULL AND state = 'active' "
                "AND deleted_at IS NULL AND merged_into IS NULL ORDER BY place");
    while (query.step()) places.push_back(query.text(0));
    return places;
}

} // namespace tend::store
