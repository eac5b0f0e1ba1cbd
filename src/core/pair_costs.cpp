#include "core/pair_costs.hpp"

#include <algorithm>
#include <utility>

namespace tend {
namespace {

using Groups = std::vector<std::vector<std::size_t>>;

// In a draw of up to a thousand pairs each counts for more than all that stands below it can add up to.
constexpr std::int64_t each_time = 1'000'000'000'000;
constexpr std::int64_t same_team = 1'000'000;
constexpr std::int64_t longest_memory_days = 999;

std::int64_t cost_of(const Member& a, const Member& b, const Encounter& encounter, Day today) {
    std::int64_t cost = each_time * encounter.times;
    if (a.team && a.team == b.team) cost += same_team;
    if (!encounter.last_on) return cost;
    const std::int64_t since = (today - *encounter.last_on).count();
    return cost + longest_memory_days + 1 - std::clamp<std::int64_t>(since, 0, longest_memory_days);
}

/// The best groups of every set of people, each found from smaller sets. A set is a number with a bit for
/// each of them; one of an odd size has its group of three.
class ExactDraw {
  public:
    explicit ExactDraw(const PairCosts& costs) : costs_(costs), best_(std::size_t{1} << costs.size()) {
        for (std::size_t set = 1; set < best_.size(); ++set) find_best(set);
    }

    [[nodiscard]] Groups groups() const {
        Groups groups;
        for (std::size_t set = best_.size() - 1; set != 0; set = without(set, best_[set].group))
            groups.push_back(best_[set].group);
        return groups;
    }

  private:
    struct Best {
        std::int64_t cost = -1; ///< -1: there are no such groups
        std::vector<std::size_t> group{};
    };

    static std::size_t without(std::size_t set, const std::vector<std::size_t>& group) {
        for (const std::size_t person : group) set &= ~(std::size_t{1} << person);
        return set;
    }

    static std::vector<std::size_t> people_of(std::size_t set) {
        std::vector<std::size_t> people;
        for (std::size_t person = 0; set >> person != 0; ++person) {
            if ((set >> person & 1) != 0) people.push_back(person);
        }
        return people;
    }

    void consider(std::size_t set, std::vector<std::size_t> group) {
        const std::size_t rest = without(set, group);
        if (rest != 0 && best_[rest].cost < 0) return;
        const std::int64_t cost = costs_.of(group) + std::max<std::int64_t>(0, best_[rest].cost);
        if (best_[set].cost < 0 || cost < best_[set].cost) best_[set] = {cost, std::move(group)};
    }

    /// Whoever comes first is in some group: with each of the others, or in an odd set with each two.
    void find_best(std::size_t set) {
        const auto people = people_of(set);
        // Pairs taken out of an even number never leave an odd one.
        if (people.size() % 2 == 1 && costs_.size() % 2 == 0) return;
        for (std::size_t i = 1; i < people.size(); ++i) {
            consider(set, {people[0], people[i]});
            if (people.size() % 2 == 0) continue;
            for (std::size_t j = i + 1; j < people.size(); ++j)
                consider(set, {people[0], people[i], people[j]});
        }
    }

    const PairCosts& costs_;
    std::vector<Best> best_;
};

/// Everybody in turn with the cheapest partner that is left; the last one joins the cheapest group.
Groups first_groups(const PairCosts& costs) {
    Groups groups;
    std::vector<std::size_t> left(costs.size());
    for (std::size_t i = 0; i < left.size(); ++i) left[i] = i;
    while (left.size() > 1) {
        const std::size_t one = left.front();
        const auto partner =
            std::min_element(left.begin() + 1, left.end(), [&](std::size_t a, std::size_t b) {
                return costs.of(one, a) < costs.of(one, b);
            });
        groups.push_back({one, *partner});
        left.erase(partner);
        left.erase(left.begin());
    }
    if (left.empty()) return groups;
    const auto joined = [&](const std::vector<std::size_t>& group) {
        return costs.of(group[0], left[0]) + costs.of(group[1], left[0]);
    };
    const auto cheapest = std::min_element(
        groups.begin(), groups.end(), [&](const auto& a, const auto& b) { return joined(a) < joined(b); });
    cheapest->push_back(left[0]);
    return groups;
}

/// Lets two people of different groups change places where that is cheaper; tells whether any did.
bool better_by_exchange(const PairCosts& costs, std::vector<std::size_t>& a, std::vector<std::size_t>& b) {
    const std::int64_t before = costs.of(a) + costs.of(b);
    for (std::size_t& one : a) {
        for (std::size_t& other : b) {
            std::swap(one, other);
            if (costs.of(a) + costs.of(b) < before) return true;
            std::swap(one, other);
        }
    }
    return false;
}

} // namespace

PairCosts::PairCosts(std::span<const Member> people, const Encounters& encounters, Day today)
    : size_(people.size()), costs_(people.size() * people.size(), 0) {
    for (std::size_t a = 0; a < size_; ++a) {
        for (std::size_t b = a + 1; b < size_; ++b) {
            const auto found = encounters.find({a, b});
            const Encounter encounter = found == encounters.end() ? Encounter{} : found->second;
            costs_[a * size_ + b] = cost_of(people[a], people[b], encounter, today);
            costs_[b * size_ + a] = costs_[a * size_ + b];
        }
    }
}

std::int64_t PairCosts::of(const std::vector<std::size_t>& group) const {
    std::int64_t cost = 0;
    for (std::size_t i = 0; i < group.size(); ++i) {
        for (std::size_t j = i + 1; j < group.size(); ++j) cost += of(group[i], group[j]);
    }
    return cost;
}

Groups cheapest_groups(const PairCosts& costs) {
    return ExactDraw(costs).groups();
}

Groups cheap_groups(const PairCosts& costs) {
    Groups groups = first_groups(costs);
    // Every exchange makes the whole cheaper, so that this ends.
    for (bool is_better = true; is_better;) {
        is_better = false;
        for (std::size_t i = 0; i < groups.size(); ++i) {
            for (std::size_t j = i + 1; j < groups.size(); ++j)
                is_better |= better_by_exchange(costs, groups[i], groups[j]);
        }
    }
    return groups;
}

} // namespace tend
