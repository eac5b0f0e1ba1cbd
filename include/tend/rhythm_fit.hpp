#pragma once

#include "tend/rhythm.hpp"

#include <optional>
#include <span>

namespace tend {

/// How a rhythm that was set differs from the one two people live.
enum class Misfit {
    late, ///< they talk less often
    early ///< they talk more often
};

/// A rhythm that does not fit, and one that would.
struct RhythmFit {
    Misfit misfit = Misfit::late;
    int usual_days = 0; ///< the third smallest of the gaps looked at
    Cadence proposed;

    bool operator==(const RhythmFit&) const = default;
};

/// How many of the latest gaps between contact days are looked at.
inline constexpr std::size_t gaps_of_a_fit = 4;

/// Holds the latest four gaps between `contact_days` (oldest first) against a cadence set for the person or
/// the circle. Late: each of them is half as long again as the cadence, or longer; proposed is the shortest
/// of 1w 2w 3w 1m 6w 2m 3m 4m 6m 1y that lasts as long as the third smallest of them (1y where none does).
/// Early: each is half of the cadence or shorter, and the silence of `today` is not beyond it; proposed is
/// the shortest that lasts as long as the longest of them. Nothing with fewer gaps, for a cadence that nobody
/// set, and where the proposal would not be looser or tighter.
[[nodiscard]] std::optional<RhythmFit> rhythm_fit(const Standing& standing, std::span<const Day> contact_days,
                                                  Day today);

} // namespace tend
