#pragma once

#include "tend/day.hpp"
#include "tend/looking_back.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace tend {

/// What two people of a draw have had together.
struct Encounter {
    int times = 0;                ///< in a group of three at most
    std::optional<Day> last_on{}; ///< in a group of any size

    bool operator==(const Encounter&) const = default;
};

/// Who met whom, by their numbers in the draw, the smaller first.
using Encounters = std::map<std::pair<std::size_t, std::size_t>, Encounter>;

/// What `contacts` tell of everybody in `people`, whom they name by their place there. Attempts count for
/// nothing, groups of four or more people only for the day.
[[nodiscard]] Encounters encounters_among(std::span<const PastContact> contacts,
                                          std::span<const Member> people);

/// A draw of one-on-ones.
struct Draw {
    /// Each has two people, or three in one group where the number is odd; by their numbers, sorted.
    std::vector<std::vector<std::size_t>> groups;
};

/// Puts everybody into one group of two; the odd one makes one of three. Counts the cost of each pair, and
/// takes the groups that cost least together: above all pairs that never met, then those who met less often,
/// then people of different teams, then those who met longer ago. The best there is for up to 14 people, for
/// more a good one, bettered by exchanges until no exchange of two people helps. `seed` decides between equal
/// ones. Fewer than two people make no group.
[[nodiscard]] Draw draw_pairs(std::span<const Member> people, const Encounters& encounters, Day today,
                              std::uint64_t seed);

/// The ISO 8601 week of a day: `year` 2026 and `week` 12 for 16 March 2026.
struct IsoWeek {
    int year = 0;
    int week = 0; ///< 1 to 53

    bool operator==(const IsoWeek&) const = default;
};
[[nodiscard]] IsoWeek iso_week(Day day);

} // namespace tend
