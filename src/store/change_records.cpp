#include "store/change_impl.hpp"

#include "store/query.hpp"
#include "store/record_rows.hpp"
#include "store/taken.hpp"

#include <algorithm>

namespace tend::store {

namespace {

std::vector<PersonId> participants_of(Connection& connection, InteractionId interaction) {
    std::vector<PersonId> people;
    Query query(
        connection,
        "SELECT person FROM participant WHERE interaction = ? AND deleted_at IS NULL ORDER BY person");
    query.with(interaction);
    while (query.step()) people.push_back(PersonId{query.uuid(0)});
    return people;
}

void put_participants(Change::Impl& change, const Interaction& interaction) {
    const Table& participants = table(TableId::participant);
    for (const PersonId gone : participants_of(change.connection, interaction.id)) {
        if (std::binary_search(interaction.people.begin(), interaction.people.end(), gone)) continue;
        change.rows.remove(participants, {interaction.id.bytes, gone.bytes});
    }
    for (const PersonId person : interaction.people) {
        change.rows.put(participants, {interaction.id.bytes, person.bytes});
    }
}

void make_participants(Change::Impl& change, const Interaction& interaction) {
    bool is_new = true;
    for (const PersonId person : interaction.people) {
        is_new &= change.rows.make_part(table(TableId::participant), {interaction.id.bytes, person.bytes});
        change.touched.note_new_interaction(person, interaction.id);
    }
    if (!is_new) put_participants(change, interaction);
}

} // namespace

InteractionId Change::save(Interaction& interaction) {
    auto& people = interaction.people;
    std::sort(people.begin(), people.end());
    people.erase(std::unique(people.begin(), people.end()), people.end());
    if (people.empty()) throw InvalidInput("an interaction needs at least one person");
    impl_->identify(interaction.id);
    if (impl_->rows.put(table(TableId::interaction), row_of(interaction)) == RowWriter::Outcome::made) {
        make_participants(*impl_, interaction);
    } else {
        put_participants(*impl_, interaction);
    }
    return interaction.id;
}

MilestoneId Change::save(Milestone& milestone) {
    impl_->identify(milestone.id);
    impl_->rows.put(table(TableId::milestone), row_of(milestone));
    return milestone.id;
}

FollowUpId Change::save(FollowUp& follow_up) {
    impl_->identify(follow_up.id);
    impl_->rows.put(table(TableId::follow_up), row_of(follow_up));
    return follow_up.id;
}

HolidayId Change::save(Holiday& holiday) {
    impl_->identify(holiday.id);
    impl_->rows.put(table(TableId::holiday), row_of(holiday));
    return holiday.id;
}

CircleId Change::save(Circle& circle) {
    impl_->identify(circle.id);
    refuse_taken_name(impl_->connection, circle.name, circle.id);
    impl_->rows.put(table(TableId::circle), row_of(circle));
    return circle.id;
}

void Change::set(std::string_view key, std::string_view value) {
    const Table& settings = table(TableId::setting);
    if (value.empty()) {
        impl_->rows.remove(settings, {std::string(key)});
    } else {
        impl_->rows.put(settings, {std::string(key), std::string(value)});
    }
}

void Change::add_source(std::string_view kind, const Uuid& row, std::string_view key) {
    Query query(impl_->connection, "SELECT id FROM source WHERE key = ? AND kind = ? AND row = ?");
    query.with(key).with(kind).with(row);
    const Uuid id = query.step() ? query.uuid(0) : impl_->ids.next();
    impl_->rows.put(table(TableId::source), {id, std::string(kind), row, std::string(key)});
}

void Change::remove(InteractionId id) {
    impl_->rows.remove(table(TableId::interaction), {id.bytes});
}
void Change::remove(MilestoneId id) {
    impl_->rows.remove(table(TableId::milestone), {id.bytes});
}
void Change::remove(FollowUpId id) {
    impl_->rows.remove(table(TableId::follow_up), {id.bytes});
}
void Change::remove(HolidayId id) {
    impl_->rows.remove(table(TableId::holiday), {id.bytes});
}

void Change::remove(CircleId id) {
    const Table& people = table(TableId::person);
    std::vector<Uuid> members;
    Query query(impl_->connection, "SELECT id FROM person WHERE circle = ?");
    query.with(id);
    while (query.step()) members.push_back(query.uuid(0));
    for (const Uuid& member : members) {
        auto row = impl_->rows.find(people, {member});
        if (!row) continue; // only an index that does not agree with its table tells of them
        (*row)[people.at("circle")] = std::monostate{};
        impl_->rows.revise(people, *std::move(row));
    }
    impl_->rows.remove(table(TableId::circle), {id.bytes});
}

} // namespace tend::store
