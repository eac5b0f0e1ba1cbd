#include "store/field_text.hpp"
#include "store/person_match.hpp"
#include "store/record_reading.hpp"
#include "store/rhythm_table.hpp"
#include "store/store.hpp"

#include <algorithm>
#include <utility>

namespace tend::store {

namespace {

constexpr std::string_view contact_columns =
    "SELECT i.id, i.on_day, i.channel, i.direction, i.tried, i.value, p.person ";
constexpr std::string_view of_people_there =
    "CROSS JOIN person w ON w.id = p.person AND w.deleted_at IS NULL AND w.merged_into IS NULL ";
constexpr std::string_view within =
    "WHERE i.on_day >= ? AND i.on_day <= ? AND i.deleted_at IS NULL AND p.deleted_at IS NULL ";

PastContact contact_from(const Query& row) {
    PastContact contact{.on_day = day_at(row, 1),
                        .channel = word_at(row, 2, parse_channel_word),
                        .direction = word_at(row, 3, parse_direction),
                        .tried = row.integer(4) != 0};
    if (!row.is_null(5)) contact.value = word_at(row, 5, parse_value);
    return contact;
}

/// One contact for each run of rows of one interaction.
std::vector<PastContact> contacts_of(Query& query) {
    std::vector<PastContact> contacts;
    std::optional<Uuid> current;
    while (query.step()) {
        const Uuid id = query.uuid(0);
        if (current != id) contacts.push_back(contact_from(query));
        current = id;
        contacts.back().people.push_back(PersonId{query.uuid(6)});
    }
    for (PastContact& contact : contacts) std::sort(contact.people.begin(), contact.people.end());
    return contacts;
}

} // namespace

std::vector<PastContact> Store::contacts_between(Day first, Day last) const {
    static const std::string sql = sql_of(contact_columns,
                                          "FROM interaction i INDEXED BY interaction_day "
                                          "CROSS JOIN participant p ON p.interaction = i.id ",
                                          of_people_there, within, "ORDER BY i.on_day, i.id");
    const Reading reading(connection());
    Query query(connection(), sql);
    query.with(to_text(first)).with(to_text(last));
    return contacts_of(query);
}

std::vector<PastContact> Store::contacts_with(PersonId who, Day first, Day last) const {
    static const std::string sql =
        sql_of(contact_columns, "FROM participant p CROSS JOIN interaction i ON i.id = p.interaction ",
               within, "AND p.person = ? ORDER BY i.on_day, i.id");
    const Reading reading(connection());
    Query query(connection(), sql);
    query.with(to_text(first)).with(to_text(last)).with(who);
    return contacts_of(query);
}

std::vector<Member> Store::members(const PersonFilter& filter, Day today) const {
    static const std::string sql =
        select_cards(std::string(from_person) +
                     "WHERE p.deleted_at IS NULL AND p.merged_into IS NULL ORDER BY p.handle, p.id");
    const Reading reading(connection());
    connection().settle(Derived::rhythms);
    std::vector<Member> members;
    PersonMatch match(connection(), filter, today);
    Query query(connection(), sql);
    while (query.step()) {
        PersonCard card = card_from(query, today);
        if (!match.lets_through(card)) continue;
        Person& person = card.person;
        members.push_back({person.id, std::move(person.handle), std::move(person.name),
                           std::move(person.team), std::move(card.circle_name), person.state,
                           person.quiet_until});
    }
    return members;
}

std::vector<Day> Store::contact_days(PersonId who, Day today) const {
    const Reading reading(connection());
    connection().settle(Derived::rhythms);
    const auto tie = tie_of(connection(), who);
    if (!tie) return {};
    return clock_on(connection(), who, tie->terms, today).rhythm.contact_days;
}

} // namespace tend::store
