#include "tend/pulse.hpp"

#include "support/catch.hpp"

using namespace tend;

namespace {

const Day today = *make_day(2026, 3, 16);

ContactEvent said(int days_ago, Direction direction, bool wants_reply = false) {
    return {.on_day = today - days{days_ago}, .direction = direction, .wants_reply = wants_reply};
}

} // namespace

TEST_CASE("a pulse is the rhythm on its day, in numbers") {
    const std::vector<ContactEvent> events = {
        said(200, Direction::both),    said(30, Direction::in),
        said(20, Direction::in),       {.on_day = today - days{15}, .direction = Direction::in, .others = 4},
        said(10, Direction::in, true), said(-5, Direction::both)};
    const TieTerms terms = {.added_on = today - days{300},
                            .own = Cadence{2, CadenceUnit::week},
                            .importance = Importance::high,
                            .started_on = today - days{40}};
    Pulse expected;
    expected.today = today;
    expected.added_on = today - days{300};
    expected.importance = Importance::high;
    expected.source = CadenceSource::own;
    expected.cadence_days = 14;
    expected.silence_milli = 10'000;
    expected.last_contact_on = today - days{10};
    expected.last_personal_on = today - days{10};
    expected.contact_day_count = 4;
    expected.recent_contact_days = 3;
    expected.owed_since = today - days{10};
    expected.they_began_last_three = true;
    expected.next_planned = today + days{5};
    expected.welcome_on = today - days{40};
    CHECK(pulse_on(fold_history(terms.added_on, events, today), terms, today) == expected);
}

TEST_CASE("the last three were theirs only if all three were") {
    const auto began = [](std::vector<ContactEvent> events) {
        const TieTerms terms = {.added_on = today - days{100}};
        return pulse_on(fold_history(terms.added_on, events, today), terms, today).they_began_last_three;
    };
    using enum Direction;
    CHECK_FALSE(began({}));
    CHECK_FALSE(began({said(3, in), said(2, in)}));
    CHECK(began({said(9, out), said(4, in), said(3, both), said(2, in), said(1, in)}));
    CHECK_FALSE(began({said(4, in), said(3, in), said(2, out), said(1, in)}));
}

TEST_CASE("a question of mine waits in the pulse with its messages") {
    const TieTerms terms = {.added_on = today - days{100}};
    const std::vector<ContactEvent> events = {said(9, Direction::out), said(4, Direction::out, true)};
    const Pulse pulse = pulse_on(fold_history(terms.added_on, events, today), terms, today);
    CHECK(pulse.waiting_since == today - days{4});
    CHECK(pulse.unanswered == 2);
    CHECK_FALSE(pulse.reply_time);
}

TEST_CASE("archived, not to be contacted and quiet people are not listed") {
    CHECK(is_listed(PersonState::active, std::nullopt, today));
    CHECK(is_listed(PersonState::active, today, today));
    CHECK(is_listed(PersonState::active, today - days{1}, today));
    CHECK_FALSE(is_listed(PersonState::active, today + days{1}, today));
    CHECK_FALSE(is_listed(PersonState::archived, std::nullopt, today));
    CHECK_FALSE(is_listed(PersonState::no_contact, today, today));
}
