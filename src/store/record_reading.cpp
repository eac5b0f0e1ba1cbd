#include "store/record_reading.hpp"

#include "store/field_text.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace tend::store {

Interaction interaction_from(const Query& row) {
    Interaction interaction;
    interaction.id.bytes = row.uuid(0);
    interaction.on_day = day_at(row, 1);
    if (!row.is_null(2)) interaction.at = Instant{std::chrono::milliseconds{row.integer(2)}};
    interaction.channel = word_at(row, 3, parse_channel_word);
    interaction.direction = word_at(row, 4, parse_direction);
    interaction.tried = row.integer(5) != 0;
    interaction.wants_reply = row.integer(6) != 0;
    if (!row.is_null(7)) interaction.value = word_at(row, 7, parse_value);
    interaction.others = maybe_int_at(row, 8);
    interaction.text = row.text(9);
    return interaction;
}

void sort_people(InteractionWithNames& named) {
    std::sort(named.people.begin(), named.people.end(), [](const auto& a, const auto& b) {
        return std::tie(a.handle, a.id) < std::tie(b.handle, b.id);
    });
    for (const auto& person : named.people) named.interaction.people.push_back(person.id);
    std::sort(named.interaction.people.begin(), named.interaction.people.end());
}

InteractionWithNames with_names(Connection& connection, Interaction interaction) {
    InteractionWithNames named{std::move(interaction), {}};
    Query query(connection,
                "SELECT p.id, p.handle, p.name FROM participant t CROSS JOIN person p ON p.id = t.person "
                "WHERE t.interaction = ? AND t.deleted_at IS NULL AND p.deleted_at IS NULL "
                "AND p.merged_into IS NULL");
    query.with(named.interaction.id);
    while (query.step()) named.people.push_back({PersonId{query.uuid(0)}, query.text(1), query.text(2)});
    sort_people(named);
    return named;
}

Milestone milestone_from(const Query& row) {
    Milestone milestone;
    milestone.id.bytes = row.uuid(0);
    milestone.person.bytes = row.uuid(1);
    milestone.kind = word_at(row, 2, parse_milestone_kind);
    milestone.label = row.text(3);
    milestone.on = {maybe_int_at(row, 4), static_cast<unsigned>(row.integer(5)),
                    static_cast<unsigned>(row.integer(6))};
    milestone.yearly = row.integer(7) != 0;
    milestone.lead_days = maybe_int_at(row, 8);
    milestone.done_on = maybe_day_at(row, 9);
    return milestone;
}

FollowUp follow_up_from(const Query& row) {
    FollowUp follow_up;
    follow_up.id.bytes = row.uuid(0);
    follow_up.person.bytes = row.uuid(1);
    follow_up.owner = word_at(row, 2, parse_owner);
    follow_up.kind = word_at(row, 3, parse_follow_up_kind);
    follow_up.what = row.text(4);
    follow_up.made_on = day_at(row, 5);
    follow_up.due_on = maybe_day_at(row, 6);
    follow_up.start_by = maybe_day_at(row, 7);
    if (!row.is_null(8)) follow_up.interaction = InteractionId{row.uuid(8)};
    follow_up.done_on = maybe_day_at(row, 9);
    follow_up.dropped = row.integer(10) != 0;
    return follow_up;
}

Holiday holiday_from(const Query& row) {
    return {HolidayId{row.uuid(0)}, row.text(1), day_at(row, 2), row.text(3)};
}

} // namespace tend::store
