#include "tend/pairing.hpp"

#include "core/pair_costs.hpp"

#include <algorithm>
#include <numeric>

namespace tend {
namespace {

constexpr std::size_t largest_meeting = 3;

/// The next number of SplitMix64 (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators",
/// 2014): the same on every machine, unlike the distributions of the standard library.
std::uint64_t next_number(std::uint64_t& state) {
    state += 0x9E3779B97F4A7C15U;
    std::uint64_t number = state;
    number = (number ^ (number >> 30U)) * 0xBF58476D1CE4E5B9U;
    number = (number ^ (number >> 27U)) * 0x94D049BB133111EBU;
    return number ^ (number >> 31U);
}

std::vector<std::size_t> shuffled(std::size_t size, std::uint64_t seed) {
    std::vector<std::size_t> order(size);
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t i = size; i > 1; --i) std::swap(order[i - 1], order[next_number(seed) % i]);
    return order;
}

Encounters in_order_of(const std::vector<std::size_t>& order, const Encounters& encounters) {
    std::vector<std::size_t> place(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
    Encounters moved;
    for (const auto& [pair, encounter] : encounters)
        moved.emplace(std::minmax({place[pair.first], place[pair.second]}), encounter);
    return moved;
}

/// Which of `people`, sorted by their ids with their numbers, took part.
std::vector<std::size_t> present_in(const PastContact& contact,
                                    const std::vector<std::pair<PersonId, std::size_t>>& people) {
    std::vector<std::size_t> present;
    for (const PersonId id : contact.people) {
        const auto found = std::lower_bound(people.begin(), people.end(), std::pair(id, std::size_t{0}));
        if (found != people.end() && found->first == id) present.push_back(found->second);
    }
    std::sort(present.begin(), present.end());
    return present;
}

} // namespace

Encounters encounters_among(std::span<const PastContact> contacts, std::span<const Member> people) {
    std::vector<std::pair<PersonId, std::size_t>> by_id;
    for (std::size_t i = 0; i < people.size(); ++i) by_id.emplace_back(people[i].id, i);
    std::sort(by_id.begin(), by_id.end());
    Encounters encounters;
    for (const PastContact& contact : contacts) {
        if (contact.tried) continue;
        const auto present = present_in(contact, by_id);
        for (std::size_t i = 0; i < present.size(); ++i) {
            for (std::size_t j = i + 1; j < present.size(); ++j) {
                Encounter& encounter = encounters[{present[i], present[j]}];
                encounter.times += contact.people.size() <= largest_meeting ? 1 : 0;
                encounter.last_on = std::max(encounter.last_on, std::optional(contact.on_day));
            }
        }
    }
    return encounters;
}

Draw draw_pairs(std::span<const Member> people, const Encounters& encounters, Day today, std::uint64_t seed) {
    if (people.size() < 2) return {};
    const auto order = shuffled(people.size(), seed);
    std::vector<Member> in_order;
    for (const std::size_t index : order) in_order.push_back(people[index]);
    const PairCosts costs(in_order, in_order_of(order, encounters), today);
    Draw draw{people.size() <= most_drawn_exactly ? cheapest_groups(costs) : cheap_groups(costs)};
    for (auto& group : draw.groups) {
        for (std::size_t& person : group) person = order[person];
        std::sort(group.begin(), group.end());
    }
    std::sort(draw.groups.begin(), draw.groups.end());
    return draw;
}

IsoWeek iso_week(Day day) {
    // The week belongs to the year its Thursday lies in.
    const int weekday = static_cast<int>(std::chrono::weekday{day}.iso_encoding());
    const Day thursday = day + days{4 - weekday};
    const std::chrono::year year = std::chrono::year_month_day{thursday}.year();
    const Day new_year{year / std::chrono::January / 1};
    return {static_cast<int>(year), static_cast<int>((thursday - new_year).count() / 7) + 1};
}

} // namespace tend
