#pragma once

#include "tend/suggest.hpp"

namespace tend {

/// Whether one of `places` goes to a lost tie: in a list of four or more, or where there is nothing else.
[[nodiscard]] inline bool has_place_for_lost(const Census& census, int places) {
    return census.lost > 0 && (places >= 4 || (places >= 1 && census.dated + census.checkins == 0));
}

/// Whose turn it is among `count` in the week of `today`: the same from Monday to Sunday, the next one a week
/// later.
[[nodiscard]] inline std::size_t turn_of_week(Day today, std::size_t count) {
    // 0001-01-01 was a Monday, so that whole weeks since then are calendar weeks.
    constexpr Day first_monday = std::chrono::local_days{std::chrono::year{1} / 1 / 1};
    return static_cast<std::size_t>((today - first_monday).count() / 7) % count;
}

} // namespace tend
