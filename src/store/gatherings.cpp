#include "store/field_text.hpp"
#include "store/store.hpp"

#include <algorithm>
#include <tuple>

namespace tend::store {

namespace {

// A gathering is an event with at least half of the circle, and never with fewer than three.
constexpr std::int64_t fewest_people = 3;

std::int64_t members_of(Connection& connection, CircleId circle) {
    Query query(connection, "SELECT count(*) FROM person WHERE circle = ? AND state <> 'archived' "
                            "AND deleted_at IS NULL AND merged_into IS NULL");
    query.with(circle);
    return query.number();
}

std::optional<Day> last_gathering(Connection& connection, CircleId circle, std::int64_t quorum, Day today) {
    Query query(
        connection,
        "SELECT i.on_day FROM person m CROSS JOIN participant p ON p.person = m.id "
        "CROSS JOIN interaction i ON i.id = p.interaction "
        "WHERE m.circle = ? AND m.state <> 'archived' AND m.deleted_at IS NULL AND m.merged_into IS NULL "
        "AND p.deleted_at IS NULL AND i.deleted_at IS NULL AND i.tried = 0 AND i.on_day <= ? "
        "GROUP BY i.id HAVING count(*) >= ? ORDER BY i.on_day DESC LIMIT 1");
    query.with(circle).with(to_text(today)).with(quorum);
    if (!query.step()) return std::nullopt;
    return day_at(query, 0);
}

/// The UTC day the circle was made: what a first gathering counts from.
Day day_made(Connection& connection, CircleId circle) {
    Query query(connection, "SELECT created_at FROM circle WHERE id = ?");
    query.with(circle);
    const Instant at{std::chrono::milliseconds{query.number()}};
    return Day{std::chrono::floor<days>(at).time_since_epoch()};
}

} // namespace

std::vector<GatheringStanding> Store::gatherings_due(Day today, Day until) const {
    const Reading reading(connection());
    std::vector<GatheringStanding> gatherings;
    for (const Circle& circle : circles()) {
        if (!circle.gather) continue;
        const std::int64_t members = members_of(connection(), circle.id);
        if (members < fewest_people) continue;
        const auto last =
            last_gathering(connection(), circle.id, std::max(fewest_people, (members + 1) / 2), today);
        const Day due_on = next_due(last ? *last : day_made(connection(), circle.id), *circle.gather);
        if (due_on <= until) gatherings.push_back({circle.name, *circle.gather, last, due_on});
    }
    std::sort(gatherings.begin(), gatherings.end(),
              [](const GatheringStanding& a, const GatheringStanding& b) {
                  return std::tie(a.due_on, a.circle) < std::tie(b.due_on, b.circle);
              });
    return gatherings;
}

} // namespace tend::store
