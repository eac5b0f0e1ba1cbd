#pragma once

#include "tend/pairing.hpp"

#include <cstdint>
#include <vector>

namespace tend {

/// What it costs to put each two people of a draw together.
class PairCosts {
  public:
    PairCosts(std::span<const Member> people, const Encounters& encounters, Day today);

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] std::int64_t of(std::size_t a, std::size_t b) const { return costs_[a * size_ + b]; }
    /// All pairs within the group.
    [[nodiscard]] std::int64_t of(const std::vector<std::size_t>& group) const;

  private:
    std::size_t size_;
    std::vector<std::int64_t> costs_;
};

/// How many people are drawn by looking at every possible draw.
inline constexpr std::size_t most_drawn_exactly = 14;

/// The cheapest groups there are; of equal ones those first in the order of the numbers. At most
/// `most_drawn_exactly` people, at least two.
[[nodiscard]] std::vector<std::vector<std::size_t>> cheapest_groups(const PairCosts& costs);

/// Cheap groups: each takes the cheapest partner that is left, then two change places wherever that is
/// cheaper, until it never is. At least two people.
[[nodiscard]] std::vector<std::vector<std::size_t>> cheap_groups(const PairCosts& costs);

} // namespace tend
