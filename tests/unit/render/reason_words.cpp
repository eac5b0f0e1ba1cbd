#include "render/reason_words.hpp"

#include "samples.hpp"
#include "support/catch.hpp"

using namespace samples;

namespace {

const Standing by_choice = standing(day(2026, 2, 9), monthly, CadenceSource::own);

std::string words(const Reason& reason, const Standing& of = by_choice) {
    return reason_words(reason, of, today);
}

Reason about(ReasonCode code, int count, std::string subject, std::optional<MilestoneKind> kind = {},
             int more = 0) {
    Reason reason = because(code, 1000, count);
    reason.subject = std::move(subject);
    reason.kind = kind;
    reason.more = more;
    return reason;
}

} // namespace

TEST_CASE("a silence is told with the rhythm it is held against") {
    const Reason due = because(ReasonCode::due, 1250, 35);
    const auto by = [&](CadenceSource source) { return words(due, standing(today, fortnightly, source)); };
    CHECK(words(due) == "you last talked 5 weeks ago, meant every month");
    CHECK(by(CadenceSource::circle) == "you last talked 5 weeks ago, meant every 2 weeks");
    CHECK(by(CadenceSource::learned) == "you last talked 5 weeks ago, usually within 2 weeks");
    CHECK(by(CadenceSource::newcomer) == "you last talked 5 weeks ago, every 2 weeks while they are new");
    CHECK(by(CadenceSource::default_) == "you last talked 5 weeks ago, every 2 weeks is assumed");
    Reason in_part = due;
    in_part.on_day = today - days(34);
    CHECK(words(in_part) == "5 weeks of silence, lighter contact counted in part, meant every month");
    in_part.on_day.reset();
    CHECK(words(in_part) == "5 weeks of silence, lighter contact counted in part, meant every month");
}

TEST_CASE("a lost tie shows a month, and no count of days") {
    CHECK(words(because(ReasonCode::reconnect, 4000, 240)) ==
          "out of touch since July 2025; notes like that are welcomed more than people expect");
}

TEST_CASE("what is open between two people, in words") {
    CHECK(words(because(ReasonCode::reply, 1500, 1)) == "they asked something yesterday and wait for you");
    CHECK(words(because(ReasonCode::nudge, 800, 3)) == "no answer yet to what you asked 3 days ago");
    CHECK(words(about(ReasonCode::promise, -3, "the deck")) == "yours to do: the deck, due in 3 days");
    CHECK(words(about(ReasonCode::promise, 0, "the deck")) == "yours to do: the deck, due today");
    CHECK(words(about(ReasonCode::promise, 4, "the deck", {}, 1)) ==
          "yours to do: the deck, due 4 days ago, and one more");
    Reason undated = about(ReasonCode::promise, 3, "the deck");
    undated.on_day.reset();
    CHECK(words(undated) == "yours to do: the deck, noted 3 weeks ago");
    CHECK(words(about(ReasonCode::owed, 5, "the numbers", {}, 2)) ==
          "theirs to do: the numbers, due 5 days ago, and two more");
}

TEST_CASE("occasions and changes, in words") {
    using Kind = MilestoneKind;
    CHECK(words(about(ReasonCode::milestone, 0, "", Kind::birthday)) == "birthday today");
    CHECK(words(about(ReasonCode::milestone, -5, "", Kind::anniversary)) == "work anniversary in 5 days");
    CHECK(words(about(ReasonCode::milestone, 2, "Launch", Kind::project)) ==
          "project: Launch 2 days ago; a late note still counts");
    CHECK(words(about(ReasonCode::milestone, 0, "her book", Kind::other, 1)) ==
          "her book today, and one more");
    CHECK(words(about(ReasonCode::setback, 9, "layoff", Kind::setback)) ==
          "layoff 9 days ago: a kind word helps");
    CHECK(words(about(ReasonCode::setback, 0, "", Kind::setback)) == "setback today: a kind word helps");
    CHECK(words(about(ReasonCode::newcomer, 0, "")) == "started today, and you have not said hello");
    const auto change = [](Kind kind) { return words(about(ReasonCode::change, 5, "", kind)); };
    CHECK(change(Kind::promoted) == "got promoted 5 days ago, and you have not talked since");
    CHECK(change(Kind::moved) == "changed teams 5 days ago, and you have not talked since");
    CHECK(change(Kind::relocated) == "moved to another place 5 days ago, and you have not talked since");
    CHECK(change(Kind::returned) == "came back 5 days ago, and you have not talked since");
    CHECK(words(about(ReasonCode::change, 5, "Acme", Kind::left)) ==
          "left the company (Acme) 5 days ago, and you have not talked since");
}

TEST_CASE("circumstances, in words") {
    CHECK(words(because(ReasonCode::hello, 1000, 10)) == "you have not talked yet; added 10 days ago");
    Reason quiet = because(ReasonCode::quiet, 200, 3);
    CHECK(words(quiet) == "this tie could fade: 3 days of contact in all");
    quiet.points = 500;
    CHECK(words(quiet) == "this tie is fading: 3 days of contact in all");
    CHECK(words(because(ReasonCode::importance, -300, 0)) == "low importance");
    CHECK(words(because(ReasonCode::importance, 300, 0)) == "high importance");
    CHECK(words(because(ReasonCode::importance, 600, 0)) == "key importance");
    CHECK(words(because(ReasonCode::turn, 300, 3)) == "they began the last three times: your turn");
    CHECK(words(because(ReasonCode::space, -800, 3)) ==
          "3 messages without an answer: give it room, or try another way");
}
