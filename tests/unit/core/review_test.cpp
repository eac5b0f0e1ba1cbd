#include "tend/looking_back.hpp"

#include "support/catch.hpp"

using namespace tend;

namespace {

Day on(std::string_view text) {
    return *parse_iso_day(text);
}

PersonId person(std::uint8_t last) {
    PersonId id;
    id.bytes.back() = last;
    return id;
}

Member member(std::uint8_t last, const char* team, const char* circle = "",
              PersonState state = PersonState::active) {
    return {person(last),
            std::string(1, static_cast<char>('a' + last)),
            "Somebody",
            *team == '\0' ? std::nullopt : std::optional<std::string>(team),
            circle,
            state,
            {}};
}

PastContact contact(std::string_view day, Channel channel, std::vector<PersonId> people,
                    Direction direction = Direction::both) {
    return {.on_day = on(day), .channel = channel, .direction = direction, .people = std::move(people)};
}

const std::vector<Member> everybody{member(1, "Design", "mentors"), member(2, "Design"),
                                    member(3, "Platform"), member(4, "Support", "friends"),
                                    member(5, "Payments", "", PersonState::archived)};

} // namespace

TEST_CASE("a review counts exchanges, days and people once each") {
    const std::vector<PastContact> contacts{
        contact("2026-03-01", Channel::video, {person(1), person(2)}),
        contact("2026-03-01", Channel::chat, {person(1)}, Direction::in),
        contact("2026-03-05", Channel::chat, {person(3)}, Direction::out),
        contact("2026-03-06", Channel::meet, {person(3), person(5)}),
    };
    const Review review = review_of(contacts, everybody);
    CHECK(review.exchanges == 4);
    CHECK(review.tried == 0);
    CHECK(review.days == 3);
    CHECK(review.people == std::vector<PersonId>{person(1), person(2), person(3), person(5)});
    CHECK(review.met == 2);
    CHECK(review.balance == Balance{1, 1, 2, 0, 0, 0});
    CHECK(review.channels ==
          std::vector<ChannelTally>{{Channel::chat, 2}, {Channel::video, 1}, {Channel::meet, 1}});
}

TEST_CASE("a review tells teams and circles by what happened, silent ones last") {
    const std::vector<PastContact> contacts{
        contact("2026-03-01", Channel::video, {person(3)}),
        contact("2026-03-02", Channel::video, {person(1), person(2), person(3)}),
        contact("2026-03-03", Channel::video, {person(1)}),
        contact("2026-03-04", Channel::video, {person(1)}),
        contact("2026-03-05", Channel::video, {person(5)}),
    };
    const Review review = review_of(contacts, everybody);
    CHECK(review.teams ==
          std::vector<GroupTally>{
              {"Design", 2, 2, 3}, {"Platform", 1, 1, 2}, {"Payments", 0, 0, 1}, {"Support", 1, 0, 0}});
    CHECK(review.circles == std::vector<GroupTally>{{"mentors", 1, 1, 3}, {"friends", 1, 0, 0}});
}

TEST_CASE("what was only tried is told by itself") {
    auto tried = contact("2026-03-01", Channel::call, {person(1)}, Direction::out);
    tried.tried = true;
    const Review review = review_of(std::vector{tried}, everybody);
    CHECK(review.tried == 1);
    CHECK(review.exchanges == 0);
    CHECK(review.people.empty());
    CHECK(review.balance == Balance{});
    CHECK(review.channels.empty());
    CHECK(review.teams.front().exchanges == 0);
}

TEST_CASE("a review leaves out those who are no members") {
    const std::vector<PastContact> contacts{contact("2026-03-01", Channel::chat, {person(1), person(3)}),
                                            contact("2026-03-02", Channel::chat, {person(3)})};
    const std::vector<Member> design{everybody[0], everybody[1]};
    const Review review = review_of(contacts, design);
    CHECK(review.exchanges == 1);
    CHECK(review.people == std::vector<PersonId>{person(1)});
    CHECK(review.teams == std::vector<GroupTally>{{"Design", 2, 1, 1}});
}

TEST_CASE("a balance tells who began and what was given") {
    Balance balance;
    balance.add(Direction::out, Value::gave);
    balance.add(Direction::in, Value::got);
    balance.add(Direction::in, Value::favour);
    balance.add(Direction::both, std::nullopt);
    CHECK(balance == Balance{1, 2, 1, 1, 1, 1});
}

TEST_CASE("contacts among some people name those alone") {
    const std::vector<PersonId> two{person(1), person(2)};
    const auto found = among({contact("2026-03-01", Channel::chat, {person(1), person(3)}),
                              contact("2026-03-02", Channel::chat, {person(3)}),
                              contact("2026-03-03", Channel::chat, {person(1), person(2)})},
                             two);
    REQUIRE(found.size() == 2);
    CHECK(found[0].people == std::vector<PersonId>{person(1)});
    CHECK(found[1].people == two);
}
