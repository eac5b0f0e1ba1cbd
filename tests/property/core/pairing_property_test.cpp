#include "core/pair_costs.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <limits>
#include <random>

using namespace tend;

namespace {

constexpr std::uint64_t seed = 20260316;
const Day today = *parse_iso_day("2026-03-16");

using Groups = std::vector<std::vector<std::size_t>>;

std::vector<Member> random_people(std::size_t count, std::mt19937_64& random) {
    std::vector<Member> people(count);
    for (std::size_t i = 0; i < count; ++i) {
        people[i].id.bytes[15] = static_cast<std::uint8_t>(i);
        if (random() % 4 != 0) people[i].team = std::string(1, static_cast<char>('a' + random() % 3));
    }
    return people;
}

Encounters random_encounters(std::size_t count, std::mt19937_64& random) {
    Encounters encounters;
    for (std::size_t a = 0; a < count; ++a) {
        for (std::size_t b = a + 1; b < count; ++b) {
            if (random() % 2 == 0)
                encounters[{a, b}] = {static_cast<int>(random() % 3),
                                      today - days{static_cast<int>(random() % 400)}};
        }
    }
    return encounters;
}

/// Everybody in exactly one group: pairs, and one of three where the number is odd.
void check_groups(const Groups& groups, std::size_t count) {
    std::vector<std::size_t> everybody;
    std::size_t threes = 0;
    for (const auto& group : groups) {
        CHECK((group.size() == 2 || group.size() == 3));
        threes += group.size() == 3 ? 1U : 0U;
        everybody.insert(everybody.end(), group.begin(), group.end());
    }
    std::sort(everybody.begin(), everybody.end());
    CHECK(everybody.size() == count);
    CHECK(std::adjacent_find(everybody.begin(), everybody.end()) == everybody.end());
    CHECK(threes == count % 2);
}

std::int64_t cost_of(const Groups& groups, const PairCosts& costs) {
    std::int64_t cost = 0;
    for (const auto& group : groups) cost += costs.of(group);
    return cost;
}

/// The least any draw of `left` costs, by trying them all.
std::int64_t least_cost(const std::vector<std::size_t>& left, bool has_three, const PairCosts& costs) {
    if (left.empty()) return 0;
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    const auto consider = [&](std::vector<std::size_t> group, bool three) {
        std::vector<std::size_t> rest;
        for (const std::size_t one : left) {
            if (std::find(group.begin(), group.end(), one) == group.end()) rest.push_back(one);
        }
        if (rest.size() == 1 || (rest.empty() && three != (costs.size() % 2 == 1))) return;
        least = std::min(least, costs.of(group) + least_cost(rest, three, costs));
    };
    for (std::size_t i = 1; i < left.size(); ++i) {
        consider({left[0], left[i]}, has_three);
        for (std::size_t j = i + 1; j < left.size() && !has_three && costs.size() % 2 == 1; ++j)
            consider({left[0], left[i], left[j]}, true);
    }
    return least;
}

std::vector<std::size_t> numbers_up_to(std::size_t count) {
    std::vector<std::size_t> numbers(count);
    for (std::size_t i = 0; i < count; ++i) numbers[i] = i;
    return numbers;
}

} // namespace

TEST_CASE("everybody is in exactly one group of two, or one of three") {
    INFO("seed " << seed);
    std::mt19937_64 random(seed);
    for (std::size_t count = 2; count <= 40; ++count) {
        const auto people = random_people(count, random);
        const auto encounters = random_encounters(count, random);
        check_groups(draw_pairs(people, encounters, today, random()).groups, count);
        const PairCosts costs(people, encounters, today);
        check_groups(cheap_groups(costs), count);
    }
}

TEST_CASE("up to fourteen people no draw costs less") {
    INFO("seed " << seed);
    std::mt19937_64 random(seed);
    for (std::size_t count = 2; count <= 9; ++count) {
        for (int round = 0; round < 10; ++round) {
            const auto people = random_people(count, random);
            const auto encounters = random_encounters(count, random);
            const PairCosts costs(people, encounters, today);
            const std::int64_t least = least_cost(numbers_up_to(count), false, costs);
            CHECK(cost_of(cheapest_groups(costs), costs) == least);
            CHECK(cost_of(draw_pairs(people, encounters, today, random()).groups, costs) == least);
            CHECK(cost_of(cheap_groups(costs), costs) >= least);
        }
    }
}

TEST_CASE("in a large draw no two people would better change places") {
    INFO("seed " << seed);
    std::mt19937_64 random(seed);
    const std::size_t count = 31;
    const auto people = random_people(count, random);
    const PairCosts costs(people, random_encounters(count, random), today);
    Groups groups = cheap_groups(costs);
    const std::int64_t cost = cost_of(groups, costs);
    for (auto& a : groups) {
        for (auto& b : groups) {
            if (&a == &b) continue;
            for (std::size_t& one : a) {
                for (std::size_t& other : b) {
                    std::swap(one, other);
                    CHECK(cost_of(groups, costs) >= cost);
                    std::swap(one, other);
                }
            }
        }
    }
}

TEST_CASE("nobody is drawn with the same person again while a draw of new pairs is left") {
    for (const std::size_t count : {std::size_t{4}, std::size_t{6}, std::size_t{8}}) {
        std::vector<Member> people(count);
        Encounters encounters;
        for (std::uint64_t week = 0; week < 10; ++week) {
            const Day on = today + days{static_cast<int>(7 * week)};
            const PairCosts costs(people, encounters, on);
            const bool could_be_new = least_cost(numbers_up_to(count), false, costs) < 1'000'000'000;
            for (const auto& group : draw_pairs(people, encounters, on, week).groups) {
                Encounter& encounter = encounters[{group[0], group[1]}];
                if (could_be_new) CHECK(encounter.times == 0);
                ++encounter.times;
                encounter.last_on = on;
            }
        }
    }
}
