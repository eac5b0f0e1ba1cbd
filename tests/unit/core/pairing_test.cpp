#include "tend/pairing.hpp"

#include "support/catch.hpp"

#include <set>

using namespace tend;

namespace {

const Day today = *parse_iso_day("2026-03-16");

PersonId person(std::size_t number) {
    PersonId id;
    id.bytes.back() = static_cast<std::uint8_t>(number + 1);
    return id;
}

std::vector<Member> people_of(std::initializer_list<const char*> teams) {
    std::vector<Member> people;
    for (const char* team : teams) {
        Member one;
        one.id = person(people.size());
        if (*team != '\0') one.team = team;
        people.push_back(one);
    }
    return people;
}

PastContact contact(int days_ago, std::initializer_list<std::size_t> numbers, bool tried = false) {
    PastContact met{.on_day = today - days{days_ago}, .tried = tried};
    for (const std::size_t number : numbers) met.people.push_back(person(number));
    return met;
}

std::string told(const Draw& draw) {
    std::string text;
    for (const auto& group : draw.groups) {
        for (const std::size_t one : group) text += std::to_string(one);
        text += ' ';
    }
    return text;
}

} // namespace

TEST_CASE("few people make one group or none") {
    CHECK(told(draw_pairs({}, {}, today, 1)).empty());
    CHECK(told(draw_pairs(people_of({""}), {}, today, 1)).empty());
    CHECK(told(draw_pairs(people_of({"", ""}), {}, today, 1)) == "01 ");
    CHECK(told(draw_pairs(people_of({"", "", ""}), {}, today, 1)) == "012 ");
}

TEST_CASE("people of different teams are drawn together where that is possible") {
    const auto two_teams = people_of({"x", "x", "y", "y"});
    const auto no_teams = people_of({"", "", "y", "y"});
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const auto drawn = told(draw_pairs(two_teams, {}, today, seed));
        CHECK((drawn == "02 13 " || drawn == "03 12 "));
        const auto of_none = told(draw_pairs(no_teams, {}, today, seed));
        CHECK((of_none == "02 13 " || of_none == "03 12 "));
    }
}

TEST_CASE("those who never met come before other teams, and fewer meetings before more") {
    const auto people = people_of({"x", "x", "y", "y"});
    const Encounters all_across{{{0, 2}, {1, today - days{300}}},
                                {{0, 3}, {1, today - days{300}}},
                                {{1, 2}, {1, today - days{300}}},
                                {{1, 3}, {1, today - days{300}}}};
    const Encounters once_and_twice{
        {{0, 1}, {2, today - days{300}}}, {{0, 2}, {1, today}}, {{0, 3}, {2, today - days{300}}},
        {{1, 2}, {2, today - days{300}}}, {{1, 3}, {1, today}}, {{2, 3}, {2, today - days{300}}}};
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        CHECK(told(draw_pairs(people, all_across, today, seed)) == "01 23 ");
        CHECK(told(draw_pairs(people, once_and_twice, today, seed)) == "02 13 ");
    }
}

TEST_CASE("of those who met as often, those are drawn who met longest ago") {
    const auto people = people_of({"", "", "", ""});
    const Encounters everybody{{{0, 1}, {1, today - days{10}}}, {{0, 2}, {1, today - days{11}}},
                               {{0, 3}, {1, today - days{10}}}, {{1, 2}, {1, today - days{10}}},
                               {{1, 3}, {1, today - days{10}}}, {{2, 3}, {1, today - days{10}}}};
    for (std::uint64_t seed = 0; seed < 20; ++seed)
        CHECK(told(draw_pairs(people, everybody, today, seed)) == "02 13 ");
}

TEST_CASE("a draw is the same for the same seed and mostly another for another") {
    const auto people = people_of({"", "", "", "", "", "", "", ""});
    std::set<std::string> draws;
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        const auto drawn = told(draw_pairs(people, {}, today, seed));
        CHECK(drawn == told(draw_pairs(people, {}, today, seed)));
        draws.insert(drawn);
    }
    CHECK(draws.size() > 20);
}

TEST_CASE("who met whom is read from what they did together") {
    const auto people = people_of({"", "", "", ""});
    const std::vector<PastContact> contacts{contact(30, {0, 1}),       contact(20, {1, 0}),
                                            contact(10, {0, 1, 2, 3}), contact(5, {0, 2}, true),
                                            contact(4, {3}),           contact(3, {1, 2, 200})};
    const auto encounters = encounters_among(contacts, people);
    CHECK(encounters.size() == 6);
    CHECK(encounters.at({0, 1}) == Encounter{2, today - days{10}});
    CHECK(encounters.at({0, 2}) == Encounter{0, today - days{10}});
    CHECK(encounters.at({1, 2}) == Encounter{1, today - days{3}});
}

TEST_CASE("weeks are those of ISO 8601") {
    const auto week = [](std::string_view day) { return iso_week(*parse_iso_day(day)); };
    CHECK(week("2026-03-16") == IsoWeek{2026, 12});
    CHECK(week("2026-03-22") == IsoWeek{2026, 12});
    CHECK(week("2026-03-23") == IsoWeek{2026, 13});
    CHECK(week("2025-12-29") == IsoWeek{2026, 1});
    CHECK(week("2027-01-03") == IsoWeek{2026, 53});
    CHECK(week("2024-12-30") == IsoWeek{2025, 1});
    CHECK(week("2021-01-01") == IsoWeek{2020, 53});
}
