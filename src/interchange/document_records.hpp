#pragma once

#include "interchange/document_key.hpp"
#include "tend/cadence.hpp"
#include "tend/day.hpp"
#include "tend/hours.hpp"
#include "tend/id.hpp"
#include "tend/words.hpp"

#include <string>
#include <vector>

namespace tend::interchange {

// The records of the interchange document, with the fields in the order of its keys. A plain field is a key
// that must be there; `Key` is one that may be left out. Each key is checked by itself: whether a zone
// exists, a handle is known or two days fit together is for the command to say. Every text is valid UTF-8.

/// One setting by its full name (`user.tz`), its value as it is stored.
struct SettingRecord {
    std::string name;
    Key<std::string> value; ///< null takes the setting away

    bool operator==(const SettingRecord&) const = default;
};

/// `me`: the settings. The keys `tz`, `hours`, `email` and `place` stand for `user.tz` …; every other setting
/// goes by its full name (`leap_birthday`, `post.days_same`). Values are text; whole numbers are read as text
/// too. They are not checked here: the command checks them as `config` does.
struct SettingsRecord {
    std::vector<SettingRecord> settings; ///< tz, hours, email, place, then the others by name

    bool operator==(const SettingsRecord&) const = default;
};

struct CircleRecord {
    std::string name; ///< not blank
    Key<CadenceChoice> cadence;
    Key<Cadence> gather;
    Key<std::vector<Channel>> via;

    bool operator==(const CircleRecord&) const = default;
};

/// A fact within a person.
struct FactRecord {
    std::string key;   ///< not blank
    std::string value; ///< not blank
    Key<Day> noted_on;

    bool operator==(const FactRecord&) const = default;
};

/// Text that is empty counts as null, as on the command line.
struct PersonRecord {
    std::string handle; ///< lower-case letters, digits, `-`, `_`, `.`; not empty
    std::string name;   ///< not blank
    Key<PersonId> id;
    Key<std::vector<std::string>> emails; ///< none blank; may hold one twice
    Key<std::string> org, team, role, place;
    Key<std::string> tz; ///< as written
    Key<WorkingHours> hours;
    Key<std::string> away_tz; ///< as written
    Key<Day> away_until;
    Key<std::vector<Channel>> via, avoid; ///< may hold one twice
    Key<std::string> circle;              ///< its name
    Key<std::vector<std::string>> tags;   ///< none blank; may hold one twice
    Key<CadenceChoice> cadence;
    Key<Importance> importance;
    Key<std::vector<std::string>> source; ///< source keys
    Key<PersonState> state;
    Key<Day> quiet_until;
    Key<std::string> quiet_reason;
    Key<int> reply_days; ///< the key `reply_within`, 1 to 9999
    Key<Day> added_on;
    Key<std::vector<FactRecord>> facts;

    bool operator==(const PersonRecord&) const = default;
};

struct InteractionRecord {
    Day on{};
    std::vector<std::string> people; ///< handles, at least one, none blank; may hold one twice
    Key<InteractionId> id;
    Key<Instant> at;
    Key<Channel> channel;
    Key<Direction> direction;
    Key<int> others; ///< 1 to 1,000,000
    Key<bool> tried, wants_reply;
    Key<Value> value;
    Key<std::string> text;
    Key<std::string> source; ///< a source key

    bool operator==(const InteractionRecord&) const = default;
};

struct MilestoneRecord {
    std::string person; ///< a handle, not blank
    MilestoneKind kind = MilestoneKind::other;
    PartialDay on; ///< may lack the year whatever `yearly` says
    Key<MilestoneId> id;
    Key<std::string> label;
    Key<bool> yearly;
    Key<int> lead_days; ///< 0 to 9999
    Key<Day> done_on;

    bool operator==(const MilestoneRecord&) const = default;
};

struct FollowUpRecord {
    std::string person; ///< a handle, not blank
    std::string what;   ///< not blank
    Key<FollowUpId> id;
    Key<Owner> owner;
    Key<FollowUpKind> kind;
    Key<Day> made_on, due_on, start_by;
    Key<InteractionId> interaction;
    Key<Day> done_on;
    Key<bool> dropped;

    bool operator==(const FollowUpRecord&) const = default;
};

struct HolidayRecord {
    std::string place; ///< not blank
    Day on{};
    Key<std::string> label;
    Key<std::string> source; ///< a source key

    bool operator==(const HolidayRecord&) const = default;
};

} // namespace tend::interchange
