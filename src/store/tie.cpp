#include "store/tie.hpp"

#include "store/field_text.hpp"
#include "store/store.hpp"

namespace tend::store {

namespace {

// How many took part: as many as are named, unless more were counted.
constexpr std::string_view events_sql =
    "SELECT i.on_day, i.channel, i.direction, i.tried, i.wants_reply, max(coalesce(i.others, 1), "
    "(SELECT count(*) FROM participant q WHERE q.interaction = i.id AND q.deleted_at IS NULL)), i.id "
    "FROM participant p CROSS JOIN interaction i ON i.id = p.interaction "
    "WHERE p.person = ? AND p.deleted_at IS NULL AND i.deleted_at IS NULL ORDER BY i.on_day, i.id";

constexpr std::string_view latest_sql =
    "SELECT i.id FROM participant p CROSS JOIN interaction i ON i.id = p.interaction "
    "WHERE p.person = ? AND i.on_day <= ? AND p.deleted_at IS NULL AND i.deleted_at IS NULL "
    "ORDER BY i.on_day DESC, i.id DESC LIMIT ?";

constexpr std::string_view event_sql =
    "SELECT i.on_day, i.channel, i.direction, i.tried, i.wants_reply, max(coalesce(i.others, 1), "
    "(SELECT count(*) FROM participant q WHERE q.interaction = i.id AND q.deleted_at IS NULL)), i.id, i.text "
    "FROM interaction i WHERE i.id = ? AND i.deleted_at IS NULL";

constexpr std::string_view tie_sql =
    "SELECT p.handle, p.added_on, p.cadence_count, p.cadence_unit, c.cadence_count, c.cadence_unit, "
    "p.importance, "
    "p.state, p.quiet_until, p.reply_days FROM person p LEFT JOIN circle c ON c.id = p.circle AND "
    "c.deleted_at IS NULL "
    "WHERE p.id = ? AND p.deleted_at IS NULL AND p.merged_into IS NULL";

ToldEvent event_from(const Query& row) {
    ToldEvent told;
    told.event.on_day = day_at(row, 0);
    told.event.channel = word_at(row, 1, parse_channel_word);
    told.event.direction = word_at(row, 2, parse_direction);
    told.event.tried = row.integer(3) != 0;
    told.event.wants_reply = row.integer(4) != 0;
    told.event.others = static_cast<int>(row.integer(5));
    told.id.bytes = row.uuid(6);
    return told;
}

/// The latest day somebody started.
struct Start {
    std::optional<Day> on;
    bool is_done = false;
};

Start start_of(Connection& connection, PersonId person) {
    Start latest;
    Query query(connection,
                "SELECT year, month, day, done_on FROM milestone "
                "WHERE person = ? AND kind = 'started' AND year IS NOT NULL AND deleted_at IS NULL");
    query.with(person);
    while (query.step()) {
        const auto day = make_day(static_cast<int>(query.integer(0)), static_cast<unsigned>(query.integer(1)),
                                  static_cast<unsigned>(query.integer(2)));
        if (day && (!latest.on || *latest.on < *day)) latest = {day, !query.is_null(3)};
    }
    return latest;
}

} // namespace

std::optional<Tie> tie_of(Connection& connection, PersonId person) {
    Query query(connection, tie_sql);
    query.with(person);
    if (!query.step()) return std::nullopt;
    Tie tie;
    tie.handle = query.text(0);
    tie.terms.added_on = day_at(query, 1);
    tie.terms.own = choice_at(query, 2);
    tie.terms.circle = choice_at(query, 4);
    tie.terms.importance = word_at(query, 6, parse_importance);
    tie.state = word_at(query, 7, parse_person_state);
    tie.quiet_until = maybe_day_at(query, 8);
    tie.reply_days = maybe_int_at(query, 9);
    const Start start = start_of(connection, person);
    tie.terms.started_on = start.on;
    if (!start.is_done) tie.welcome_on = start.on;
    return tie;
}

std::vector<ToldEvent> events_with(Connection& connection, PersonId person) {
    std::vector<ToldEvent> events;
    Query query(connection, events_sql);
    query.with(person);
    while (query.step()) events.push_back(event_from(query));
    return events;
}

std::optional<ToldEvent> told_event(Connection& connection, InteractionId id) {
    Query query(connection, event_sql);
    query.with(id);
    if (!query.step()) return std::nullopt;
    return event_from(query);
}

void Store::for_each_exchange_back(PersonId who, Day today, std::size_t limit,
                                   const std::function<bool(const Exchange&)>& goes_on) const {
    Query latest(connection(), latest_sql);
    latest.with(who).with(to_text(today)).with(static_cast<std::int64_t>(limit));
    Query one(connection(), event_sql);
    while (latest.step()) {
        one.again();
        one.with(latest.uuid(0));
        if (one.step() && !goes_on({event_from(one).event, one.text(7)})) return;
    }
}

} // namespace tend::store
