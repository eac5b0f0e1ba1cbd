#include "tend/suggest.hpp"

#include "core/lost_tie.hpp"

#include <algorithm>

namespace tend {
namespace {

using Rank = std::tuple<int, std::int64_t, Day>;

Rank at_worst(const Contender& contender) {
    return {-contender.weight.least_points, -contender.weight.lateness, contender.added_on};
}

Rank at_best(const Contender& contender) {
    return {-contender.weight.most_points, -contender.weight.lateness, contender.added_on};
}

} // namespace

Shortlister::Shortlister(Day today, int places)
    : today_(today),
      places_(std::max(0, places)),
      dated_(static_cast<std::size_t>(places_)),
      checkins_(static_cast<std::size_t>(places_)) {}

bool Shortlister::consider(const Contender& contender) {
    switch (contender.weight.lane) {
    case Lane::dated: return dated_.consider(contender);
    case Lane::checkin: return checkins_.consider(contender);
    case Lane::reconnect: lost_.push_back({contender.added_on, contender.index}); return true;
    }
    return false;
}

Shortlist Shortlister::shortlist() const {
    Shortlist open;
    open.census = {.dated = dated_.count(), .checkins = checkins_.count(), .lost = lost_.size()};
    dated_.tell(open.indices);
    checkins_.tell(open.indices);
    open.lost_from = open.indices.size();
    if (has_place_for_lost(open.census, places_)) tell_lost(open);
    return open;
}

/// Those of the day on which the one was added whose turn it is this week.
void Shortlister::tell_lost(Shortlist& open) const {
    std::vector<Day> added;
    for (const LostTie& tie : lost_) added.push_back(tie.added_on);
    const auto turn = added.begin() + static_cast<std::ptrdiff_t>(turn_of_week(today_, added.size()));
    std::nth_element(added.begin(), turn, added.end());
    for (const LostTie& tie : lost_) {
        if (tie.added_on == *turn) open.indices.push_back(tie.index);
        if (tie.added_on < *turn) ++open.census.lost_before;
    }
}

bool Shortlister::Race::consider(const Contender& contender) {
    ++count_;
    if (places_ == 0) return false;
    const Rank worst = at_worst(contender);
    if (first_.size() < places_) {
        first_.push_back(worst);
        std::push_heap(first_.begin(), first_.end());
    } else if (worst < first_.front()) {
        std::pop_heap(first_.begin(), first_.end());
        first_.back() = worst;
        std::push_heap(first_.begin(), first_.end());
    }
    const Rank best = at_best(contender);
    if (is_out(best)) return false;
    running_.push_back({contender.index, best});
    if (running_.size() >= crowd_) {
        std::erase_if(running_, [&](const Runner& runner) { return is_out(runner.at_best); });
        crowd_ = std::max(crowd_, 2 * running_.size());
    }
    return true;
}

/// Whether they are, even at best, behind the first at their worst.
bool Shortlister::Race::is_out(const Rank& at_best) const {
    return first_.size() == places_ && first_.front() < at_best;
}

void Shortlister::Race::tell(std::vector<std::size_t>& indices) const {
    for (const Runner& runner : running_) {
        if (!is_out(runner.at_best)) indices.push_back(runner.index);
    }
}

} // namespace tend
