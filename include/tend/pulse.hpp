#pragma once

#include "tend/rhythm.hpp"

namespace tend {

/// How soon somebody says they answer, held against how long a question of mine has waited.
struct ReplyTime {
    int days = 0;   ///< promised, in their working days
    int waited = 0; ///< their working days after the one I asked on, up to today (`working_days_between`)

    bool operator==(const ReplyTime&) const = default;
};

/// The numbers of one tie on one day: all that the rules that need no follow-up and no milestone read. A file
/// that keeps such numbers can fill it without a look at the history.
struct Pulse {
    Day today{};
    Day added_on{};
    Importance importance = Importance::normal;
    CadenceSource source = CadenceSource::default_;
    int cadence_days = 0;           ///< T of the cadence in force; 0 where there is none
    std::int64_t silence_milli = 0; ///< on `today`, in thousandths of a day
    std::optional<Day> last_contact_on{};
    std::optional<Day> last_personal_on{};
    int contact_day_count = 0;
    /// Contact days among the last 90. Where nobody counted, the quiet mark takes the least it can be, which
    /// makes the mark as strong as it can be.
    std::optional<int> recent_contact_days{};
    std::optional<Day> owed_since{};
    std::optional<Day> waiting_since{};
    int unanswered = 0;
    bool they_began_last_three = false;
    std::optional<Day> next_planned{};
    std::optional<ReplyTime> reply_time{}; ///< where they promised one and a question of mine waits
    std::optional<Day> welcome_on{};       ///< the day they started; empty once the welcome is marked done

    bool operator==(const Pulse&) const = default;
};

/// The pulse of a tie whose clock stands at `rhythm`, on `today`. `reply_time` is left to the caller, and so
/// is to empty `welcome_on` where the milestone is marked done.
[[nodiscard]] Pulse pulse_on(const Rhythm& rhythm, const TieTerms& terms, Day today);

/// Whether a person may be suggested at all: neither archived, nor not to be contacted, nor quiet until a
/// later day.
[[nodiscard]] bool is_listed(PersonState state, std::optional<Day> quiet_until, Day today);

} // namespace tend
