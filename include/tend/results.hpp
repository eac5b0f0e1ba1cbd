#pragma once

#include "tend/errors.hpp"
#include "tend/pulse.hpp"
#include "tend/records.hpp"
#include "tend/rhythm.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

// What questions to the file are answered with: records joined with the names, clocks and days that a reader
// of them needs.

namespace tend {

/// A person together with what the clock says of them on the day asked about.
struct PersonOnDay {
    Person person;
    std::string circle_name; ///< empty where they are in none
    std::vector<Channel> circle_via;
    std::vector<Fact> facts; ///< by key, then by the day noted
    Standing standing;
};

/// How much is read of a person.
enum class Extent {
    row,  ///< without addresses, tags and facts, which takes less
    whole ///< with them
};

/// What somebody's clock shows at the moment of the answer.
struct LocalNow {
    std::string text; ///< RFC 3339 with the offset
    Day day{};
    int minute = 0; ///< of the local day
    bool at_work = false;
};

/// One line of the due list, without the cost of a whole person.
struct DuePerson {
    PersonId id;
    std::string handle, name;
    std::optional<std::string> tz; ///< where they are now (`away_tz` until `away_until` has passed)
    std::optional<WorkingHours> hours;
    std::optional<Day> quiet_until;
    Standing standing;
};

/// One active tie in the numbers that suggestions weigh, without the cost of a whole person.
struct TiePulse {
    PersonId person;
    /// Without its `reply_time`; `recent_contact_days` only where the history had to be read.
    Pulse pulse;
    std::optional<Day> quiet_until;
    std::optional<int> reply_days; ///< how soon they answer, in their working days
};

/// The same of one who may come to stand on a list, with everything that is known of their pulse.
struct NamedPulse {
    std::string handle;
    TiePulse tie;
};

/// Where somebody is, and when they work there.
struct Whereabouts {
    PersonId person;
    std::optional<std::string> tz; ///< where they are now (`away_tz` until `away_until` has passed)
    std::optional<std::string> place;
    std::optional<WorkingHours> hours;
};

/// A person's handle, and the zone they are in now.
struct PersonInZone {
    std::string handle;
    std::optional<std::string> tz;
};

/// Somebody whose quiet time or journey has just ended.
struct Returned {
    PersonId person;
    std::string handle, name;
    Day on_day{}; ///< the first day they are here again
    std::optional<std::string> reason;
    std::optional<std::string> away_tz; ///< where they travelled
};

/// A circle whose people have not met within its gather cadence.
struct GatheringStanding {
    std::string circle;
    Cadence cadence;
    std::optional<Day> last_on;
    Day due_on{};
};

/// An interaction with the names of those who took part, as lists show it.
struct InteractionWithNames {
    struct Participant {
        PersonId id;
        std::string handle, name;
    };
    Interaction interaction;
    std::vector<Participant> people; ///< by handle
};

/// A milestone with the handle of its person.
struct MilestoneOf {
    Milestone milestone;
    std::string handle;
};

/// A follow-up with the handle of its person.
struct FollowUpOf {
    FollowUp follow_up;
    std::string handle;
};

/// A circle with its people, by handle.
struct CircleWithPeople {
    Circle circle;
    std::vector<Candidate> people;
};

/// Where a search found its words.
struct SearchHit {
    enum class Kind { person, fact, interaction, follow_up, milestone };
    Kind kind{};
    Uuid id{};
    std::optional<Day> on_day; ///< where the record has one
    std::vector<Candidate> people;
    std::string text; ///< the field that holds the words
};

/// A command that can be taken back (or, `undone`, that was, and can be done again).
struct UndoStep {
    std::int64_t number = 0; ///< grows with each command
    Instant at{};
    std::string what; ///< the command in words
    bool undone = false;
    bool permanent = false; ///< somebody was forgotten: this alone can never be taken back
};

/// How far an undo goes back.
enum class UndoReach {
    last_command,     ///< whatever that was, a forgetting too
    before_forgetting ///< past the commands that forgot somebody
};

/// How many people and interactions there are.
struct Totals {
    std::int64_t people = 0, interactions = 0;
};

} // namespace tend
