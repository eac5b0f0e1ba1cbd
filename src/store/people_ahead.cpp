#include "store/person_match.hpp"
#include "store/query.hpp"
#include "store/store.hpp"

namespace tend::store {

std::vector<Person> Store::active_people(std::span<const PersonId> people, PersonFilter filter,
                                         Day today) const {
    static const std::string sql = select_cards(
        std::string(from_person) + "WHERE p.id = ? AND p.deleted_at IS NULL AND p.merged_into IS NULL");
    filter.state = PersonState::active;
    const Reading reading(connection());
    std::vector<Person> active;
    PersonMatch match(connection(), filter, today);
    for (const PersonId person : people) {
        Query query(connection(), sql);
        query.with(person);
        if (!query.step()) continue;
        PersonCard card = card_from(query, today);
        if (match.lets_through(card)) active.push_back(std::move(card.person));
    }
    return active;
}

std::vector<PersonId> Store::people_back(Day from, Day until) const {
    std::vector<PersonId> people;
    Query query(connection(), "SELECT id FROM person WHERE quiet_until >= ? AND quiet_until <= ? "
                              "AND state = 'active' AND deleted_at IS NULL AND merged_into IS NULL "
                              "ORDER BY quiet_until, handle");
    query.with(to_text(from)).with(to_text(until));
    while (query.step()) people.push_back(PersonId{query.uuid(0)});
    return people;
}

} // namespace tend::store
