#include "store/field_text.hpp"
#include "store/record_reading.hpp"
#include "store/store.hpp"

namespace tend::store {

namespace {

// Rows whose person is not there (any more) say nothing.
constexpr std::string_view with_their_person = " AND p.deleted_at IS NULL AND p.merged_into IS NULL ";

} // namespace

std::vector<MilestoneOf> Store::milestones(std::optional<PersonId> who) const {
    static const std::string of_all =
        sql_of("SELECT ", milestone_columns, ", p.handle FROM milestone m ",
               "CROSS JOIN person p ON p.id = m.person WHERE m.deleted_at IS NULL", with_their_person,
               "ORDER BY m.month, m.day, m.id");
    static const std::string of_one = sql_of(
        "SELECT ", milestone_columns, ", p.handle FROM milestone m CROSS JOIN person p ON p.id = m.person ",
        "WHERE m.person = ? AND m.deleted_at IS NULL", with_their_person, "ORDER BY m.month, m.day, m.id");
    std::vector<MilestoneOf> milestones;
    Query query(connection(), who ? of_one : of_all);
    if (who) query.with(*who);
    while (query.step()) milestones.push_back({milestone_from(query), query.text(10)});
    return milestones;
}

std::vector<FollowUpOf> Store::open_follow_ups(std::optional<PersonId> who) const {
    constexpr std::string_view order = "ORDER BY f.due_on IS NULL, f.due_on, f.id";
    static const std::string of_all =
        sql_of("SELECT ", follow_up_columns, ", p.handle FROM follow_up f INDEXED BY follow_up_open ",
               "CROSS JOIN person p ON p.id = f.person WHERE ", follow_up_is_open, with_their_person, order);
    static const std::string of_one =
        sql_of("SELECT ", follow_up_columns, ", p.handle FROM follow_up f INDEXED BY follow_up_person ",
               "CROSS JOIN person p ON p.id = f.person WHERE f.person = ? AND ", follow_up_is_open,
               with_their_person, order);
    std::vector<FollowUpOf> follow_ups;
    Query query(connection(), who ? of_one : of_all);
    if (who) query.with(*who);
    while (query.step()) follow_ups.push_back({follow_up_from(query), query.text(11)});
    return follow_ups;
}

std::vector<Holiday> Store::holidays() const {
    static const std::string sql =
        sql_of("SELECT ", holiday_columns, "FROM holiday h WHERE h.deleted_at IS NULL ",
               "ORDER BY h.place, h.on_day, h.label, h.id");
    std::vector<Holiday> holidays;
    Query query(connection(), sql);
    while (query.step()) holidays.push_back(holiday_from(query));
    return holidays;
}

std::vector<Holiday> Store::holidays_between(Day first, Day last) const {
    static const std::string sql =
        sql_of("SELECT ", holiday_columns, "FROM holiday h WHERE h.deleted_at IS NULL ",
               "AND h.on_day BETWEEN ? AND ? ORDER BY h.place, h.on_day, h.label, h.id");
    std::vector<Holiday> holidays;
    Query query(connection(), sql);
    query.with(to_text(first)).with(to_text(last));
    while (query.step()) holidays.push_back(holiday_from(query));
    return holidays;
}

std::optional<Milestone> Store::find_milestone(MilestoneId id) const {
    static const std::string sql =
        sql_of("SELECT ", milestone_columns, "FROM milestone m WHERE m.id = ? AND m.deleted_at IS NULL");
    Query query(connection(), sql);
    query.with(id);
    if (!query.step()) return std::nullopt;
    return milestone_from(query);
}

Milestone Store::milestone(MilestoneId id) const {
    if (auto found = find_milestone(id)) return *found;
    throw NotFound("that milestone is not there", "tend milestone list shows them with their ids");
}

std::optional<FollowUp> Store::find_follow_up(FollowUpId id) const {
    static const std::string sql =
        sql_of("SELECT ", follow_up_columns, "FROM follow_up f WHERE f.id = ? AND f.deleted_at IS NULL");
    Query query(connection(), sql);
    query.with(id);
    if (!query.step()) return std::nullopt;
    return follow_up_from(query);
}

FollowUp Store::follow_up(FollowUpId id) const {
    if (auto found = find_follow_up(id)) return *found;
    throw NotFound("that follow-up is not there", "tend follow-up shows the open ones with their ids");
}

std::vector<FollowUp> Store::follow_ups_of(PersonId who) const {
    static const std::string sql = sql_of("SELECT ", follow_up_columns, "FROM follow_up f ",
                                          "WHERE f.person = ? AND f.deleted_at IS NULL ORDER BY f.id");
    std::vector<FollowUp> follow_ups;
    Query query(connection(), sql);
    query.with(who);
    while (query.step()) follow_ups.push_back(follow_up_from(query));
    return follow_ups;
}

} // namespace tend::store
