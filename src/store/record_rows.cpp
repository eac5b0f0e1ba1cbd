#include "store/record_rows.hpp"

#include "store/field_text.hpp"

namespace tend::store {

namespace {

Value flag(bool value) {
    return std::int64_t{value ? 1 : 0};
}

Value number(unsigned value) {
    return static_cast<std::int64_t>(value);
}

template<class Tag>
Value id_or_nothing(const std::optional<Id<Tag>>& id) {
    if (!id) return std::monostate{};
    return id->bytes;
}

template<class Word>
Value word_or_nothing(const std::optional<Word>& word) {
    if (!word) return std::monostate{};
    return to_text(*word);
}

} // namespace

Row row_of(const Person& person) {
    const CadenceColumns cadence = columns_of(person.cadence);
    Value hours = std::monostate{};
    if (person.hours) hours = to_text(*person.hours);
    return {person.id.bytes,
            person.handle,
            person.name,
            column_of(person.org),
            column_of(person.team),
            column_of(person.role),
            column_of(person.place),
            column_of(person.tz),
            hours,
            column_of(person.away_tz),
            column_of(person.away_until),
            column_of(person.via),
            column_of(person.avoid),
            id_or_nothing(person.circle),
            cadence.count,
            cadence.unit,
            to_text(person.importance),
            to_text(person.state),
            column_of(person.quiet_until),
            column_of(person.quiet_reason),
            column_of(person.reply_days),
            to_text(person.added_on),
            std::monostate{}};
}

Row row_of(const Circle& circle) {
    const CadenceColumns cadence = columns_of(circle.cadence);
    const CadenceColumns gather = columns_of(circle.gather);
    return {circle.id.bytes, circle.name, cadence.count,        cadence.unit,
            gather.count,    gather.unit, column_of(circle.via)};
}

Row row_of(const Interaction& interaction) {
    Value at = std::monostate{};
    if (interaction.at) at = std::int64_t{interaction.at->time_since_epoch().count()};
    return {interaction.id.bytes,
            to_text(interaction.on_day),
            at,
            to_text(interaction.channel),
            to_text(interaction.direction),
            flag(interaction.tried),
            flag(interaction.wants_reply),
            word_or_nothing(interaction.value),
            column_of(interaction.others),
            interaction.text};
}

Row row_of(const Milestone& milestone) {
    return {milestone.id.bytes,
            milestone.person.bytes,
            to_text(milestone.kind),
            milestone.label,
            number(milestone.on.month),
            number(milestone.on.day),
            column_of(milestone.on.year),
            flag(milestone.yearly),
            column_of(milestone.lead_days),
            column_of(milestone.done_on)};
}

Row row_of(const FollowUp& follow_up) {
    return {follow_up.id.bytes,
            follow_up.person.bytes,
            to_text(follow_up.owner),
            to_text(follow_up.kind),
            follow_up.what,
            to_text(follow_up.made_on),
            column_of(follow_up.due_on),
            column_of(follow_up.start_by),
            id_or_nothing(follow_up.interaction),
            column_of(follow_up.done_on),
            flag(follow_up.dropped)};
}

Row row_of(PersonId person, const Fact& fact) {
    return {fact.id.bytes, person.bytes, fact.key, fact.value, column_of(fact.noted_on)};
}

Row row_of(const Holiday& holiday) {
    return {holiday.id.bytes, holiday.place, to_text(holiday.on_day), holiday.label};
}

} // namespace tend::store
