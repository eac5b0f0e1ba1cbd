#include "tend/suggest.hpp"

#include "core/lost_tie.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace tend {
namespace {

bool was_added_before(const Finalist& a, const Finalist& b) {
    return std::tie(a.added_on, a.handle) < std::tie(b.added_on, b.handle);
}

bool goes_before(const Finalist& a, const Finalist& b) {
    const auto rank = [](const Finalist& one) {
        return std::pair(-one.weight.most_points, -one.weight.lateness);
    };
    return rank(a) != rank(b) ? rank(a) < rank(b) : was_added_before(a, b);
}

std::vector<Finalist> in_lane(std::span<const Finalist> finalists, Lane lane) {
    std::vector<Finalist> members;
    std::copy_if(finalists.begin(), finalists.end(), std::back_inserter(members),
                 [&](const Finalist& finalist) { return finalist.weight.lane == lane; });
    return members;
}

std::vector<std::size_t> first_indices(std::vector<Finalist> lane, std::size_t count) {
    const auto end = lane.begin() + static_cast<std::ptrdiff_t>(std::min(count, lane.size()));
    std::partial_sort(lane.begin(), end, lane.end(), goes_before);
    std::vector<std::size_t> indices;
    std::transform(lane.begin(), end, std::back_inserter(indices),
                   [](const Finalist& one) { return one.index; });
    return indices;
}

std::size_t lost_of_this_week(std::vector<Finalist> lost, const Census& census, Day today) {
    const auto turn =
        lost.begin() + static_cast<std::ptrdiff_t>(turn_of_week(today, census.lost) - census.lost_before);
    std::nth_element(lost.begin(), turn, lost.end(), was_added_before);
    return turn->index;
}

} // namespace

SuggestionList list_of(std::span<const Finalist> finalists, const Census& census, Day today, int places) {
    SuggestionList list;
    const bool with_lost = has_place_for_lost(census, places);
    const auto in_all = static_cast<std::size_t>(std::max(0, places));
    const std::size_t room = in_all - (with_lost ? 1 : 0);
    const std::size_t kept_for_checkins = std::min(census.checkins, 2 * in_all / 5);
    list.indices = first_indices(in_lane(finalists, Lane::dated), room - kept_for_checkins);
    const auto checkins = first_indices(in_lane(finalists, Lane::checkin), room - list.indices.size());
    list.indices.insert(list.indices.end(), checkins.begin(), checkins.end());
    if (with_lost)
        list.indices.push_back(lost_of_this_week(in_lane(finalists, Lane::reconnect), census, today));
    list.held_back = census.dated + census.checkins + census.lost - list.indices.size();
    return list;
}

} // namespace tend
