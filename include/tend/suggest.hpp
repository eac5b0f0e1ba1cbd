#pragma once

#include "tend/reason.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

// The list of whom to reach out to next is made in two steps, so that a large file is read once and thinly.
// First everybody with a reason is a Contender, in numbers only, and `shortlist` says who can still reach the
// list and counts the others. Then those few are looked at in full, and `list_of` puts them in order.

namespace tend {

/// Somebody with a reason. Who has neither follow-ups nor near milestones nor a question of mine against a
/// promised reply time may be weighed by `base_weight`; the others by all their reasons.
struct Contender {
    std::size_t index = 0; ///< the caller's own number for the person
    Weight weight;
    Day added_on{};
};

/// How many there are in all; what a list has to know of those it does not show.
struct Census {
    std::size_t dated = 0, checkins = 0, lost = 0;
    std::size_t lost_before = 0; ///< lost ties added before the shortlisted ones

    bool operator==(const Census&) const = default;
};

/// Those who can still reach the list, in no order of meaning.
struct Shortlist {
    std::vector<std::size_t> indices;
    Census census;
};

/// Who can reach a list of `places` (0 or more) on `today`, whatever their handles are and wherever in their
/// range their points turn out to be. The result does not depend on the order of `contenders`.
[[nodiscard]] Shortlist shortlist(std::span<const Contender> contenders, Day today, int places);

/// A shortlisted person, weighed exactly.
struct Finalist {
    std::size_t index = 0;
    Weight weight;
    Day added_on{};
    std::string handle;
};

struct SuggestionList {
    std::vector<std::size_t> indices; ///< whom to show, in order
    std::size_t held_back = 0;        ///< how many others have a reason and can wait
};

/// The list of at most `places`: dated things first, but two places in five stay for check-ins; one place of
/// four or more for a lost tie, a different one each week, which stands last. Within a lane by points,
/// lateness, the day added and the handle. Takes exactly those whom `shortlist` named, with its census.
[[nodiscard]] SuggestionList list_of(std::span<const Finalist> finalists, const Census& census, Day today,
                                     int places);

} // namespace tend
