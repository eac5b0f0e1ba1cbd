#pragma once

#include "commands/context.hpp"
#include "commands/workweeks.hpp"
#include "tend/occasion.hpp"
#include "tend/suggest.hpp"
#include "tend/workload.hpp"

#include <cstring>
#include <unordered_map>
#include <vector>

namespace tend::commands {

/// A milestone that comes round about now.
struct NearOccasion {
    MilestoneOf milestone;
    Day their_day{};   ///< on their calendar
    Occasion occasion; ///< on the user's
};

/// What is open or near with somebody who is asked about.
struct DatedEnds {
    std::vector<FollowUp> follow_ups; ///< open ones
    std::vector<NearOccasion> occasions;
    /// Work anniversaries that may follow from a start: days to remember, but no reasons.
    std::vector<NearOccasion> anniversaries;
    /// Where they are still quiet: the day on which they are back, within what was asked for.
    std::optional<Day> back_on;
    bool is_asked_about = false;
};

/// Spreads people over a hash table: the last bytes of their ids are random.
struct PersonHash {
    [[nodiscard]] std::size_t operator()(const PersonId& person) const {
        std::size_t hash = 0;
        std::memcpy(&hash, person.bytes.data() + person.bytes.size() - sizeof hash, sizeof hash);
        return hash;
    }
};

using Dated = std::unordered_map<PersonId, DatedEnds, PersonHash>;

/// So many rhythms are named that could be longer.
constexpr std::size_t named_relaxations = 3;

/// All that speaks for somebody today, gathered in a few queries.
struct Contest {
    /// Of those who are asked about, and may be suggested or will be soon.
    Dated dated;
    /// Who may be suggested, has a reason, and can reach a list of `places`; indices count in `people`.
    Shortlist open;
    std::vector<PersonId> people;
    int places = 0;
    /// Where it was asked for: what every active tie asks of a week, quiet and filtered ones too; indices
    /// count in `committed`.
    WorkloadSum commitments{named_relaxations};
    std::vector<PersonId> committed;
};

/// Which of them are asked about, and for a list of how many.
struct ContestRules {
    store::PersonFilter filter{};
    bool filters = false;        ///< whether `filter` narrows anything
    bool reachable_only = false; ///< at work at this moment
    days ahead{0};               ///< so far ahead everything is gathered, whatever its notice
    std::size_t places = 0;      ///< 0: of everybody with a reason
    bool adds_up_rhythms = false;
};

[[nodiscard]] Contest gather_contest(Context& context, WorkweekBook& workweeks, const ContestRules& rules);

/// All reasons of one of its people.
[[nodiscard]] std::vector<Reason> reasons_of(const Contest& contest, const TiePulse& tie);

/// The pulse of one of its people, with all that reasons need.
[[nodiscard]] NamedPulse whole_pulse(Context& context, WorkweekBook& workweeks, PersonId person);

} // namespace tend::commands
