#include "store/person_match.hpp"
#include "store/query.hpp"
#include "store/record_reading.hpp"
#include "store/rhythm_row.hpp"
#include "store/rhythm_table.hpp"
#include "store/store.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace tend::store {

namespace {

/// What is asked of the due list.
struct DueQuestion {
    Day today{};
    Day from{}; ///< the first due day that counts
    Day until{};
    std::size_t limit = 0;

    [[nodiscard]] bool is_full(std::size_t size) const { return limit != 0 && size >= limit; }
};

DuePerson due_person(Person&& person, const Standing& standing, Day today) {
    auto zone = zone_on(person, today);
    return {person.id,       std::move(person.handle), std::move(person.name),
            std::move(zone), std::move(person.hours),  person.quiet_until,
            standing};
}

constexpr std::string_view of_their_circle =
    " LEFT JOIN circle c ON c.id = p.circle AND c.deleted_at IS NULL ";

/// The rows of `query` that hold today, in its order.
std::vector<DuePerson> due_in(Query& query, const DueQuestion& question, PersonMatch& match) {
    std::vector<DuePerson> due;
    while (!question.is_full(due.size()) && query.step()) {
        PersonCard card = card_from(query, question.today);
        if (card.standing && match.lets_through(card))
            due.push_back(due_person(std::move(card.person), *card.standing, question.today));
    }
    return due;
}

/// Straight from the index, in its order.
std::vector<DuePerson> due_by_index(Connection& connection, const DueQuestion& question, PersonMatch& match) {
    static const std::string sql = select_cards(
        sql_of("FROM rhythm r INDEXED BY rhythm_due CROSS JOIN person p ON p.id = r.person", of_their_circle,
               "WHERE r.listed = 1 AND r.due >= ? AND r.due <= ? "
               "AND (r.quiet_until IS NULL OR r.quiet_until <= ?) ORDER BY r.due, r.handle"));
    Query query(connection, sql);
    query.with(day_number(question.from)).with(day_number(question.until)).with(day_number(question.until));
    return due_in(query, question, match);
}

/// Those who fell due before, while they were quiet.
std::vector<DuePerson> due_once_back(Connection& connection, const DueQuestion& question,
                                     PersonMatch& match) {
    static const std::string sql = select_cards(
        sql_of("FROM person p INDEXED BY person_quiet CROSS JOIN rhythm r ON r.person = p.id",
               of_their_circle, "WHERE p.quiet_until BETWEEN ? AND ? AND r.listed = 1 AND r.due < ?"));
    Query query(connection, sql);
    query.with(to_text(question.from)).with(to_text(question.until)).with(day_number(question.from));
    return due_in(query, question, match);
}

void add_told_anew(Connection& connection, const DueQuestion& question, PersonMatch& match,
                   std::vector<DuePerson>& due) {
    static const std::string sql = select_cards(std::string(from_person) + "WHERE p.id = ?");
    for (const PersonId person : people_to_tell_anew(connection, question.today)) {
        Query query(connection, sql);
        query.with(person);
        if (!query.step()) continue;
        PersonCard card = card_from(query, question.today);
        const bool is_quiet = card.person.quiet_until && *card.person.quiet_until > question.until;
        if (card.person.state != PersonState::active || is_quiet) continue;
        const Standing standing = standing_of(connection, card, question.today);
        const bool is_due = standing.due_on && *standing.due_on <= question.until;
        if (!is_due || !is_listed(card.person.state, standing.source) || !match.lets_through(card)) continue;
        due.push_back(due_person(std::move(card.person), standing, question.today));
    }
}

} // namespace

std::vector<DuePerson> Store::due(Day today, Day until, const PersonFilter& filter, std::size_t limit) const {
    const Reading reading(connection());
    connection().settle(Derived::rhythms);
    const DueQuestion question{today, Day::min(), until, limit};
    PersonMatch match(connection(), filter, today);
    auto due = due_by_index(connection(), question, match);
    const std::size_t in_order = due.size();
    add_told_anew(connection(), question, match, due);
    if (due.size() == in_order) return due;
    std::stable_sort(due.begin(), due.end(), [](const DuePerson& a, const DuePerson& b) {
        return std::tie(a.standing.due_on, a.handle, a.id) < std::tie(b.standing.due_on, b.handle, b.id);
    });
    if (question.is_full(due.size())) due.erase(due.begin() + static_cast<std::ptrdiff_t>(limit), due.end());
    return due;
}

std::vector<DuePerson> Store::coming_up(Day today, Day first, Day last, const PersonFilter& filter) const {
    const Reading reading(connection());
    connection().settle(Derived::rhythms);
    const DueQuestion question{today, first, last, 0};
    PersonMatch match(connection(), filter, today);
    auto people = due_by_index(connection(), question, match);
    auto back = due_once_back(connection(), question, match);
    std::move(back.begin(), back.end(), std::back_inserter(people));
    add_told_anew(connection(), question, match, people);
    std::erase_if(people, [&](const DuePerson& person) {
        return std::max(*person.standing.due_on, person.quiet_until.value_or(Day::min())) < first;
    });
    return people;
}

} // namespace tend::store
