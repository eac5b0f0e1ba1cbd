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

/// Spreads people over a hash table: the last bytes of their ids are random.
struct PersonHash {
    [[nodiscard]] std::size_t operator()(const PersonId& person) const {
        std::size_t hash = 0;
        std::memcpy(&hash, person.bytes.data() + person.bytes.size() - sizeof hash, sizeof hash);
        return hash;
    }
};

/// What is known of some people.
template<class T>
using ByPerson = std::unordered_map<PersonId, T, PersonHash>;

/// All that speaks for somebody today, gathered in a few queries.
struct Contest {
    /// Of those who are asked about, and may be suggested or are in `back`.
    ByPerson<std::vector<FollowUpOf>> follow_ups; ///< open ones
    ByPerson<std::vector<NearOccasion>> occasions;
    /// Work anniversaries that may follow from a start: days to remember, but no reasons.
    ByPerson<std::vector<NearOccasion>> anniversaries;
    /// Those among them who are still quiet, and the day within `ahead` on which they are back.
    ByPerson<Day> back;
    /// Everybody who may be suggested and has a reason; `index` counts in `people`.
    std::vector<Contender> contenders;
    std::vector<PersonId> people;
    /// What every active tie asks of a week, quiet and filtered ones too; `index` counts in `committed`.
    std::vector<Commitment> commitments;
    std::vector<PersonId> committed;
};

/// Which of them are asked about.
struct ContestRules {
    store::PersonFilter filter{};
    bool filters = false;        ///< whether `filter` narrows anything
    bool reachable_only = false; ///< at work at this moment
    days ahead{0};               ///< so far ahead everything is gathered, whatever its notice
};

[[nodiscard]] Contest gather_contest(Context& context, WorkweekBook& workweeks, const ContestRules& rules);

/// All reasons of one of its people.
[[nodiscard]] std::vector<Reason> reasons_of(const Contest& contest, const TiePulse& tie);

/// The pulse of one of its people, with all that reasons need.
[[nodiscard]] NamedPulse whole_pulse(Context& context, WorkweekBook& workweeks, PersonId person);

} // namespace tend::commands
