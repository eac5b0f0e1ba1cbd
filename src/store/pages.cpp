#include "store/in_order.hpp"
#include "store/person_reading.hpp"
#include "store/record_reading.hpp"
#include "store/store.hpp"

#include <utility>

namespace tend::store {

namespace {

std::int64_t sql_limit(std::size_t limit) {
    return limit == 0 ? -1 : static_cast<std::int64_t>(limit);
}

/// Takes what stands beside the interactions of a page: asks for what lies between the first and the last.
template<class Take>
void take_beside(Connection& connection, std::string_view sql, std::vector<WholeInteraction>& page,
                 Take take) {
    if (page.empty()) return;
    const auto id_of = [](const WholeInteraction& whole) { return whole.interaction.interaction.id; };
    Query query(connection, sql);
    query.with(id_of(page.front())).with(id_of(page.back()));
    take_in_step(query, page, id_of, take);
}

void add_people(Connection& connection, std::vector<WholeInteraction>& page) {
    take_beside(connection,
                "SELECT t.interaction, p.id, p.handle, p.name FROM participant t "
                "CROSS JOIN person p ON p.id = t.person WHERE t.interaction BETWEEN ? AND ? "
                "AND t.deleted_at IS NULL AND p.deleted_at IS NULL AND p.merged_into IS NULL "
                "ORDER BY t.interaction",
                page, [](WholeInteraction& of, const Query& row) {
                    of.interaction.people.push_back({PersonId{row.uuid(1)}, row.text(2), row.text(3)});
                });
    for (WholeInteraction& one : page) sort_people(one.interaction);
}

void add_sources(Connection& connection, std::vector<WholeInteraction>& page) {
    take_beside(connection,
                "SELECT DISTINCT row, key FROM source INDEXED BY source_row WHERE row BETWEEN ? AND ? "
                "AND kind = 'interaction' AND deleted_at IS NULL ORDER BY row, key",
                page, [](WholeInteraction& of, const Query& row) { of.sources.push_back(row.text(1)); });
}

} // namespace

std::shared_ptr<void> Store::snapshot() const {
    return std::make_shared<Reading>(connection());
}

std::vector<WholePerson> Store::people_after(PersonId after, std::size_t limit) const {
    static const std::string sql = select_cards(
        std::string(from_person) +
        "WHERE p.id > ? AND p.deleted_at IS NULL AND p.merged_into IS NULL ORDER BY p.id LIMIT ?");
    const Reading reading(connection());
    std::vector<WholePerson> people;
    Query query(connection(), sql);
    query.with(after).with(sql_limit(limit));
    while (query.step()) {
        PersonCard card = card_from(query, Day{});
        const PersonId id = card.person.id;
        expect_after(connection(), std::exchange(after, id), id);
        card.person.emails = emails_of(connection(), id);
        card.person.tags = tags_of(connection(), id);
        people.push_back({std::move(card.person), std::move(card.circle_name),
                          store::facts_of(connection(), id), sources_of("person", id.bytes)});
    }
    return people;
}

std::vector<WholeInteraction> Store::interactions_after(InteractionId after, std::size_t limit) const {
    static const std::string sql =
        sql_of("SELECT ", interaction_columns,
               "FROM interaction i WHERE i.id > ? AND i.deleted_at IS NULL ORDER BY i.id LIMIT ?");
    const Reading reading(connection());
    std::vector<WholeInteraction> page;
    Query query(connection(), sql);
    query.with(after).with(sql_limit(limit));
    while (query.step()) {
        Interaction interaction = interaction_from(query);
        expect_after(connection(), std::exchange(after, interaction.id), interaction.id);
        page.push_back({{std::move(interaction), {}}, {}});
    }
    add_people(connection(), page);
    add_sources(connection(), page);
    return page;
}

std::vector<WholeMilestone> Store::milestones_after(MilestoneId after, std::size_t limit) const {
    static const std::string sql = sql_of(
        "SELECT ", milestone_columns, ", p.handle FROM milestone m CROSS JOIN person p ON p.id = m.person ",
        "WHERE m.id > ? AND m.deleted_at IS NULL AND p.deleted_at IS NULL AND p.merged_into IS NULL ",
        "ORDER BY m.id LIMIT ?");
    const Reading reading(connection());
    std::vector<WholeMilestone> milestones;
    Query query(connection(), sql);
    query.with(after).with(sql_limit(limit));
    while (query.step()) {
        const Milestone milestone = milestone_from(query);
        expect_after(connection(), std::exchange(after, milestone.id), milestone.id);
        milestones.push_back(
            {MilestoneOf{milestone, query.text(10)}, sources_of("milestone", milestone.id.bytes)});
    }
    return milestones;
}

std::vector<FollowUpOf> Store::follow_ups_after(FollowUpId after, std::size_t limit) const {
    static const std::string sql = sql_of(
        "SELECT ", follow_up_columns, ", p.handle FROM follow_up f CROSS JOIN person p ON p.id = f.person ",
        "WHERE f.id > ? AND f.deleted_at IS NULL AND p.deleted_at IS NULL AND p.merged_into IS NULL ",
        "ORDER BY f.id LIMIT ?");
    std::vector<FollowUpOf> follow_ups;
    Query query(connection(), sql);
    query.with(after).with(sql_limit(limit));
    while (query.step()) {
        follow_ups.push_back({follow_up_from(query), query.text(11)});
        const FollowUpId id = follow_ups.back().follow_up.id;
        expect_after(connection(), std::exchange(after, id), id);
    }
    return follow_ups;
}

} // namespace tend::store
