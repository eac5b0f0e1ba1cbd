#pragma once

#include "tend/cadence.hpp"
#include "tend/day.hpp"
#include "tend/hours.hpp"
#include "tend/id.hpp"
#include "tend/words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tend {

/// A key and value about a person: `coffee=flat white`.
struct Fact {
    FactId id;
    std::string key;
    std::string value;
    std::optional<Day> noted_on;

    bool operator==(const Fact&) const = default;
};

/// A colleague: the card (name to hours, what a team could share) and the tie (the rest, private).
struct Person {
    PersonId id;
    std::string
        handle; ///< short, unique among people who are there; lower-case letters, digits, `-`, `_`, `.`
    std::string name;
    std::vector<std::string> emails; ///< as typed, the main one first, no two equal without case
    std::optional<std::string> org, team, role, place;
    std::optional<std::string> tz; ///< canonical IANA name
    std::optional<WorkingHours> hours;
    std::optional<std::string> away_tz; ///< where they are until `away_until` has passed
    std::optional<Day> away_until;      ///< the last day there
    std::vector<Channel> via, avoid;    ///< in the order of preference
    std::optional<CircleId> circle;
    std::vector<std::string> tags; ///< sorted, no two equal
    std::optional<CadenceChoice> cadence;
    Importance importance = Importance::normal;
    PersonState state = PersonState::active;
    std::optional<Day> quiet_until; ///< the first day they are listed again
    std::optional<std::string> quiet_reason;
    std::optional<int> reply_days; ///< how soon they answer, in their working days
    Day added_on{};

    bool operator==(const Person&) const = default;
};

/// The zone somebody's clock goes by on `today` of the user's: where they travel, else home; nothing where
/// neither is known.
[[nodiscard]] std::optional<std::string> zone_on(const Person& person, Day today);

/// A named rhythm that people may share.
struct Circle {
    CircleId id;
    std::string name;
    std::optional<CadenceChoice> cadence;
    std::optional<Cadence> gather; ///< how often the whole circle should meet
    std::vector<Channel> via;

    bool operator==(const Circle&) const = default;
};

/// Something that happened, or is planned where its day is ahead.
struct Interaction {
    InteractionId id;
    Day on_day{};
    std::optional<Instant> at; ///< the moment, where a time of day is known
    Channel channel = Channel::chat;
    Direction direction = Direction::both;
    bool tried = false;       ///< I reached out and had no answer: no contact
    bool wants_reply = false; ///< the one who began waits for an answer; means nothing on `both`
    std::optional<Value> value;
    std::optional<int> others; ///< how many besides me took part, where more than are named
    std::string text;
    std::vector<PersonId> people; ///< at least one, no two equal, sorted

    bool operator==(const Interaction&) const = default;
};

/// A dated thing about a person, yearly or once.
struct Milestone {
    MilestoneId id;
    PersonId person;
    MilestoneKind kind = MilestoneKind::other;
    std::string label;
    PartialDay on; ///< a year is always there where `yearly` is false
    bool yearly = false;
    std::optional<int> lead_days; ///< where it differs from the kind's own
    std::optional<Day> done_on;

    bool operator==(const Milestone&) const = default;
};

/// An open end with an owner.
struct FollowUp {
    FollowUpId id;
    PersonId person;
    Owner owner = Owner::me;
    FollowUpKind kind = FollowUpKind::promise;
    std::string what;
    Day made_on{};
    std::optional<Day> due_on;
    std::optional<Day> start_by; ///< for something to post
    std::optional<InteractionId> interaction;
    std::optional<Day> done_on;
    bool dropped = false;

    bool operator==(const FollowUp&) const = default;
};

/// A day off in a place (`JP`, `US-OR`).
struct Holiday {
    HolidayId id;
    std::string place;
    Day on_day{};
    std::string label;

    bool operator==(const Holiday&) const = default;
};

} // namespace tend
