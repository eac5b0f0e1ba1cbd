#pragma once

#include "interchange/ics_rule.hpp"
#include "interchange/ics_time.hpp"
#include "interchange/ics_zones.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tend::interchange {

/// Somebody whom an event names as its organizer or an attendee.
struct Invited {
    std::string address;   ///< e-mail, without `mailto:`; empty where there is none
    std::string name;      ///< empty where there is none
    bool comes = true;     ///< no: they declined, passed it on, or only were told of it
    bool is_person = true; ///< no room, resource or group

    bool operator==(const Invited&) const = default;
};

/// Where an event takes place, as far as it tells.
enum class EventPlace { untold, somewhere, online };

/// An event of a calendar as it was written. Text is valid UTF-8, on one line.
struct CalendarEvent {
    std::size_t line = 0; ///< of its beginning
    std::string uid;      ///< empty where there is none
    int sequence = 0;
    std::string summary;
    IcsTime start;
    std::optional<IcsTime> end;        ///< the first moment, or day, after it
    std::optional<IcsTime> instance;   ///< RECURRENCE-ID: which one of its series this replaces
    bool holds_for_later_ones = false; ///< RANGE=THISANDFUTURE
    bool is_cancelled = false;
    EventPlace place = EventPlace::untold;
    std::optional<Invited> organizer;
    std::vector<Invited> attendees;
    std::vector<IcsRule> rules, excluding_rules;
    std::vector<IcsTime> extra, excluded;  ///< RDATE (of periods the beginning), EXDATE
    std::shared_ptr<const IcsZones> zones; ///< of its calendar; whole once the text was read to its end
};

} // namespace tend::interchange
