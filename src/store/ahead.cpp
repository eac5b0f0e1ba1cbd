#include "store/person_match.hpp"
#include "store/query.hpp"
#include "store/record_reading.hpp"
#include "store/store.hpp"
#include "store/yearly_dates.hpp"

namespace tend::store {

namespace {

constexpr std::string_view with_person = "CROSS JOIN person p ON p.id = ";
constexpr std::string_view who_is_there = " AND p.deleted_at IS NULL AND p.merged_into IS NULL ";

/// 29 February is kept a day before or after it in common years.
constexpr days slack{1};

} // namespace

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

std::vector<MilestoneOf> Store::milestones_between(Day first, Day last) const {
    static const std::string sql =
        sql_of("SELECT ", milestone_columns, ", p.handle FROM milestone m INDEXED BY milestone_date ",
               with_person, "m.person WHERE (m.month, m.day) >= (?, ?) AND (m.month, m.day) <= (?, ?) ",
               "AND m.deleted_at IS NULL", who_is_there, "ORDER BY m.month, m.day, m.id");
    const Reading reading(connection());
    std::vector<MilestoneOf> milestones;
    for (const YearlySpan& span : yearly_spans(first - slack, last + slack)) {
        Query query(connection(), sql);
        for (const unsigned number : {span.first.month, span.first.day, span.last.month, span.last.day})
            query.with(static_cast<std::int64_t>(number));
        while (query.step()) milestones.push_back({milestone_from(query), query.text(10)});
    }
    return milestones;
}

std::vector<FollowUpOf> Store::follow_ups_between(Day first, Day last) const {
    const auto found_by = [](std::string_view index, std::string_view day, std::string_view whether) {
        return sql_of("SELECT ", follow_up_columns, ", p.handle FROM follow_up f INDEXED BY ", index, " ",
                      with_person, "f.person WHERE ", follow_up_is_open, " AND ", day,
                      " BETWEEN ? AND ? AND ", whether, who_is_there);
    };
    constexpr std::string_view in_order = "ORDER BY 7, 1"; // due_on, id: a compound has no names for both
    static const std::string sql =
        sql_of(found_by("follow_up_open", "f.due_on", "(f.kind <> 'post' OR f.start_by IS NULL)"),
               "UNION ALL ", found_by("follow_up_start", "f.start_by", "f.kind = 'post'"), in_order);
    std::vector<FollowUpOf> follow_ups;
    Query query(connection(), sql);
    for (const Day day : {first, last, first, last}) query.with(to_text(day));
    while (query.step()) follow_ups.push_back({follow_up_from(query), query.text(11)});
    return follow_ups;
}

std::vector<PersonId> Store::people_back(Day first, Day last) const {
    std::vector<PersonId> people;
    Query query(connection(), "SELECT id FROM person WHERE quiet_until >= ? AND quiet_until <= ? "
                              "AND state = 'active' AND deleted_at IS NULL AND merged_into IS NULL "
                              "ORDER BY quiet_until, handle");
    query.with(to_text(first)).with(to_text(last));
    while (query.step()) people.push_back(PersonId{query.uuid(0)});
    return people;
}

} // namespace tend::store
