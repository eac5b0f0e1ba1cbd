#include "store/in_order.hpp"
#include "store/name_words.hpp"
#include "store/person_match.hpp"
#include "store/person_reading.hpp"
#include "store/store.hpp"
#include "text/fold.hpp"

#include <utility>

namespace tend::store {

namespace {

/// Without what stands beside their row.
PersonOnDay on_day(Connection& connection, PersonCard&& card, Day today) {
    PersonOnDay person;
    person.standing = standing_of(connection, card, today);
    person.person = std::move(card.person);
    person.circle_name = std::move(card.circle_name);
    person.circle_via = std::move(card.circle_via);
    return person;
}

void add_details(Connection& connection, PersonOnDay& of) {
    of.person.emails = emails_of(connection, of.person.id);
    of.person.tags = tags_of(connection, of.person.id);
    of.facts = facts_of(connection, of.person.id);
}

std::vector<PersonId> people_by_word(Connection& connection, NameWordKind kind, const std::string& word) {
    connection.settle(Derived::name_words);
    std::vector<PersonId> people;
    Query query(connection, "SELECT person FROM name_word WHERE word = ? AND kind = ? ORDER BY person");
    query.with(word).with(static_cast<int>(kind));
    while (query.step()) people.push_back(PersonId{query.uuid(0)});
    return people;
}

PersonCard card_of(Connection& connection, PersonId id, Day today) {
    static const std::string sql = select_cards(std::string(from_person) + "WHERE p.id = ?");
    Query query(connection, sql);
    query.with(living_person(connection, id));
    if (!query.step()) throw NotFound("that person is not there");
    return card_from(query, today);
}

} // namespace

Person Store::person(PersonId id) const {
    const Reading reading(connection());
    Person person = card_of(connection(), id, Day{}).person;
    person.emails = emails_of(connection(), person.id);
    person.tags = tags_of(connection(), person.id);
    return person;
}

PersonOnDay Store::person_on(PersonId id, Day today) const {
    const Reading reading(connection());
    connection().settle(Derived::rhythms);
    PersonOnDay person = on_day(connection(), card_of(connection(), id, today), today);
    add_details(connection(), person);
    return person;
}

PersonOnDay Store::row_on(PersonId id, Day today) const {
    const Reading reading(connection());
    connection().settle(Derived::rhythms);
    return on_day(connection(), card_of(connection(), id, today), today);
}

std::vector<PersonOnDay> Store::people_on(const PersonFilter& filter, Day today, std::size_t limit) const {
    std::vector<PersonOnDay> people;
    for_each_person(filter, today, Extent::whole, limit,
                    [&people](PersonOnDay&& person) { people.push_back(std::move(person)); });
    return people;
}

void Store::for_each_person(const PersonFilter& filter, Day today, Extent extent, std::size_t limit,
                            const std::function<void(PersonOnDay&&)>& show) const {
    static const std::string sql =
        select_cards(std::string(from_person) + "WHERE p.handle >= '' AND p.deleted_at IS NULL "
                                                "AND p.merged_into IS NULL ORDER BY p.handle, p.id");
    const Reading reading(connection());
    connection().settle(Derived::rhythms);
    PersonMatch match(connection(), filter, today);
    Query query(connection(), sql);
    std::pair<std::string, PersonId> before;
    for (std::size_t shown = 0; (limit == 0 || shown < limit) && query.step();) {
        PersonCard card = card_from(query, today);
        auto here = std::pair(card.person.handle, card.person.id);
        expect_after(connection(), before, here);
        before = std::move(here);
        if (!match.lets_through(card)) continue;
        PersonOnDay person = on_day(connection(), std::move(card), today);
        if (extent == Extent::whole) add_details(connection(), person);
        show(std::move(person));
        ++shown;
    }
}

std::optional<PersonId> Store::person_with_handle(std::string_view handle) const {
    Query query(connection(),
                "SELECT id FROM person WHERE handle = ? AND deleted_at IS NULL AND merged_into IS NULL");
    query.with(handle);
    if (!query.step()) return std::nullopt;
    return PersonId{query.uuid(0)};
}

bool Store::is_handle_taken(std::string_view handle) const {
    return person_with_handle(handle).has_value();
}

std::optional<Person> Store::find_person(PersonId id) const {
    const Reading reading(connection());
    const auto found = found_person(connection(), id);
    if (!found) return std::nullopt;
    return person(*found);
}

std::vector<Fact> Store::facts_of(PersonId who) const {
    return store::facts_of(connection(), who);
}

std::vector<PersonId> Store::people_with_email(std::string_view address) const {
    return people_by_word(connection(), NameWordKind::address, text::folded(address));
}

std::vector<PersonId> Store::people_named(std::string_view name) const {
    return people_by_word(connection(), NameWordKind::full_name, folded_name(name));
}

} // namespace tend::store
