#include "tend/suggest.hpp"

#include "support/catch.hpp"
#include "support/shortlisting.hpp"

#include <algorithm>

using namespace tend;
using test::shortlist;

namespace {

const Day monday = *make_day(2026, 3, 16);
const Day long_ago = *make_day(2020, 1, 1);

Contender one(std::size_t index, Lane lane, int points, int lateness = 0, int added = 0) {
    return {index,
            {.lane = lane, .least_points = points, .most_points = points, .lateness = lateness},
            long_ago + days{added}};
}

Contender between(std::size_t index, int least, int most, int lateness = 0) {
    return {index,
            {.lane = Lane::checkin, .least_points = least, .most_points = most, .lateness = lateness},
            long_ago};
}

/// Handles that sort as the indices do.
std::string handle(std::size_t index) {
    return std::string(1, static_cast<char>('a' + index));
}

std::vector<std::size_t> shortlisted(const std::vector<Contender>& contenders, int places,
                                     Day today = monday) {
    auto indices = shortlist(contenders, today, places).indices;
    std::sort(indices.begin(), indices.end());
    return indices;
}

SuggestionList list(const std::vector<Contender>& contenders, int places, Day today = monday) {
    const Shortlist open = shortlist(contenders, today, places);
    std::vector<Finalist> finalists;
    for (const std::size_t index : open.indices) {
        const auto found = std::find_if(contenders.begin(), contenders.end(),
                                        [&](const Contender& contender) { return contender.index == index; });
        finalists.push_back({index, found->weight, found->added_on, handle(index)});
    }
    return list_of(finalists, open.census, today, places);
}

using Indices = std::vector<std::size_t>;

} // namespace

TEST_CASE("a list without places is empty and holds everybody back") {
    const std::vector contenders = {one(0, Lane::dated, 2500), one(1, Lane::reconnect, 2000)};
    CHECK(list(contenders, 0).indices.empty());
    CHECK(list(contenders, 0).held_back == 2);
    CHECK(list({}, 5).indices.empty());
    CHECK(list({}, 5).held_back == 0);
    const std::vector<Finalist> finalists = {{0, {.lane = Lane::dated}, long_ago, "a"}};
    CHECK(list_of(finalists, {.dated = 1}, monday, 0).indices.empty());
    CHECK(list_of(finalists, {.dated = 1}, monday, -1).indices.empty());
}

TEST_CASE("points, lateness, the day added and the handle decide, in this order") {
    CHECK(list({one(0, Lane::checkin, 1000), one(1, Lane::checkin, 2000)}, 5).indices == Indices{1, 0});
    CHECK(list({one(0, Lane::checkin, 1000, 5), one(1, Lane::checkin, 1000, 6)}, 5).indices == Indices{1, 0});
    CHECK(list({one(0, Lane::checkin, 1000, 5, 2), one(1, Lane::checkin, 1000, 5, 1)}, 5).indices ==
          Indices{1, 0});
    CHECK(list({one(1, Lane::checkin, 1000, 5, 1), one(0, Lane::checkin, 1000, 5, 1)}, 5).indices ==
          Indices{0, 1});
}

TEST_CASE("dated people stand first, but two places in five stay for check-ins") {
    std::vector<Contender> contenders;
    for (std::size_t index = 0; index < 6; ++index) contenders.push_back(one(index, Lane::dated, 2500));
    CHECK(list(contenders, 5).indices == Indices{0, 1, 2, 3, 4});
    CHECK(list(contenders, 5).held_back == 1);
    contenders.push_back(one(6, Lane::checkin, 9000));
    CHECK(list(contenders, 5).indices == Indices{0, 1, 2, 3, 6});
    contenders.push_back(one(7, Lane::checkin, 8000));
    CHECK(list(contenders, 5).indices == Indices{0, 1, 2, 6, 7});
    contenders.push_back(one(8, Lane::checkin, 7000));
    CHECK(list(contenders, 5).indices == Indices{0, 1, 2, 6, 7});
    CHECK(list(contenders, 5).held_back == 4);
    CHECK(list(contenders, 1).indices == Indices{0});
    CHECK(list(contenders, 2).indices == Indices{0, 1});
    CHECK(list(contenders, 3).indices == Indices{0, 1, 6});
    CHECK(list(contenders, 20).indices == Indices{0, 1, 2, 3, 4, 5, 6, 7, 8});
}

TEST_CASE("check-ins fill what dated people leave") {
    const std::vector contenders = {one(0, Lane::dated, 1000), one(1, Lane::checkin, 5000),
                                    one(2, Lane::checkin, 4000), one(3, Lane::checkin, 3000)};
    CHECK(list(contenders, 3).indices == Indices{0, 1, 2});
    CHECK(list(contenders, 5).indices == Indices{0, 1, 2, 3});
}

TEST_CASE(
    "one lost tie a week has the last place of four or more, or the first where there is nothing else") {
    std::vector<Contender> contenders;
    for (std::size_t index = 0; index < 3; ++index) contenders.push_back(one(index, Lane::reconnect, 9000));
    CHECK(list(contenders, 1).indices.size() == 1);
    CHECK(list(contenders, 5).indices.size() == 1);
    CHECK(list(contenders, 5).held_back == 2);
    contenders.push_back(one(3, Lane::checkin, 1000));
    CHECK(list(contenders, 3).indices == Indices{3});
    CHECK(list(contenders, 4).indices.size() == 2);
    CHECK(list(contenders, 4).indices.front() == 3);
    for (std::size_t index = 4; index < 9; ++index) contenders.push_back(one(index, Lane::checkin, 1000));
    CHECK(list(contenders, 4).indices.size() == 4);
    CHECK(list(contenders, 4).indices[2] == 5);
    CHECK(list(contenders, 4).indices[3] < 3);
}

TEST_CASE("every lost tie has its week, from Monday to Sunday, by the day added and the handle") {
    const std::vector contenders = {one(0, Lane::reconnect, 1000, 0, 2), one(1, Lane::reconnect, 1000, 0, 1),
                                    one(2, Lane::reconnect, 1000, 0, 2), one(3, Lane::reconnect, 1000, 0, 3)};
    const Indices by_id = {1, 0, 2, 3};
    const auto turn = [&](Day today) {
        const Indices shown = list(contenders, 5, today).indices;
        REQUIRE(shown.size() == 1);
        return static_cast<std::size_t>(std::find(by_id.begin(), by_id.end(), shown.front()) - by_id.begin());
    };
    const std::size_t first = turn(monday);
    CHECK(first == 105670 % 4); // whole weeks since 0001-01-01, a Monday
    CHECK(turn(monday + days{6}) == first);
    CHECK(turn(monday - days{1}) == (first + 3) % 4);
    for (std::size_t week = 0; week < 9; ++week) CHECK(turn(monday + days{7 * week}) == (first + week) % 4);
}

TEST_CASE("only those who can reach the list are shortlisted") {
    const std::vector contenders = {between(0, 1000, 1000),    between(1, 1100, 1600),
                                    between(2, 1500, 1500, 7), between(3, 1200, 1500, 7),
                                    between(4, 1300, 1500, 6), between(5, 2000, 2000)};
    CHECK(shortlisted(contenders, 1) == Indices{5});
    CHECK(shortlisted(contenders, 2) == Indices{1, 2, 3, 5});
    CHECK(shortlisted(contenders, 3) == Indices{1, 2, 3, 4, 5});
    CHECK(shortlisted(contenders, 6) == Indices{0, 1, 2, 3, 4, 5});
    CHECK(shortlisted(contenders, 0).empty());
}

TEST_CASE("people alike in all but the handle are shortlisted together") {
    const std::vector contenders = {one(0, Lane::dated, 1000), one(1, Lane::dated, 1000),
                                    one(2, Lane::dated, 1000), one(3, Lane::dated, 1000, 0, 1)};
    CHECK(shortlisted(contenders, 1) == Indices{0, 1, 2});
}

TEST_CASE("of lost ties only those added on the day of this week's one are shortlisted") {
    const std::vector contenders = {one(0, Lane::reconnect, 1000, 0, 1), one(1, Lane::reconnect, 1000, 0, 2),
                                    one(2, Lane::reconnect, 1000, 0, 2)};
    Indices seen;
    for (int week = 0; week < 3; ++week) {
        const Shortlist open = shortlist(contenders, monday + days{7 * week}, 5);
        CHECK(open.indices.size() == (open.census.lost_before == 0 ? 1 : 2));
        CHECK(open.census.lost == 3);
        seen.insert(seen.end(), open.indices.begin(), open.indices.end());
    }
    CHECK(std::count(seen.begin(), seen.end(), 0) == 1);
    CHECK(std::count(seen.begin(), seen.end(), 1) == 2);
}

TEST_CASE("the census counts every lane") {
    const std::vector contenders = {one(0, Lane::reconnect, 1000), one(1, Lane::dated, 1000),
                                    one(2, Lane::dated, 1000),     one(3, Lane::checkin, 1000),
                                    one(4, Lane::checkin, 1000),   one(5, Lane::checkin, 1000)};
    const Census expected = {.dated = 2, .checkins = 3, .lost = 1, .lost_before = 0};
    CHECK(shortlist(contenders, monday, 5).census == expected);
    CHECK(shortlist(contenders, monday, 0).census == expected);
}
