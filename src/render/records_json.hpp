#pragma once

#include "render/due_views.hpp"
#include "render/people_views.hpp"
#include "render/view.hpp"
#include "tend/results.hpp"
#include "tend/safekeeping.hpp"
#include "text/json_writer.hpp"

#include <optional>
#include <string>
#include <vector>

// The records of the JSON contract, each with its keys in their fixed order; what is unknown is null, never
// left out.

namespace tend::render {

/// A value as its own word or text, or null.
template<class T>
void member_text(text::JsonWriter& out, std::string_view key, const std::optional<T>& maybe) {
    out.key(key);
    if (maybe) {
        out.value(to_text(*maybe));
    } else {
        out.null();
    }
}

/// An array of what `write` makes of each of `records`, under `key`.
template<class Records, class Write>
void member_array(text::JsonWriter& out, std::string_view key, const Records& records, Write write) {
    out.key(key).begin_array();
    for (const auto& record : records) write(out, record);
    out.end_array();
}

/// Days beyond the due day: 0 where it is not before `today`.
[[nodiscard]] int days_overdue(const std::optional<Day>& due_on, Day today);

/// What is left of a quiet time on `today`: nothing once they are listed again.
[[nodiscard]] std::optional<Day> quiet_still(const std::optional<Day>& quiet_until, Day today);

/// `path made_at bytes people interactions last_command`.
void write_backup(text::JsonWriter& out, const BackupCopy& copy);

/// `id handle name … facts`, the members alone: the caller opens and closes the object, and may add to it.
void write_person_members(text::JsonWriter& out, const PersonRow& row, Day today);
void write_person(text::JsonWriter& out, const PersonRow& row, Day today);
/// `key value noted_on`.
void write_fact(text::JsonWriter& out, const Fact& fact);
/// `handle name`.
void write_candidate(text::JsonWriter& out, const Candidate& person);
/// `id short on … people planned`; planned: its day is after `today`.
void write_interaction(text::JsonWriter& out, const InteractionWithNames& interaction, Day today);
/// `id short handle … lead_days done_on`.
void write_milestone(text::JsonWriter& out, const MilestoneRow& row);
/// `id short handle … done_on dropped`.
void write_follow_up(text::JsonWriter& out, const FollowUpOf& row, Day today);
/// `id short place on label`.
void write_holiday(text::JsonWriter& out, const Holiday& holiday);
/// The item of `due`.
void write_due_row(text::JsonWriter& out, const DueRow& row, Day today);
/// `circle cadence last_on due_on days_overdue`.
void write_gathering(text::JsonWriter& out, const GatheringStanding& gathering, Day today);
/// `balance`, under that key: `out in both gave got favours`.
void write_balance(text::JsonWriter& out, const Balance& balance);
/// The words of the channels, in their order.
void write_channels(text::JsonWriter& out, std::string_view key, const std::vector<Channel>& channels);
/// The item of `circle list`.
void write_circle(text::JsonWriter& out, const CircleWithPeople& row);

} // namespace tend::render
