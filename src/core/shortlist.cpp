#include "tend/suggest.hpp"

#include "core/lost_tie.hpp"

#include <algorithm>
#include <tuple>

namespace tend {
namespace {

/// How a contender stands in a lane, the smaller the better.
using Rank = std::tuple<int, std::int64_t, Day>;

Rank at_worst(const Contender& contender) {
    return {-contender.weight.least_points, -contender.weight.lateness, contender.added_on};
}

Rank at_best(const Contender& contender) {
    return {-contender.weight.most_points, -contender.weight.lateness, contender.added_on};
}

/// Whoever is, at best, not behind the first `places` at their worst.
std::vector<std::size_t> within_reach(const std::vector<const Contender*>& lane, std::size_t places) {
    std::vector<const Contender*> first(std::min(places, lane.size()));
    std::partial_sort_copy(lane.begin(), lane.end(), first.begin(), first.end(),
                           [](const auto* a, const auto* b) { return at_worst(*a) < at_worst(*b); });
    std::vector<std::size_t> indices;
    for (const Contender* contender : lane) {
        if (at_best(*contender) <= at_worst(*first.back())) indices.push_back(contender->index);
    }
    return indices;
}

/// Lost ties of one day, one of whom has this week's turn.
struct LostOfOneDay {
    std::vector<std::size_t> indices;
    std::size_t before = 0; ///< how many were added on earlier days
};

LostOfOneDay lost_of_this_week(const std::vector<const Contender*>& lost, Day today) {
    std::vector<Day> added;
    for (const Contender* contender : lost) added.push_back(contender->added_on);
    std::sort(added.begin(), added.end());
    const Day chosen = added[turn_of_week(today, added.size())];
    LostOfOneDay of_one_day;
    of_one_day.before =
        static_cast<std::size_t>(std::lower_bound(added.begin(), added.end(), chosen) - added.begin());
    for (const Contender* contender : lost) {
        if (contender->added_on == chosen) of_one_day.indices.push_back(contender->index);
    }
    return of_one_day;
}

std::vector<const Contender*> in_lane(std::span<const Contender> contenders, Lane lane) {
    std::vector<const Contender*> members;
    for (const Contender& contender : contenders) {
        if (contender.weight.lane == lane) members.push_back(&contender);
    }
    return members;
}

} // namespace

Shortlist shortlist(std::span<const Contender> contenders, Day today, int places) {
    const auto dated = in_lane(contenders, Lane::dated);
    const auto checkins = in_lane(contenders, Lane::checkin);
    const auto lost = in_lane(contenders, Lane::reconnect);
    Shortlist open;
    open.census = {.dated = dated.size(), .checkins = checkins.size(), .lost = lost.size()};
    if (places <= 0) return open;
    open.indices = within_reach(dated, static_cast<std::size_t>(places));
    const auto of_checkins = within_reach(checkins, static_cast<std::size_t>(places));
    open.indices.insert(open.indices.end(), of_checkins.begin(), of_checkins.end());
    if (has_place_for_lost(open.census, places)) {
        const LostOfOneDay of_one_day = lost_of_this_week(lost, today);
        open.indices.insert(open.indices.end(), of_one_day.indices.begin(), of_one_day.indices.end());
        open.census.lost_before = of_one_day.before;
    }
    return open;
}

} // namespace tend
