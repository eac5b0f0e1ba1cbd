#pragma once

#include "tend/input.hpp"
#include "tend/records.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace tend {

/// Whether a milestone comes round every year or happens once.
enum class Recurrence { yearly, once };

/// What holds where nothing is said: birthdays and anniversaries are yearly, all else happens once.
[[nodiscard]] Recurrence usual_recurrence(MilestoneKind kind);

/// A change in where or what somebody works: started, promoted, moved, left, relocated, returned.
[[nodiscard]] bool is_change_of_work(MilestoneKind kind);

/// Which way a weekday or a day without its year points: back for changes, wins and setbacks, which are told
/// once they happened, ahead for the rest.
[[nodiscard]] DayDirection day_direction(MilestoneKind kind);

/// Reads the day of a milestone. What is yearly is read as a birthday is, its year may be left out; only a
/// birthday's own year cannot lie ahead. What happens once is read by `parse_day` and has its year. Throws
/// InvalidInput, listing the accepted forms.
[[nodiscard]] PartialDay parse_milestone_day(std::string_view text, MilestoneKind kind, Recurrence recurrence,
                                             Day today);

/// Whether the milestone is marked done for its occurrence on `occurrence`: a yearly one where `done_on` is
/// nearer to it than to the one before.
[[nodiscard]] bool is_done_for(const Milestone& milestone, Day occurrence);

/// The work anniversary that follows by itself from the latest `started` among `milestones`, which are one
/// person's: yearly, with the id, label and `done_on` of that start, for it is no record of its own. Nothing
/// where a yearly anniversary is set, where they have left since, and in the fortnight after the start, when
/// that is the news.
[[nodiscard]] std::optional<Milestone> work_anniversary(std::span<const Milestone> milestones, Day today);

} // namespace tend
