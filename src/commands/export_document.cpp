#include "commands/export_document.hpp"

#include "interchange/document_writer.hpp"

#include <utility>

namespace tend::commands {

namespace {

using namespace interchange;

constexpr std::size_t page = 1000;

template<class T>
std::optional<T> first_of(std::vector<T> values) {
    return values.empty() ? std::nullopt : std::optional(std::move(values.front()));
}

CircleRecord record_of(const Circle& circle) {
    return {.name = circle.name, .cadence = circle.cadence, .gather = circle.gather, .via = circle.via};
}

PersonRecord record_of(store::WholePerson whole) {
    Person& person = whole.person;
    std::vector<FactRecord> facts;
    for (auto& fact : whole.facts)
        facts.push_back({std::move(fact.key), std::move(fact.value), fact.noted_on});
    const auto circle = whole.circle_name.empty() ? std::nullopt : std::optional(whole.circle_name);
    return {.handle = std::move(person.handle),
            .name = std::move(person.name),
            .id = person.id,
            .emails = std::move(person.emails),
            .org = person.org,
            .team = person.team,
            .role = person.role,
            .place = person.place,
            .tz = person.tz,
            .hours = person.hours,
            .away_tz = person.away_tz,
            .away_until = person.away_until,
            .via = std::move(person.via),
            .avoid = std::move(person.avoid),
            .circle = circle,
            .tags = std::move(person.tags),
            .cadence = person.cadence,
            .importance = person.importance,
            .source = std::move(whole.sources),
            .state = person.state,
            .quiet_until = person.quiet_until,
            .quiet_reason = person.quiet_reason,
            .reply_days = person.reply_days,
            .added_on = person.added_on,
            .facts = std::move(facts)};
}

InteractionRecord record_of(store::WholeInteraction whole) {
    Interaction& interaction = whole.interaction.interaction;
    std::vector<std::string> handles;
    for (auto& participant : whole.interaction.people) handles.push_back(std::move(participant.handle));
    return {.on = interaction.on_day,
            .people = std::move(handles),
            .id = interaction.id,
            .at = interaction.at,
            .channel = interaction.channel,
            .direction = interaction.direction,
            .others = interaction.others,
            .tried = interaction.tried,
            .wants_reply = interaction.wants_reply,
            .value = interaction.value,
            .text = std::move(interaction.text),
            .source = first_of(std::move(whole.sources))};
}

MilestoneRecord record_of(const MilestoneOf& of) {
    const Milestone& milestone = of.milestone;
    return {.person = of.handle,
            .kind = milestone.kind,
            .on = milestone.on,
            .id = milestone.id,
            .label = milestone.label,
            .yearly = milestone.yearly,
            .lead_days = milestone.lead_days,
            .done_on = milestone.done_on};
}

FollowUpRecord record_of(const FollowUpOf& of) {
    const FollowUp& follow_up = of.follow_up;
    return {.person = of.handle,
            .what = follow_up.what,
            .id = follow_up.id,
            .owner = follow_up.owner,
            .kind = follow_up.kind,
            .made_on = follow_up.made_on,
            .due_on = follow_up.due_on,
            .start_by = follow_up.start_by,
            .interaction = follow_up.interaction,
            .done_on = follow_up.done_on,
            .dropped = follow_up.dropped};
}

/// Writes the records of one table, a page at a time. `read` gives those behind an id, `id_of` the id of one.
template<class RecordId, class Read, class IdOf>
void write_pages(DocumentWriter& writer, Read read, IdOf id_of) {
    RecordId last{};
    while (true) {
        auto records = read(last);
        if (records.empty()) return;
        last = id_of(records.back());
        for (auto& record : records) writer.write(record_of(std::move(record)));
    }
}

} // namespace

void write_document(const store::Store& store, const std::function<void(std::string_view)>& out,
                    interchange::DocumentShape shape) {
    const auto moment = store.snapshot();
    DocumentWriter writer(out, shape);
    SettingsRecord settings;
    for (auto& [key, value] : store.settings())
        settings.settings.push_back({std::move(key), std::move(value)});
    writer.write(settings);
    for (const auto& circle : store.circles()) writer.write(record_of(circle));
    write_pages<PersonId>(
        writer, [&](PersonId after) { return store.people_after(after, page); },
        [](const store::WholePerson& whole) { return whole.person.id; });
    write_pages<InteractionId>(
        writer, [&](InteractionId after) { return store.interactions_after(after, page); },
        [](const store::WholeInteraction& whole) { return whole.interaction.interaction.id; });
    write_pages<MilestoneId>(
        writer,
        [&](MilestoneId after) {
            std::vector<MilestoneOf> milestones;
            for (auto& whole : store.milestones_after(after, page))
                milestones.push_back(std::move(whole.milestone));
            return milestones;
        },
        [](const MilestoneOf& of) { return of.milestone.id; });
    write_pages<FollowUpId>(
        writer, [&](FollowUpId after) { return store.follow_ups_after(after, page); },
        [](const FollowUpOf& of) { return of.follow_up.id; });
    for (const auto& holiday : store.holidays()) {
        writer.write(HolidayRecord{.place = holiday.place,
                                   .on = holiday.on_day,
                                   .label = holiday.label,
                                   .source = first_of(store.sources_of("holiday", holiday.id.bytes))});
    }
    writer.finish();
}

} // namespace tend::commands
