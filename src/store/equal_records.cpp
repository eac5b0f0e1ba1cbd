#include "store/record_reading.hpp"
#include "store/store.hpp"

namespace tend::store {

std::optional<InteractionId> Store::same_as(const Interaction& interaction) const {
    static const std::string sql =
        sql_of("SELECT ", interaction_columns,
               "FROM participant p CROSS JOIN interaction i ON i.id = p.interaction ",
               "WHERE p.person = ? AND p.deleted_at IS NULL AND i.deleted_at IS NULL AND i.on_day = ? AND "
               "i.text = ? ORDER BY i.id");
    if (interaction.people.empty()) return std::nullopt;
    const Reading reading(connection());
    Interaction wanted = interaction;
    Query query(connection(), sql);
    query.with(interaction.people.front()).with(to_text(interaction.on_day)).with(interaction.text);
    while (query.step()) {
        const Interaction found = with_names(connection(), interaction_from(query)).interaction;
        wanted.id = found.id;
        if (wanted == found) return found.id;
    }
    return std::nullopt;
}

std::optional<MilestoneId> Store::same_as(const Milestone& milestone) const {
    static const std::string sql =
        sql_of("SELECT ", milestone_columns,
               "FROM milestone m WHERE m.person = ? AND m.deleted_at IS NULL ORDER BY m.id");
    Milestone wanted = milestone;
    Query query(connection(), sql);
    query.with(milestone.person);
    while (query.step()) {
        const Milestone found = milestone_from(query);
        wanted.id = found.id;
        if (wanted == found) return found.id;
    }
    return std::nullopt;
}

std::optional<FollowUpId> Store::same_as(const FollowUp& follow_up) const {
    static const std::string sql =
        sql_of("SELECT ", follow_up_columns,
               "FROM follow_up f WHERE f.person = ? AND f.deleted_at IS NULL ORDER BY f.id");
    FollowUp wanted = follow_up;
    Query query(connection(), sql);
    query.with(follow_up.person);
    while (query.step()) {
        const FollowUp found = follow_up_from(query);
        wanted.id = found.id;
        if (wanted == found) return found.id;
    }
    return std::nullopt;
}

std::optional<HolidayId> Store::same_as(const Holiday& holiday) const {
    Holiday wanted = holiday;
    for (const Holiday& found : holidays()) {
        wanted.id = found.id;
        if (wanted == found) return found.id;
    }
    return std::nullopt;
}

} // namespace tend::store
