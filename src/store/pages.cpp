#include "store/person_reading.hpp"
#include "store/record_reading.hpp"
#include "store/store.hpp"

namespace tend::store {

namespace {

std::int64_t sql_limit(std::size_t limit) {
    return limit == 0 ? -1 : static_cast<std::int64_t>(limit);
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
    std::vector<WholeInteraction> interactions;
    Query query(connection(), sql);
    query.with(after).with(sql_limit(limit));
    while (query.step()) {
        Interaction interaction = interaction_from(query);
        auto sources = sources_of("interaction", interaction.id.bytes);
        interactions.push_back({with_names(connection(), std::move(interaction)), std::move(sources)});
    }
    return interactions;
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
        milestones.push_back({{milestone, query.text(10)}, sources_of("milestone", milestone.id.bytes)});
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
    while (query.step()) follow_ups.push_back({follow_up_from(query), query.text(11)});
    return follow_ups;
}

} // namespace tend::store
