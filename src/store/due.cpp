#include "store/person_match.hpp"
#include "store/query.hpp"
#include "store/rhythm_row.hpp"
#include "store/rhythm_table.hpp"
#include "store/store.hpp"

#include <algorithm>
#include <tuple>

namespace tend::store {

namespace {

/// What is asked of the due list.
struct DueQuestion {
    Day today{};
    Day until{};
    std::size_t limit = 0;

    [[nodiscard]] bool is_full(std::size_t size) const { return limit != 0 && size >= limit; }
};

DuePerson due_person(const Person& person, const Standing& standing, Day today) {
    return {person.id,    person.handle,      person.name, zone_on(person, today),
            person.hours, person.quiet_until, standing};
}

/// Those whose row holds today: straight from the index, in its order.
std::vector<DuePerson> due_by_index(Connection& connection, const DueQuestion& question, PersonMatch& match) {
    static const std::string sql =
        select_cards("FROM rhythm r INDEXED BY rhythm_due CROSS JOIN person p ON p.id = r.person "
                     "LEFT JOIN circle c ON c.id = p.circle AND c.deleted_at IS NULL "
                     "WHERE r.listed = 1 AND r.due <= ? AND (r.quiet_until IS NULL OR r.quiet_until <= ?) "
                     "ORDER BY r.due, r.handle");
    std::vector<DuePerson> due;
    Query query(connection, sql);
    query.with(day_number(question.until)).with(day_number(question.until));
    while (!question.is_full(due.size()) && query.step()) {
        const PersonCard card = card_from(query, question.today);
        if (card.standing && match.lets_through(card))
            due.push_back(due_person(card.person, *card.standing, question.today));
    }
    return due;
}

void add_told_anew(Connection& connection, const DueQuestion& question, PersonMatch& match,
                   std::vector<DuePerson>& due) {
    static const std::string sql = select_cards(std::string(from_person) + "WHERE p.id = ?");
    for (const PersonId person : people_to_tell_anew(connection, question.today)) {
        Query query(connection, sql);
        query.with(person);
        if (!query.step()) continue;
        const PersonCard card = card_from(query, question.today);
        const bool is_quiet = card.person.quiet_until && *card.person.quiet_until > question.until;
        if (card.person.state != PersonState::active || is_quiet) continue;
        const Standing standing = standing_of(connection, card, question.today);
        const bool is_due = standing.due_on && *standing.due_on <= question.until;
        if (!is_due || !is_listed(card.person.state, standing.source) || !match.lets_through(card)) continue;
        due.push_back(due_person(card.person, standing, question.today));
    }
}

} // namespace

std::vector<DuePerson> Store::due(Day today, Day until, const PersonFilter& filter, std::size_t limit) const {
    const Reading reading(connection());
    connection().settle(Derived::rhythms);
    const DueQuestion question{today, until, limit};
    PersonMatch match(connection(), filter, today);
    auto due = due_by_index(connection(), question, match);
    add_told_anew(connection(), question, match, due);
    std::stable_sort(due.begin(), due.end(), [](const DuePerson& a, const DuePerson& b) {
        return std::tie(a.standing.due_on, a.handle, a.id) < std::tie(b.standing.due_on, b.handle, b.id);
    });
    if (question.is_full(due.size())) due.erase(due.begin() + static_cast<std::ptrdiff_t>(limit), due.end());
    return due;
}

} // namespace tend::store
