#include "render/card.hpp"

#include "samples.hpp"
#include "support/catch.hpp"

using namespace samples;

namespace {

InteractionWithNames email_with_bo() {
    InteractionWithNames row = call_with_ana();
    row.interaction.on_day = day(2025, 12, 9);
    row.interaction.channel = Channel::email;
    row.interaction.direction = Direction::in;
    row.interaction.others = 5;
    row.interaction.text = "She is thinking about a move to Porto, and asked what I make of it";
    row.people.push_back({{id(4)}, "bo", "Bo Lind"});
    return row;
}

MilestoneRow started() {
    MilestoneRow row = birthday();
    row.milestone.kind = MilestoneKind::started;
    row.milestone.on = {2021, 3, 1};
    row.milestone.yearly = false;
    row.next.reset();
    return row;
}

Card full_card() {
    Card card;
    card.row = ana();
    card.row.person.facts.push_back({{id(5)}, "style", "informal, but in whole sentences", today});
    card.interactions = {call_with_ana(), email_with_bo()};
    card.interaction_count = 2;
    card.follow_ups = {promise()};
    card.milestones = {birthday(), started()};
    card.balance = {5, 1, 2, 1, 0, 3};
    return card;
}

Card bare_card() {
    Card card;
    card.row = bo();
    return card;
}

std::string text_of(Card card, const Style& style = at_80) {
    std::vector<Card> cards;
    cards.push_back(std::move(card));
    return CardView(std::move(cards), today).text(style);
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("a card tells all that one wants to know before a call") {
    CHECK(text_of(full_card()) ==
          "Ana Souza (ana)\n"
          "Designer · Platform · Acme\n"
          "\n"
          "  ! boundary  no calls on Fridays\n"
          "  ! style     informal, but in whole sentences\n"
          "\n"
          "  Time      06:00, off work; BR, America/Sao_Paulo\n"
          "  Hours     mon-fri 09:00-18:00\n"
          "  Talked    5 weeks ago, on Mon 9 Feb\n"
          "  Rhythm    every month\n"
          "  Next      due since Mon 9 Mar, 7 days over\n"
          "  By        video; not chat\n"
          "  Answers   within 2 working days\n"
          "  Email     ana@acme.example\n"
          "  Tags      alumni, climbing\n"
          "\n"
          "Open ends\n"
          "  kr7hm8  your promise: send the deck, by Fri 20 Mar (in 4 days)\n"
          "\n"
          "Ahead\n"
          "  kr7hmc  birthday, Wed 15 Apr (in 4 weeks), turning 40\n"
          "\n"
          "Lately\n"
          "  Mon 16 Mar      call      the new office in Porto\n"
          "  Tue 9 Dec 2025  email in  with Bo Lind +3: She is thinking about a move to\n"
          "                            Porto, and asked what I make of it\n"
          "\n"
          "Known\n"
          "  coffee   flat white\n"
          "  started  Mon 1 Mar 2021 (5 years ago)\n"
          "\n"
          "You have never met in person. Over the last year contact came five times from\n"
          "you, once from them and twice from both sides; you gave something once and you\n"
          "asked a favour three times.\n");
}

TEST_CASE("a card of little is short, and says how to tell more") {
    CHECK(text_of(bare_card()) == "Bo Lind (bo)\n"
                                  "\n"
                                  "  Time      unknown; tend edit bo --tz ZONE tells it\n"
                                  "  Hours     mon-fri 09:00-17:00 (assumed)\n"
                                  "  Talked    6 days ago, on Tue 10 Mar\n"
                                  "  Rhythm    every 2 weeks, as the circle mentors\n"
                                  "  Next      due on Tue 24 Mar, in 8 days\n"
                                  "  By        email, call\n");
}

TEST_CASE("a card off the terminal has the same lines, unwrapped") {
    CHECK(text_of(full_card(), piped) == text_of(full_card(), at(200)));
}

TEST_CASE("cards stand apart") {
    const std::string one = text_of(bare_card());
    CHECK(CardView({bare_card(), bare_card()}, today).text(at_80) == one + "\n\n" + one);
}

TEST_CASE("a card shows somebody who travels where they are") {
    Card card = full_card();
    card.row.person.person.away_tz = "Asia/Tokyo";
    card.row.person.person.away_until = today;
    card.row.local = in_tokyo;
    CHECK(holds(text_of(card), "  Time      18:00, at work, in Asia/Tokyo until Mon 16 Mar\n"));
    card.row.person.person.away_until = today - days(1);
    CHECK(holds(text_of(card), "  Time      18:00, at work; BR, America/Sao_Paulo\n"));
}

TEST_CASE("a card tells where the rhythm comes from") {
    Card card = bare_card();
    Standing& standing = card.row.person.standing;
    standing.source = CadenceSource::learned;
    CHECK(holds(text_of(card), "  Rhythm    about 2 weeks, as it has been so far\n"));
    CHECK(holds(text_of(card), "  Circle    mentors\n"));
    standing.source = CadenceSource::newcomer;
    CHECK(holds(text_of(card), "  Rhythm    every 2 weeks while they are new\n"));
    standing.source = CadenceSource::default_;
    CHECK(holds(text_of(card), "  Rhythm    none yet; every 2 weeks is assumed\n"));
    CHECK_FALSE(holds(text_of(card), "  Next "));
    standing = samples::standing(std::nullopt, std::nullopt, CadenceSource::none);
    CHECK(holds(text_of(card), "  Talked    not yet\n"));
    CHECK(holds(text_of(card), "  Rhythm    no reminders\n"));
    CHECK_FALSE(holds(text_of(card), "  Next "));
}

TEST_CASE("a card does not say that nothing was where something light was") {
    Card card = bare_card();
    card.row.person.standing.last_contact_on.reset();
    InteractionWithNames light = call_with_ana();
    light.interaction.on_day = day(2026, 3, 2);
    light.interaction.others = 3;
    card.interactions = {light};
    CHECK(holds(text_of(card), "  Talked    only in company or in passing, 2 weeks ago, on Mon 2 Mar\n"));
    card.interactions.front().interaction.tried = true;
    CHECK(holds(text_of(card), "  Talked    not yet\n"));
    card.interactions.front().interaction.tried = false;
    card.interactions.front().interaction.on_day = today + days{1};
    CHECK(holds(text_of(card), "  Talked    not yet\n"));
    card.interactions.push_back(light);
    CHECK(holds(text_of(card), "  Talked    only in company or in passing, 2 weeks ago, on Mon 2 Mar\n"));
    card.interactions.front().interaction.on_day = today;
    CHECK(holds(text_of(card), "  Talked    only in company or in passing, today, on Mon 16 Mar\n"));
}

TEST_CASE("a card tells what is next, or why nothing is") {
    Card card = bare_card();
    Person& person = card.row.person.person;
    card.row.person.standing.due_on = today;
    CHECK(holds(text_of(card), "  Next      due today\n"));
    person.quiet_until = day(2026, 4, 2);
    CHECK(holds(text_of(card), "  Next      quiet until Thu 2 Apr\n"));
    person.quiet_reason = "on leave";
    CHECK(holds(text_of(card), "  Next      quiet until Thu 2 Apr: on leave\n"));
    person.quiet_until = today;
    CHECK(holds(text_of(card), "  Next      due today\n"));
    person.state = PersonState::archived;
    CHECK(holds(text_of(card), "  Next      archived: never listed as due\n"));
    person.state = PersonState::no_contact;
    CHECK(holds(text_of(card), "  Next      no contact, as you asked\n"));
}

TEST_CASE("never having met is said only where all is known") {
    const std::string never = "You have never met in person.";
    Card card = full_card();
    card.interaction_count = 3;
    CHECK_FALSE(holds(text_of(card), never));
    CHECK(holds(text_of(card), "  1 more: tend history ana\n"));
    card.interaction_count = 2;
    CHECK(holds(text_of(card), never));
    CHECK_FALSE(holds(text_of(card), "more: tend history"));
    Interaction& last = card.interactions.front().interaction;
    last.channel = Channel::meet;
    CHECK_FALSE(holds(text_of(card), never));
    last.tried = true;
    CHECK(holds(text_of(card), never));
    last.tried = false;
    last.on_day = today + days(1);
    CHECK(holds(text_of(card), never));
    CHECK_FALSE(holds(text_of(bare_card()), never));
}

TEST_CASE("give and take is one sentence and no rank") {
    CHECK(balance_words({}, "Over the last year").empty());
    CHECK(balance_words({0, 1, 0, 0, 0, 0}, "Over the last year") ==
          "Over the last year contact came once from them.");
    CHECK(balance_words({12, 2, 0, 0, 0, 0}, "Over the last year") ==
          "Over the last year contact came 12 times from you and twice from them.");
    CHECK(balance_words({0, 0, 0, 3, 1, 0}, "Over the last year") ==
          "Over the last year you gave something three times and you were given something once.");
    CHECK(balance_words({0, 0, 1, 0, 0, 1}, "Over the last year") ==
          "Over the last year contact came once from both sides; you asked a favour once.");
}

TEST_CASE("a boundary is marked by its sign, and by colour where there is any") {
    Style style = at_80;
    style.color = true;
    const std::string text = text_of(full_card(), style);
    CHECK(holds(text, "\x1b[1mAna Souza\x1b[0m (\x1b[36mana\x1b[0m)\n"));
    CHECK(holds(text, "  \x1b[1;35m! boundary\x1b[0m  no calls on Fridays\n"));
    CHECK(holds(text, "\n\x1b[1mKnown\x1b[0m\n"));
}

TEST_CASE("a card in JSON is a person with what belongs to them") {
    Card card = bare_card();
    card.balance = {5, 1, 2, 1, 0, 3};
    CHECK(
        members(CardView({card}, today)) ==
        R"("items":[{"id":"0195a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a04","handle":"bo","name":"Bo Lind","emails":[],)"
        R"("org":null,"team":null,"role":null,"place":null,"tz":null,"hours":null,"via":[],"avoid":[],)"
        R"("circle":"mentors","tags":[],"cadence":"P2W","cadence_source":"circle","importance":"normal",)"
        R"("state":"active","quiet_until":null,"quiet_reason":null,"reply_within":null,)"
        R"("added_on":"2026-03-01","last_contact_on":"2026-03-10","due_on":"2026-03-24","days_overdue":0,)"
        R"("local_time":null,"at_work":null,"facts":[],"interactions":[],"follow_ups":[],"milestones":[],)"
        R"("balance":{"out":5,"in":1,"both":2,"gave":1,"got":0,"favours":3}}]})"
        "\n");
    const std::string full = members(CardView({full_card()}, today));
    CHECK(holds(full, R"("interactions":[{"id":"0195a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a10")"));
    CHECK(holds(full, R"("follow_ups":[{"id":"0195a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a20")"));
    CHECK(holds(full, R"("milestones":[{"id":"0195a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a30")"));
}
