#include "store/field_text.hpp"
#include "store/person_match.hpp"
#include "store/record_reading.hpp"
#include "store/store.hpp"
#include "store/yearly_dates.hpp"

#include <algorithm>
#include <tuple>

namespace tend::store {

namespace {

// What `occasion_near` can speak of, a day wider at both ends for 29 February.
constexpr days look_back{32};
constexpr days notice{21};
constexpr days slack{2};

void add_dated_within(Connection& connection, const YearlySpan& span, std::vector<Milestone>& found) {
    static const std::string sql =
        sql_of("SELECT ", milestone_columns, "FROM milestone m INDEXED BY milestone_date ",
               "WHERE (m.month, m.day) >= (?, ?) AND (m.month, m.day) <= (?, ?) "
               "AND (m.lead_days IS NULL OR m.lead_days <= 21) AND m.deleted_at IS NULL "
               "ORDER BY m.month, m.day, m.id");
    Query query(connection, sql);
    for (const unsigned number : {span.first.month, span.first.day, span.last.month, span.last.day})
        query.with(static_cast<std::int64_t>(number));
    while (query.step()) found.push_back(milestone_from(query));
}

void add_of_long_notice(Connection& connection, std::vector<Milestone>& found) {
    static const std::string sql =
        sql_of("SELECT ", milestone_columns, "FROM milestone m INDEXED BY milestone_notice ",
               "WHERE m.lead_days > 21 AND m.deleted_at IS NULL ORDER BY m.month, m.day, m.id");
    Query query(connection, sql);
    while (query.step()) found.push_back(milestone_from(query));
}

} // namespace

std::vector<Milestone> Store::near_milestones(Day today, days ahead) const {
    const Reading reading(connection());
    std::vector<Milestone> near;
    add_of_long_notice(connection(), near);
    for (const YearlySpan& span : yearly_spans(today - look_back, today + std::max(notice, ahead) + slack))
        add_dated_within(connection(), span, near);
    return near;
}

std::vector<FollowUp> Store::near_follow_ups(Day last) const {
    static const std::string by_day =
        sql_of("SELECT ", follow_up_columns, "FROM follow_up f INDEXED BY follow_up_open WHERE ",
               follow_up_is_open, " ORDER BY f.due_on, f.id");
    static const std::string to_be_posted = sql_of(
        "SELECT ", follow_up_columns, "FROM follow_up f INDEXED BY follow_up_start WHERE ", follow_up_is_open,
        " AND f.start_by <= ? AND f.due_on > ? AND f.kind = 'post' ORDER BY f.due_on, f.id");
    const Reading reading(connection());
    std::vector<FollowUp> near;
    std::size_t undated = 0; // where the index begins
    bool are_all = true;
    for (Query query(connection(), by_day); are_all && query.step();) {
        FollowUp one = follow_up_from(query);
        if (!one.due_on) ++undated;
        are_all = !one.due_on || *one.due_on <= last;
        if (are_all) near.push_back(std::move(one));
    }
    if (!are_all) {
        Query query(connection(), to_be_posted);
        query.with(to_text(last)).with(to_text(last));
        while (query.step()) near.push_back(follow_up_from(query));
    }
    std::rotate(near.begin(), near.begin() + static_cast<std::ptrdiff_t>(undated), near.end());
    return near;
}

std::vector<InteractionWithNames> Store::planned_on(Day day, Instant begun) const {
    // Our ids begin with the moment they were made, so that the index alone passes over what was recorded
    // within a week of the beginning; what others made ids of may say any moment.
    static const std::string sql =
        sql_of("SELECT ", interaction_columns, "FROM interaction i INDEXED BY interaction_day ",
               "WHERE i.on_day = ? AND i.id BETWEEN ? AND ? AND i.deleted_at IS NULL AND i.tried = 0 ",
               "AND i.updated_at < ? ORDER BY i.id");
    const Reading reading(connection());
    const std::int64_t begun_ms = begun.time_since_epoch().count();
    const std::int64_t week_later_ms = (begun + days{7}).time_since_epoch().count();
    std::vector<InteractionWithNames> planned;
    const auto add = [&](const Uuid& from, const Uuid& until) {
        Query query(connection(), sql);
        query.with(to_text(day)).with(from).with(until).with(begun_ms);
        while (query.step()) planned.push_back(with_names(connection(), interaction_from(query)));
    };
    Uuid last{};
    last.fill(0xff);
    add({}, make_uuid7(begun_ms, 0, 0));
    add(make_uuid7(week_later_ms, 0, 0), last);
    return planned;
}

std::vector<Returned> Store::returned_between(Day first, Day last) const {
    constexpr std::string_view there = "state = 'active' AND deleted_at IS NULL AND merged_into IS NULL";
    static const std::string of_quiet =
        sql_of("SELECT id, handle, name, quiet_until, quiet_reason FROM person INDEXED BY person_quiet ",
               "WHERE quiet_until BETWEEN ? AND ? AND ", there);
    static const std::string of_away =
        sql_of("SELECT id, handle, name, away_until, away_tz FROM person INDEXED BY person_away ",
               "WHERE away_until BETWEEN ? AND ? AND away_tz IS NOT NULL AND ", there);
    const Reading reading(connection());
    std::vector<Returned> returned;
    Query quiet(connection(), of_quiet);
    quiet.with(to_text(first)).with(to_text(last));
    while (quiet.step())
        returned.push_back({PersonId{quiet.uuid(0)}, quiet.text(1), quiet.text(2), day_at(quiet, 3),
                            quiet.maybe_text(4), std::nullopt});
    Query away(connection(), of_away);
    away.with(to_text(first - days{1})).with(to_text(last - days{1}));
    while (away.step())
        returned.push_back({PersonId{away.uuid(0)}, away.text(1), away.text(2), day_at(away, 3) + days{1},
                            std::nullopt, away.maybe_text(4)});
    std::stable_sort(returned.begin(), returned.end(), [](const Returned& a, const Returned& b) {
        return std::tie(a.on_day, a.handle) < std::tie(b.on_day, b.handle);
    });
    return returned;
}

} // namespace tend::store
