#include "tend/rhythm.hpp"

#include "support/catch.hpp"

using namespace tend;

namespace {

const Day added_on = *make_day(2026, 1, 1);
const Day today = added_on + days{100};

ContactEvent on(int day) {
    return {.on_day = added_on + days{day}};
}

ContactEvent said(int day, Direction direction, bool wants_reply = false) {
    return {.on_day = added_on + days{day}, .direction = direction, .wants_reply = wants_reply};
}

ContactEvent tried(int day) {
    return {.on_day = added_on + days{day}, .direction = Direction::out, .tried = true};
}

ContactEvent group(int day, int others) {
    return {.on_day = added_on + days{day}, .others = others};
}

Rhythm fold(const std::vector<ContactEvent>& events) {
    return fold_history(added_on, events, today);
}

} // namespace

TEST_CASE("the weight of a contact falls with the number of people in it") {
    struct Row {
        int others;
        Channel channel;
        int weight;
    };
    const auto row = GENERATE(values<Row>({{1, Channel::chat, 1000},
                                           {0, Channel::chat, 1000},
                                           {-4, Channel::chat, 1000},
                                           {2, Channel::meet, 500},
                                           {3, Channel::meet, 333},
                                           {4, Channel::video, 250},
                                           {5, Channel::work, 200},
                                           {9, Channel::event, 111},
                                           {10, Channel::event, 100},
                                           {50, Channel::letter, 100},
                                           {1, Channel::react, 250},
                                           {1, Channel::social, 250},
                                           {9, Channel::social, 250}}));
    CAPTURE(row.others, to_text(row.channel));
    CHECK(weight_permille({.channel = row.channel, .others = row.others}) == row.weight);
    CHECK(weight_permille({.channel = row.channel, .tried = true, .others = row.others}) == 0);
}

TEST_CASE("an empty history starts the clock on the day a person was added") {
    Rhythm fresh;
    fresh.folded_to = added_on;
    CHECK(fold({}) == fresh);
}

TEST_CASE("the clock starts with the first contact where that is earlier than the day added") {
    CHECK(fold({on(-30)}).folded_to == added_on - days{30});
    CHECK(fold({group(-30, 50)}).folded_to == added_on - days{30});
    CHECK(fold({group(-30, 50)}).silence_milli == 0);
    CHECK(fold({group(-30, 2), group(-10, 2)}).silence_milli == 10'000);
}

TEST_CASE("what was only tried does not move the start of the clock") {
    const Rhythm only = fold({tried(-30)});
    CHECK(only.folded_to == added_on);
    CHECK(only.silence_milli == 0);
    CHECK(only.waiting_since == added_on - days{30});
    CHECK(fold({tried(-30), on(-10)}).folded_to == added_on - days{10});
    CHECK(fold({on(-20), tried(-10)}).folded_to == added_on - days{10});
    CHECK(fold({on(-20), tried(-10)}).silence_milli == 10'000);
}

TEST_CASE("silence grows by days and a contact takes its weight of it away") {
    CHECK(fold({on(10)}).silence_milli == 0);
    CHECK(fold({group(10, 2)}).silence_milli == 5'000);
    CHECK(fold({group(10, 5)}).silence_milli == 8'000);
    CHECK(fold({group(10, 3)}).silence_milli == 6'670);
    CHECK(fold({group(10, 3), group(10, 3)}).silence_milli == 4'448); // 4448.89 is cut
    CHECK(fold({on(10), on(13), group(20, 4)}).silence_milli == 5'250);
    CHECK(fold({tried(10)}).silence_milli == 10'000);
    CHECK(fold({tried(10)}).folded_to == added_on + days{10});
}

TEST_CASE("last contacts are told apart by weight") {
    const Rhythm rhythm = fold({on(1), group(2, 2), group(3, 4), group(4, 5), tried(5)});
    CHECK(rhythm.last_contact_on == added_on + days{2});
    CHECK(rhythm.last_personal_on == added_on + days{3});
    CHECK(rhythm.contact_days == std::vector{added_on + days{1}, added_on + days{2}});
    CHECK(rhythm.contact_day_count == 2);
    CHECK_FALSE(fold({group(2, 3)}).last_contact_on);
    CHECK_FALSE(fold({group(2, 5)}).last_personal_on);
}

TEST_CASE("two contacts of one day are one contact day") {
    const Rhythm rhythm = fold({on(1), group(1, 4), on(1), on(2)});
    CHECK(rhythm.contact_days == std::vector{added_on + days{1}, added_on + days{2}});
    CHECK(rhythm.contact_day_count == 2);
}

TEST_CASE("the latest eighteen contact days are kept and all are counted") {
    std::vector<ContactEvent> events;
    for (int day = 0; day < 25; ++day) events.push_back(on(day));
    const Rhythm rhythm = fold(events);
    CHECK(rhythm.contact_day_count == 25);
    REQUIRE(rhythm.contact_days.size() == 18);
    CHECK(rhythm.contact_days.front() == added_on + days{7});
    CHECK(rhythm.contact_days.back() == added_on + days{24});
}

TEST_CASE("a question of theirs is owed an answer since its first day") {
    const auto in = Direction::in;
    const auto out = Direction::out;
    CHECK(fold({said(1, in, true), said(3, in, true), said(4, in)}).owed_since == added_on + days{1});
    CHECK_FALSE(fold({said(1, in)}).owed_since);
    CHECK_FALSE(fold({said(1, in, true), said(2, out)}).owed_since);
    CHECK_FALSE(fold({said(1, in, true), tried(2)}).owed_since);
    CHECK_FALSE(fold({said(1, in, true), group(2, 4)}).owed_since);
    CHECK(fold({said(1, in, true), group(2, 5)}).owed_since == added_on + days{1});
    CHECK(fold({said(1, in, true), said(2, out), said(3, in, true)}).owed_since == added_on + days{3});
}

TEST_CASE("a question of mine waits since its latest day until they speak") {
    const auto in = Direction::in;
    const auto out = Direction::out;
    CHECK(fold({said(1, out, true)}).waiting_since == added_on + days{1});
    CHECK(fold({said(1, out, true), said(2, out)}).waiting_since == added_on + days{1});
    CHECK(fold({said(1, out, true), said(2, out, true)}).waiting_since == added_on + days{2});
    CHECK(fold({said(1, out, true), tried(2)}).waiting_since == added_on + days{2});
    CHECK_FALSE(fold({said(1, out)}).waiting_since);
    CHECK_FALSE(fold({said(1, out, true), said(2, in)}).waiting_since);
    CHECK_FALSE(fold({said(1, out, true), group(2, 4)}).waiting_since);
    CHECK(fold({said(1, out, true), group(2, 5)}).waiting_since == added_on + days{1});
    CHECK_FALSE(fold({said(1, Direction::both, true)}).waiting_since);
    CHECK_FALSE(fold({said(1, Direction::both, true)}).owed_since);
}

TEST_CASE("messages without an answer are counted until one comes") {
    const auto out = Direction::out;
    CHECK(fold({said(1, out), said(2, out), tried(3)}).unanswered == 3);
    CHECK(fold({said(1, out), said(2, out), said(3, Direction::in)}).unanswered == 0);
    CHECK(fold({said(1, out), said(2, out), group(3, 4)}).unanswered == 0);
    CHECK(fold({said(1, out), said(2, out), group(3, 5)}).unanswered == 2);
}

TEST_CASE("the last three directions leave meetings out and count a try as mine") {
    using enum Direction;
    const Rhythm rhythm = fold({said(1, in), said(2, in), said(3, in), on(4), said(5, out), tried(6)});
    CHECK(rhythm.last_directions == std::vector{in, out, out});
    CHECK(fold({said(1, in), on(2)}).last_directions == std::vector{in});
}

TEST_CASE("what lies ahead is planned and tells nothing else") {
    Rhythm expected = fold({on(50)});
    expected.next_planned = today + days{1};
    CHECK(fold({on(50), said(101, Direction::in, true), on(105)}) == expected);
    CHECK(fold({on(50), tried(101)}) == fold({on(50)}));
    CHECK(fold({on(105), on(101)}).next_planned == today + days{1});
    CHECK(fold({on(100)}).last_contact_on == today);
}

TEST_CASE("something planned does not start the clock, even for a person added later still") {
    const std::vector<ContactEvent> planned = {{.on_day = today + days{1}}};
    const Rhythm rhythm = fold_history(today + days{5}, planned, today);
    CHECK(rhythm.folded_to == today + days{5});
    CHECK(rhythm.next_planned == today + days{1});
}

TEST_CASE("a contact of today starts the clock of a person added later") {
    const std::vector<ContactEvent> events = {{.on_day = today}};
    CHECK(fold_history(today + days{5}, events, today).folded_to == today);
}

TEST_CASE("a back-dated contact does not undo a later one") {
    CHECK(fold({on(10), on(40)}).silence_milli == fold({on(40)}).silence_milli);
    CHECK(fold({on(10), on(40)}).last_contact_on == fold({on(40)}).last_contact_on);
}

TEST_CASE("append tells one more event as the whole history would") {
    Rhythm rhythm = fold({on(1), said(5, Direction::in, true)});
    append(rhythm, group(9, 2));
    append(rhythm, tried(9));
    CHECK(rhythm == fold({on(1), said(5, Direction::in, true), group(9, 2), tried(9)}));
}
