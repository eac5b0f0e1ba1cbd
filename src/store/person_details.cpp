#include "store/person_details.hpp"

#include "store/field_text.hpp"
#include "store/in_order.hpp"
#include "store/person_reading.hpp"

#include <algorithm>
#include <string_view>

namespace tend::store {

namespace {

/// From so many people on three passes over the tables are quicker than three look-ups for each.
constexpr std::size_t many = 100;

/// Takes what stands beside people in the order of their ids; the rows of `sql` begin with a person.
template<class Take>
void take_beside(Connection& connection, std::string_view sql, const std::vector<PersonOnDay*>& people,
                 Take take) {
    Query query(connection, sql);
    take_in_step(
        query, people, [](const PersonOnDay* of) { return of->person.id; },
        [&take](PersonOnDay* of, const Query& row) { take(*of, row); });
}

void add_in_passes(Connection& connection, std::vector<PersonOnDay>& people) {
    std::vector<PersonOnDay*> by_id;
    by_id.reserve(people.size());
    for (auto& person : people) by_id.push_back(&person);
    std::sort(by_id.begin(), by_id.end(),
              [](const PersonOnDay* a, const PersonOnDay* b) { return a->person.id < b->person.id; });
    take_beside(connection,
                "SELECT person, address FROM email WHERE deleted_at IS NULL ORDER BY person, position, id",
                by_id, [](PersonOnDay& of, const Query& row) { of.person.emails.push_back(row.text(1)); });
    take_beside(connection, "SELECT person, name FROM tag WHERE deleted_at IS NULL ORDER BY person, name",
                by_id, [](PersonOnDay& of, const Query& row) { of.person.tags.push_back(row.text(1)); });
    take_beside(connection,
                "SELECT person, id, key, value, noted_on FROM fact WHERE deleted_at IS NULL "
                "ORDER BY person, key, noted_on, id",
                by_id, [](PersonOnDay& of, const Query& row) {
                    of.facts.push_back({FactId{row.uuid(1)}, row.text(2), row.text(3), maybe_day_at(row, 4)});
                });
}

} // namespace

void add_details(Connection& connection, std::vector<PersonOnDay>& people) {
    if (people.size() >= many) return add_in_passes(connection, people);
    for (auto& of : people) {
        of.person.emails = emails_of(connection, of.person.id);
        of.person.tags = tags_of(connection, of.person.id);
        of.facts = facts_of(connection, of.person.id);
    }
}

} // namespace tend::store
