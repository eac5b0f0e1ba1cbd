#pragma once

#include "tend/cadence.hpp"
#include "tend/day.hpp"
#include "tend/words.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace tend {

/// An interaction as one person's clock sees it.
struct ContactEvent {
    Day on_day{};
    Channel channel = Channel::chat;
    Direction direction = Direction::both;
    bool tried = false;
    bool wants_reply = false;
    int others = 1; ///< people besides me who took part, at least 1

    bool operator==(const ContactEvent&) const = default;
};

/// How much of a one-to-one contact this was, in thousandths: a reaction or `social` 250, else
/// max(100, 1000 div others). Nothing (0) where it was only tried.
[[nodiscard]] int weight_permille(const ContactEvent& event);

/// What, beside the history, decides when a person is due.
struct TieTerms {
    Day added_on{};
    std::optional<CadenceChoice> own{};    ///< said for the person
    std::optional<CadenceChoice> circle{}; ///< said for their circle
    Importance importance = Importance::normal;
    std::optional<Day> started_on{}; ///< the milestone `started`, the latest

    bool operator==(const TieTerms&) const = default;
};

/// Where a person's clock stands once all that happened up to `folded_to` is told. Grows by one event in
/// constant time (`append`), so that a log costs the same after twenty years as on the first day.
struct Rhythm {
    /// How many contact days are kept: what the learned cadence (8 gaps) and the quiet mark (90 days) need.
    static constexpr std::size_t kept_contact_days = 18;

    Day folded_to{};                       ///< day of the latest event told, or where the clock starts
    std::int64_t silence_milli = 0;        ///< silence at the end of `folded_to`, in thousandths of a day
    std::optional<Day> last_contact_on{};  ///< latest day with weight of at least a half
    std::optional<Day> last_personal_on{}; ///< latest day with weight of at least a quarter
    std::vector<Day> contact_days{};    ///< the latest 18 days with weight of at least a half, oldest first
    int contact_day_count = 0;          ///< of all of them
    std::optional<Day> owed_since{};    ///< first unanswered message of theirs that wants a reply
    std::optional<Day> waiting_since{}; ///< my latest message that asked for a reply and has none
    int unanswered = 0;                 ///< messages of mine in a row without an answer
    std::vector<Direction> last_directions{}; ///< of the latest three that were not `both`, oldest first
    std::optional<Day> next_planned{};        ///< the first day ahead with something planned

    bool operator==(const Rhythm&) const = default;
};

/// Folds a whole history as of `today`: `events` in the order they happened. The clock starts on `added_on`,
/// or on the day of the first contact where that is earlier. What lies after `today` is planned: it tells
/// `next_planned` and nothing else, and where it is `tried` not even that.
[[nodiscard]] Rhythm fold_history(Day added_on, std::span<const ContactEvent> events, Day today);

/// Tells one more event that has happened, not before `rhythm.folded_to`: the same as folding the history
/// with it at its end. Constant work. An earlier event needs the history again.
void append(Rhythm& rhythm, const ContactEvent& event);

/// What the clock says on a day.
struct Standing {
    std::optional<Day> last_contact_on;
    Day effective_last_on{};          ///< the day the silence counts from, lighter contact told in part
    std::optional<Cadence> cadence{}; ///< the one in force; empty where source is `none`
    CadenceSource source = CadenceSource::default_;
    int cadence_days = 0; ///< T: that cadence from `effective_last_on`, in days; 0 where there is none
    std::int64_t silence_milli = 0; ///< on the day asked about
    std::optional<Day> due_on{};    ///< empty where nothing will fall due by itself

    bool operator==(const Standing&) const = default;
};

/// The due rule: what `rhythm` means under `terms` on `today`, which is not before `rhythm.folded_to`.
[[nodiscard]] Standing standing_on(const Rhythm& rhythm, const TieTerms& terms, Day today);

/// The first day after `today` on which `standing_on` may name another cadence, because a newcomer's window
/// opens (the day they start) or closes (90 days later); nothing where it never will by itself.
[[nodiscard]] std::optional<Day> next_cadence_change(const TieTerms& terms, Day today);

/// The cadence two people have shown by themselves: the ceil(0.8 m)-th smallest of the last 8 gaps and one of
/// 60 days, rounded up to 7 14 21 30 45 60 90 120 180. `contact_days` oldest first. Nothing with fewer than
/// three gaps.
[[nodiscard]] std::optional<int> learned_cadence_days(std::span<const Day> contact_days);

/// How long two people usually go without a contact: the middle one of the last 12 gaps and one of 30 days,
/// which steadies short histories. `contact_days` oldest first. Nothing with fewer than two days.
[[nodiscard]] std::optional<int> typical_gap_days(std::span<const Day> contact_days);

/// How pressing a silence is, in hundredths of a point: 0 before the cadence is up, 1000 when it is, 1000
/// more for every doubling, straight lines between. `cadence_days` at least 1.
[[nodiscard]] int due_points(std::int64_t silence_milli, int cadence_days);

/// Whether a tie is on its way to being lost.
enum class Fade { steady, cooling, fading };

/// Tells a long silence in a thin tie from one that a rich history carries: Q = (1 + days silent) /
/// sqrt((1 + contact days in the last 90) * contact days ever); cooling from 4 on, fading from 16. A tie of
/// fewer than three contact days is steady. Takes the days since the latest contact day.
[[nodiscard]] Fade fade_of(int days_silent, int recent_contact_days, int contact_day_count);

/// How many of `contact_days` lie within the 90 days that end with `today`. With the 18 days a rhythm keeps,
/// the count is exact wherever it can change `fade_of`: 18 contact days within 90 leave no silence long
/// enough to matter.
[[nodiscard]] int recent_contact_days(std::span<const Day> contact_days, Day today);

} // namespace tend
