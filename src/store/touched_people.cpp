#include "store/touched_people.hpp"

#include "store/name_words.hpp"
#include "store/query.hpp"
#include "store/rhythm_table.hpp"
#include "store/row_image.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace tend::store {

namespace {

bool differs(const Table& table, const Row* before, const Row& after,
             std::initializer_list<std::string_view> columns) {
    if (before == nullptr || is_removed(table, *before) != is_removed(table, after)) return true;
    return std::any_of(columns.begin(), columns.end(), [&](std::string_view column) {
        const std::size_t at = table.at(column);
        return (*before)[at] != after[at];
    });
}

PersonId person_in(const Table& table, const Row& row, std::string_view column = "person") {
    return PersonId{std::get<Uuid>(row[table.at(column)])};
}

bool is_start(const Table& table, const Row& row) {
    return std::get<std::string>(row[table.at("kind")]) == "started";
}

} // namespace

TouchedPeople::TouchedPeople(Connection& connection, Day today) : connection_(connection), today_(today) {}

void TouchedPeople::note(const Table& table, const Row* before, const Row& after) {
    switch (table.id()) {
    case TableId::person: return note_person_row(table, before, after);
    case TableId::email:
        lagging_words_.insert(person_in(table, after));
        if (before != nullptr) lagging_words_.insert(person_in(table, *before));
        return;
    case TableId::circle:
        if (differs(table, before, after, {"cadence_count", "cadence_unit"}))
            note_people_in(std::get<Uuid>(after[0]));
        return;
    case TableId::interaction:
        // Who takes part in a new one is told by note_new_interaction.
        if (before == nullptr) return;
        if (differs(table, before, after,
                    {"on_day", "channel", "direction", "tried", "wants_reply", "others"})) {
            note_participants_of(std::get<Uuid>(after[0]));
        }
        return;
    case TableId::participant:
        // One more or less changes the weight for all of them.
        note_participants_of(std::get<Uuid>(after[0]));
        return note_history(person_in(table, after));
    case TableId::milestone:
        if (is_start(table, after)) note_terms(person_in(table, after));
        if (before != nullptr && is_start(table, *before)) note_terms(person_in(table, *before));
        return;
    case TableId::tag:
    case TableId::source:
    case TableId::follow_up:
    case TableId::fact:
    case TableId::holiday:
    case TableId::setting: return;
    }
}

void TouchedPeople::note_person_row(const Table& table, const Row* before, const Row& after) {
    const PersonId person{std::get<Uuid>(after[0])};
    const bool came_or_went = differs(table, before, after, {"merged_into"});
    if (came_or_went || differs(table, before, after, {"handle", "name"})) lagging_words_.insert(person);
    // Whoever was merged lends their old handle to the one who was kept.
    for (const Row* row : {before, &after}) {
        if (row == nullptr) continue;
        if (const auto* kept = std::get_if<Uuid>(&(*row)[table.at("merged_into")]))
            lagging_words_.insert(PersonId{*kept});
    }
    if (came_or_went || differs(table, before, after, {"added_on"})) return note_history(person);
    note_terms(person);
}

void TouchedPeople::note_new_interaction(PersonId person, InteractionId interaction) {
    const auto [found, is_first] = lagging_rhythms_.try_emplace(person, Lag{Extent::one_event, interaction});
    if (!is_first) found->second.extent = Extent::history;
}

void TouchedPeople::note_history(PersonId person) {
    lagging_rhythms_[person].extent = Extent::history;
}

void TouchedPeople::note_terms(PersonId person) {
    const auto [found, is_first] = lagging_rhythms_.try_emplace(person);
    if (!is_first && found->second.extent == Extent::one_event) found->second.extent = Extent::history;
}

void TouchedPeople::note_participants_of(const Uuid& interaction) {
    Query query(connection_, "SELECT person FROM participant WHERE interaction = ? AND deleted_at IS NULL");
    query.with(interaction);
    while (query.step()) note_history(PersonId{query.uuid(0)});
}

void TouchedPeople::note_people_in(const Uuid& circle) {
    Query query(connection_, "SELECT id FROM person WHERE circle = ?");
    query.with(circle);
    while (query.step()) note_terms(PersonId{query.uuid(0)});
}

void TouchedPeople::settle(Derived derived) {
    if (derived == Derived::name_words) {
        for (const PersonId person : lagging_words_) rebuild_name_words(connection_, person);
        return lagging_words_.clear();
    }
    for (const auto& [person, lag] : lagging_rhythms_) {
        const auto event =
            lag.extent == Extent::one_event ? told_event(connection_, lag.event) : std::nullopt;
        if (event) {
            append_rhythm(connection_, person, *event, today_);
        } else if (lag.extent == Extent::terms) {
            refresh_rhythm(connection_, person, today_);
        } else {
            rebuild_rhythm(connection_, person, today_);
        }
    }
    lagging_rhythms_.clear();
}

} // namespace tend::store
