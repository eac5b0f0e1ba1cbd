#include "store/field_text.hpp"
#include "store/record_reading.hpp"
#include "store/store.hpp"

namespace tend::store {

namespace {

constexpr std::string_view beginning_of_time = "0001-01-01";

std::string since_text(std::optional<Day> since) {
    return since ? to_text(*since) : std::string(beginning_of_time);
}

std::int64_t sql_limit(std::size_t limit) {
    return limit == 0 ? -1 : static_cast<std::int64_t>(limit);
}

/// Without its people.
std::optional<Interaction> stored_interaction(Connection& connection, InteractionId id) {
    static const std::string sql =
        sql_of("SELECT ", interaction_columns, "FROM interaction i WHERE i.id = ? AND i.deleted_at IS NULL");
    Query query(connection, sql);
    query.with(id);
    if (!query.step()) return std::nullopt;
    return interaction_from(query);
}

std::vector<InteractionWithNames> named(Connection& connection, Query& query) {
    std::vector<InteractionWithNames> history;
    while (query.step()) history.push_back(with_names(connection, interaction_from(query)));
    return history;
}

} // namespace

std::vector<InteractionWithNames> Store::history(std::optional<PersonId> who, std::optional<Day> since,
                                                 std::size_t limit) const {
    static const std::string of_all =
        sql_of("SELECT ", interaction_columns,
               "FROM interaction i INDEXED BY interaction_day WHERE i.deleted_at IS NULL AND i.on_day >= ? "
               "ORDER BY i.on_day DESC, i.id DESC LIMIT ?");
    static const std::string of_one =
        sql_of("SELECT ", interaction_columns,
               "FROM participant p CROSS JOIN interaction i ON i.id = p.interaction WHERE p.person = ? AND "
               "p.deleted_at IS NULL "
               "AND i.deleted_at IS NULL AND i.on_day >= ? ORDER BY i.on_day DESC, i.id DESC LIMIT ?");
    const Reading reading(connection());
    Query query(connection(), who ? of_one : of_all);
    if (who) query.with(*who);
    query.with(since_text(since)).with(sql_limit(limit));
    return named(connection(), query);
}

std::vector<InteractionWithNames> Store::history_between(Day first, Day last) const {
    static const std::string sql =
        sql_of("SELECT ", interaction_columns, "FROM interaction i INDEXED BY interaction_day ",
               "WHERE i.deleted_at IS NULL AND i.on_day BETWEEN ? AND ? ORDER BY i.on_day DESC, i.id DESC");
    const Reading reading(connection());
    Query query(connection(), sql);
    query.with(to_text(first)).with(to_text(last));
    return named(connection(), query);
}

std::int64_t Store::history_count(std::optional<PersonId> who, std::optional<Day> since) const {
    constexpr std::string_view of_all = "SELECT count(*) FROM interaction i INDEXED BY interaction_day WHERE "
                                        "i.deleted_at IS NULL AND i.on_day >= ?";
    constexpr std::string_view of_one =
        "SELECT count(*) FROM participant p CROSS JOIN interaction i ON i.id = p.interaction "
        "WHERE p.person = ? AND p.deleted_at IS NULL AND i.deleted_at IS NULL AND i.on_day >= ?";
    Query query(connection(), who ? of_one : of_all);
    if (who) query.with(*who);
    query.with(since_text(since));
    return query.number();
}

InteractionWithNames Store::interaction(InteractionId id) const {
    const Reading reading(connection());
    if (auto found = stored_interaction(connection(), id)) return with_names(connection(), *std::move(found));
    throw NotFound("that interaction is not there", "tend history shows them with their ids");
}

std::optional<Interaction> Store::find_interaction(InteractionId id) const {
    const Reading reading(connection());
    auto found = stored_interaction(connection(), id);
    if (!found) return std::nullopt;
    return with_names(connection(), *std::move(found)).interaction;
}

std::optional<Channel> Store::last_channel(PersonId who, Day today) const {
    Query query(connection(),
                "SELECT i.channel FROM participant p CROSS JOIN interaction i ON i.id = p.interaction "
                "WHERE p.person = ? AND p.deleted_at IS NULL AND i.deleted_at IS NULL AND i.on_day <= ? "
                "AND i.channel <> 'react' ORDER BY i.on_day DESC, i.id DESC LIMIT 1");
    query.with(who).with(to_text(today));
    if (!query.step()) return std::nullopt;
    return word_at(query, 0, parse_channel_word);
}

} // namespace tend::store
