#pragma once

#include "tend/suggest.hpp"

#include <random>
#include <string>
#include <vector>

namespace tend::test {

/// One person as the rules of the suggestion list see them.
struct Tie {
    std::string handle;
    PersonState state = PersonState::active;
    std::optional<Day> quiet_until{};
    TieTerms terms{};
    std::vector<ContactEvent> events{}; ///< in the order they happened
    std::vector<FollowUp> follow_ups{};
    std::vector<Occasion> occasions{};
};

/// Makes ties of all sorts: every channel and direction, tries and plans, cadences of every unit and source.
class RandomTies {
  public:
    RandomTies(unsigned seed, Day today) : engine_(seed), today_(today) {}

    [[nodiscard]] int number(int least, int most) {
        return std::uniform_int_distribution(least, most)(engine_);
    }
    [[nodiscard]] bool chance(int percent) { return number(1, 100) <= percent; }
    [[nodiscard]] std::mt19937& engine() { return engine_; }

    [[nodiscard]] Tie tie();
    [[nodiscard]] std::vector<Tie> ties(int most);
    [[nodiscard]] std::optional<CadenceChoice> cadence();
    /// An event up to `span` days back, or a few days ahead.
    [[nodiscard]] ContactEvent event(int span);
    [[nodiscard]] FollowUp follow_up();
    [[nodiscard]] Occasion occasion();

  private:
    std::mt19937 engine_;
    Day today_;
    int made_ = 0;
};

[[nodiscard]] Pulse pulse_of(const Tie& tie, Day today);
[[nodiscard]] std::vector<Reason> reasons_of(const Tie& tie, Day today);

/// The list, made in two steps; the indices are those of `ties`.
[[nodiscard]] SuggestionList list_of(const std::vector<Tie>& ties, Day today, int places);

} // namespace tend::test
