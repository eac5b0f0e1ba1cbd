#pragma once

#include "tend/reason.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <tuple>
#include <vector>

// The list of whom to reach out to next is made in two steps, so that a large file is read once and thinly.
// First everybody with a reason is a Contender, in numbers only, and a `Shortlister` says who can still reach
// the list and counts the others. Then those few are looked at in full, and `list_of` puts them in order.

namespace tend {

/// Somebody with a reason. Who has neither follow-ups nor near milestones nor a question of mine against a
/// promised reply time may be weighed by `base_weight`; the others with all of those.
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
    /// Where in `indices` the lost ties begin: of them the order in which they were added decides, not what
    /// they weigh.
    std::size_t lost_from = 0;
    Census census;
};

/// Makes a shortlist of contenders that are told one by one, in any order, and keeps no more of them than may
/// still reach the list.
class Shortlister {
  public:
    /// For a list of `places` (0 or more) on `today`.
    Shortlister(Day today, int places);

    /// Counts the contender; whether they may come to stand on the list, as far as is known by now. The index
    /// of one who may not can be given to another.
    bool consider(const Contender& contender);

    /// Who can reach the list, whatever their handles are and wherever in their range their points turn out
    /// to be. It does not depend on the order in which they were told.
    [[nodiscard]] Shortlist shortlist() const;

  private:
    /// How a contender stands in a lane, the smaller the better.
    using Rank = std::tuple<int, std::int64_t, Day>;

    /// A lane in which the first come first.
    class Race {
      public:
        explicit Race(std::size_t places) : places_(places) {}
        bool consider(const Contender& contender);
        [[nodiscard]] std::size_t count() const { return count_; }
        void tell(std::vector<std::size_t>& indices) const;

      private:
        struct Runner {
            std::size_t index = 0;
            Rank at_best;
        };
        [[nodiscard]] bool is_out(const Rank& at_best) const;

        std::size_t places_;
        std::size_t count_ = 0;
        std::vector<Rank> first_; ///< the best of all at their worst, a heap with the last of them in front
        std::vector<Runner> running_;
        std::size_t crowd_ = 1024; ///< from so many on it is worth a look who is out by now
    };

    struct LostTie {
        Day added_on{};
        std::size_t index = 0;
    };
    void tell_lost(Shortlist& open) const;

    Day today_;
    int places_;
    Race dated_, checkins_;
    std::vector<LostTie> lost_;
};

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
/// lateness, the day added and the handle. Of a lost tie only the lane of its weight is looked at. Takes
/// exactly those whom the `Shortlister` named, with its census.
[[nodiscard]] SuggestionList list_of(std::span<const Finalist> finalists, const Census& census, Day today,
                                     int places);

} // namespace tend
