#include "store/person_reading.hpp"

#include "store/field_text.hpp"
#include "store/rhythm_row.hpp"
#include "store/rhythm_table.hpp"
#include "tend/errors.hpp"

namespace tend::store {

namespace {

constexpr std::string_view card_columns =
    "p.id, p.handle, p.name, p.org, p.team, p.role, p.place, p.tz, p.hours, p.away_tz, p.away_until, p.via, "
    "p.avoid, "
    "p.circle, p.cadence_count, p.cadence_unit, p.importance, p.state, p.quiet_until, p.quiet_reason, "
    "p.reply_days, "
    "p.added_on, c.name, c.via, r.holds_from, r.holds_until, r.folded_to, r.silence, r.last_contact, "
    "r.effective_last, "
    "r.cadence_count, r.cadence_unit, r.cadence_source, r.cadence_days, r.due ";
constexpr int circle_column = 22;
constexpr int standing_column = 24;

std::optional<Day> maybe_day_number(const Query& row, int column) {
    if (row.is_null(column)) return std::nullopt;
    return day_of(row.integer(column));
}

std::optional<Standing> standing_from(const Query& row, int first, Day today) {
    if (row.is_null(first)) return std::nullopt;
    const auto holds_until = maybe_day_number(row, first + 1);
    if (today < day_of(row.integer(first)) || (holds_until && today >= *holds_until)) return std::nullopt;
    Standing standing;
    const Day folded_to = day_of(row.integer(first + 2));
    standing.silence_milli = row.integer(first + 3) + 1000 * std::int64_t{(today - folded_to).count()};
    standing.last_contact_on = maybe_day_number(row, first + 4);
    standing.effective_last_on = day_of(row.integer(first + 5));
    standing.cadence = cadence_at(row, first + 6);
    standing.source = word_at(row, first + 8, parse_cadence_source);
    standing.cadence_days = static_cast<int>(row.integer(first + 9));
    standing.due_on = maybe_day_number(row, first + 10);
    return standing;
}

Person person_from(const Query& row) {
    Person person;
    person.id.bytes = row.uuid(0);
    person.handle = row.text(1);
    person.name = row.text(2);
    person.org = row.maybe_text(3);
    person.team = row.maybe_text(4);
    person.role = row.maybe_text(5);
    person.place = row.maybe_text(6);
    person.tz = row.maybe_text(7);
    person.hours = hours_at(row, 8);
    person.away_tz = row.maybe_text(9);
    person.away_until = maybe_day_at(row, 10);
    person.via = channels_at(row, 11);
    person.avoid = channels_at(row, 12);
    if (!row.is_null(13)) person.circle = CircleId{row.uuid(13)};
    person.cadence = choice_at(row, 14);
    person.importance = word_at(row, 16, parse_importance);
    person.state = word_at(row, 17, parse_person_state);
    person.quiet_until = maybe_day_at(row, 18);
    person.quiet_reason = row.maybe_text(19);
    person.reply_days = maybe_int_at(row, 20);
    person.added_on = day_at(row, 21);
    return person;
}

std::vector<std::string> texts(Connection& connection, std::string_view sql, PersonId person) {
    std::vector<std::string> found;
    Query query(connection, sql);
    query.with(person);
    while (query.step()) found.push_back(query.text(0));
    return found;
}

} // namespace

std::string select_cards(std::string_view rest) {
    std::string sql = "SELECT ";
    sql += card_columns;
    sql += rest;
    return sql;
}

PersonCard card_from(const Query& row, Day today) {
    PersonCard card{person_from(row), row.maybe_text(circle_column).value_or(""),
                    channels_at(row, circle_column + 1), standing_from(row, standing_column, today)};
    // A circle that was taken away leaves no trace in what is read.
    if (row.is_null(circle_column)) card.person.circle.reset();
    return card;
}

Standing standing_of(Connection& connection, const PersonCard& card, Day today) {
    if (card.standing) return *card.standing;
    const auto tie = tie_of(connection, card.person.id);
    const TieTerms terms = tie ? tie->terms : TieTerms{};
    return standing_of(clock_on(connection, card.person.id, terms, today), terms, today);
}

std::vector<std::string> emails_of(Connection& connection, PersonId person) {
    return texts(connection,
                 "SELECT address FROM email WHERE person = ? AND deleted_at IS NULL ORDER BY position, id",
                 person);
}

std::vector<std::string> tags_of(Connection& connection, PersonId person) {
    return texts(connection, "SELECT name FROM tag WHERE person = ? AND deleted_at IS NULL ORDER BY name",
                 person);
}

std::vector<Fact> facts_of(Connection& connection, PersonId person) {
    std::vector<Fact> facts;
    Query query(connection,
                "SELECT id, key, value, noted_on FROM fact WHERE person = ? AND deleted_at IS NULL "
                "ORDER BY key, noted_on, id");
    query.with(person);
    while (query.step())
        facts.push_back({FactId{query.uuid(0)}, query.text(1), query.text(2), maybe_day_at(query, 3)});
    return facts;
}

std::optional<PersonId> found_person(Connection& connection, PersonId id) {
    // Two files that were merged could hold a ring of merges; nobody is merged this often by hand.
    constexpr int most_merges = 100;
    PersonId current = id;
    for (int merges = 0; merges < most_merges; ++merges) {
        Query query(connection, "SELECT merged_into FROM person WHERE id = ? AND deleted_at IS NULL");
        query.with(current);
        if (!query.step()) break;
        if (query.is_null(0)) return current;
        current.bytes = query.uuid(0);
    }
    return std::nullopt;
}

PersonId living_person(Connection& connection, PersonId id) {
    if (const auto found = found_person(connection, id)) return *found;
    throw NotFound("that person is not there", "tend list shows everybody");
}

} // namespace tend::store
