#include "tend/rhythm.hpp"

#include <algorithm>
#include <array>

namespace tend {
namespace {

/// The cadences ever proposed, in days.
constexpr std::array ladder = {7, 14, 21, 30, 45, 60, 90, 120, 180};

constexpr std::size_t least_gaps = 3;
constexpr std::size_t learned_from_gaps = 8;
constexpr int learned_prior_days = 60;
constexpr std::size_t typical_from_gaps = 12;
constexpr int typical_prior_days = 30;

/// The latest `most` gaps between `days`, and `prior` as if it were one more; shortest first.
std::vector<int> latest_gaps(std::span<const Day> days, std::size_t most, int prior) {
    std::vector<int> gaps = {prior};
    const std::size_t all = days.size() - 1;
    for (std::size_t gap = all - std::min(all, most); gap < all; ++gap)
        gaps.push_back(static_cast<int>((days[gap + 1] - days[gap]).count()));
    std::sort(gaps.begin(), gaps.end());
    return gaps;
}

} // namespace

std::optional<int> learned_cadence_days(std::span<const Day> contact_days) {
    if (contact_days.size() < least_gaps + 1) return std::nullopt;
    const std::vector<int> gaps = latest_gaps(contact_days, learned_from_gaps, learned_prior_days);
    const std::size_t rank = (gaps.size() * 4 + 4) / 5;
    const auto rung = std::lower_bound(ladder.begin(), ladder.end(), gaps[rank - 1]);
    return rung == ladder.end() ? ladder.back() : *rung;
}

std::optional<int> typical_gap_days(std::span<const Day> contact_days) {
    if (contact_days.size() < 2) return std::nullopt;
    const std::vector<int> gaps = latest_gaps(contact_days, typical_from_gaps, typical_prior_days);
    return gaps[(gaps.size() + 1) / 2 - 1];
}

} // namespace tend
