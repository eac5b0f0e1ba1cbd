#pragma once

#include "tend/occasion.hpp"
#include "tend/pulse.hpp"
#include "tend/records.hpp"

#include <span>
#include <string>
#include <vector>

namespace tend {

/// Why somebody is suggested. In alphabetical order: of equally strong reasons the last one leads.
enum class ReasonCode {
    change,
    due,
    hello,
    importance,
    milestone,
    newcomer,
    nudge,
    owed,
    promise,
    quiet,
    reconnect,
    reply,
    setback,
    space,
    turn
};

/// The word of `code` in JSON: `change`, `due`, ….
[[nodiscard]] std::string to_text(ReasonCode code);

/// So long before its day a promise of mine is a reason; what is owed to me is one after its day.
inline constexpr days promise_notice{3};

/// One reason, as data. What its fields hold:
///
/// | code                | on_day             | count                    | subject | kind |
/// |---------------------|--------------------|--------------------------|---------|------|
/// | change              | the change         | days since               | label   | yes  |
/// | due                 | last contact       | whole days of silence    |         |      |
/// | hello               | the day added      | days since               |         |      |
/// | milestone, setback  | its day            | days since, ahead below 0 | label  | yes  |
/// | newcomer            | the day started    | days since               |         |      |
/// | nudge               | my message         | days since               |         |      |
/// | owed                | the day promised   | days late                | what    |      |
/// | promise             | the day promised   | days late, ahead below 0 | what    |      |
/// | promise, undated    |                    | weeks since it was made  | what    |      |
/// | quiet               |                    | contact days ever        |         |      |
/// | reconnect           | last personal contact | whole days of silence |         |      |
/// | reply               | their message      | days since               |         |      |
/// | space               |                    | messages without answer  |         |      |
/// | turn                |                    | 3                        |         |      |
///
/// A `due` whose `on_day` is missing, or not exactly `count` days back, counts group contact in part.
struct Reason {
    ReasonCode code{};
    int points = 0; ///< in hundredths of a point; below 0 for low importance and for space
    std::optional<Day> on_day{};
    int count = 0;
    std::string subject{}; ///< the user's own text
    std::optional<MilestoneKind> kind{};
    int more = 0; ///< how many others of its kind it speaks for (promises; owed; milestones and setbacks)

    bool operator==(const Reason&) const = default;
};

/// All reasons of one person, strongest first, ties by code; none where nothing is due. `follow_ups` and
/// `occasions` are the person's; done and dropped ones say nothing, and of equally strong ones the first is
/// told.
[[nodiscard]] std::vector<Reason> reasons_for(const Pulse& pulse, std::span<const FollowUp> follow_ups,
                                              std::span<const Occasion> occasions);

/// The reason that decides how to reach out: most points, ties the last code alphabetically. `reasons` is not
/// empty.
[[nodiscard]] const Reason& strongest_of(std::span<const Reason> reasons);

/// What a suggestion is: a thing that cannot wait, a plain check-in, or a lost tie.
enum class Lane { dated, checkin, reconnect };

/// The word of `lane` in JSON.
[[nodiscard]] std::string to_text(Lane lane);

/// How much the reasons of one person weigh together.
struct Weight {
    Lane lane = Lane::checkin;
    int least_points = 0;      ///< never below 0; in hundredths of a point
    int most_points = 0;       ///< the same, but where the quiet mark was not counted exactly
    std::int64_t lateness = 0; ///< thousandths of a cadence of silence; 0 where there is no cadence

    bool operator==(const Weight&) const = default;
};

/// The weight of what `reasons_for` found; nothing where it found nothing.
[[nodiscard]] std::optional<Weight> weight_of(const Pulse& pulse, std::span<const Reason> reasons);

/// The same by the same rules, without making a list of the reasons: what
/// `weight_of(pulse, reasons_for(pulse, follow_ups, occasions))` would be. Where `recent_contact_days` is not
/// counted, a range around it.
[[nodiscard]] std::optional<Weight> weight_for(const Pulse& pulse, std::span<const FollowUp> follow_ups,
                                               std::span<const Occasion> occasions);

/// The weight of somebody without open follow-ups and near milestones, from the numbers alone.
[[nodiscard]] std::optional<Weight> base_weight(const Pulse& pulse);

} // namespace tend
