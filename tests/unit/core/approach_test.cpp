#include "tend/approach.hpp"

#include "population.hpp"
#include "support/catch.hpp"

using namespace tend;
using test::workweek_at;

namespace {

const Day today = *make_day(2026, 3, 16);
const Instant now = parse_instant("2026-03-16T09:00:00Z").value();

std::vector<Reason> led_by(ReasonCode code) {
    return {{.code = code, .points = 2000}};
}

Workweeks both_at_work() {
    return {workweek_at(0, WorkingHours()), workweek_at(0, WorkingHours())};
}

Channel channel(ReasonCode code, const Habits& habits, const ChannelWishes& wishes = {}) {
    return approach_for(led_by(code), habits, wishes, both_at_work(), now).channel;
}

Exchange exchange(int days_ago, Channel channel, Direction direction = Direction::both,
                  const std::string& text = {}) {
    return {{.on_day = today - days{days_ago}, .channel = channel, .direction = direction}, text};
}

} // namespace

TEST_CASE("each reason asks for its own channel") {
    const Habits habits = {.their_channel = Channel::letter, .one_to_one_channel = Channel::call};
    struct Row {
        ReasonCode code;
        Channel channel;
    };
    const auto row = GENERATE(values<Row>({{ReasonCode::reply, Channel::letter},
                                           {ReasonCode::promise, Channel::call},
                                           {ReasonCode::owed, Channel::call},
                                           {ReasonCode::nudge, Channel::call},
                                           {ReasonCode::milestone, Channel::chat},
                                           {ReasonCode::setback, Channel::call},
                                           {ReasonCode::newcomer, Channel::chat},
                                           {ReasonCode::hello, Channel::chat},
                                           {ReasonCode::change, Channel::chat},
                                           {ReasonCode::reconnect, Channel::email},
                                           {ReasonCode::due, Channel::call}}));
    CAPTURE(to_text(row.code));
    CHECK(channel(row.code, habits) == row.channel);
}

TEST_CASE("without habits it is chat, and three texts in a row ask for a video") {
    CHECK(channel(ReasonCode::reply, {}) == Channel::chat);
    CHECK(channel(ReasonCode::due, {}) == Channel::chat);
    CHECK(channel(ReasonCode::promise, {}) == Channel::chat);
    CHECK(channel(ReasonCode::due, {.one_to_one_channel = Channel::email, .only_texts = true}) ==
          Channel::video);
    CHECK(channel(ReasonCode::promise, {.one_to_one_channel = Channel::email, .only_texts = true}) ==
          Channel::email);
}

TEST_CASE("their wishes go first where nothing that happened asks for a certain way") {
    const ChannelWishes letters = {.via = {Channel::letter}, .avoid = {}};
    const Habits habits = {.their_channel = Channel::email, .one_to_one_channel = Channel::email};
    for (const auto code : {ReasonCode::due, ReasonCode::hello, ReasonCode::change, ReasonCode::reconnect})
        CHECK(channel(code, habits, letters) == Channel::letter);
    for (const auto code : {ReasonCode::reply, ReasonCode::promise, ReasonCode::owed, ReasonCode::nudge})
        CHECK(channel(code, habits, letters) == Channel::email);
    for (const auto code : {ReasonCode::milestone, ReasonCode::newcomer})
        CHECK(channel(code, habits, letters) == Channel::chat);
    CHECK(channel(ReasonCode::setback, habits, letters) == Channel::call);
}

TEST_CASE("what is avoided or never proposed is passed over") {
    const auto due = [](std::vector<Channel> via, std::vector<Channel> avoid) {
        return channel(ReasonCode::due, {}, {std::move(via), std::move(avoid)});
    };
    CHECK(due({Channel::video, Channel::email}, {Channel::video}) == Channel::email);
    CHECK(due({Channel::react, Channel::social, Channel::work, Channel::event, Channel::meet}, {}) ==
          Channel::meet);
    CHECK(due({}, {Channel::chat}) == Channel::email);
    CHECK(due({}, {Channel::chat, Channel::email}) == Channel::letter);
    CHECK(channel(ReasonCode::reply, {.their_channel = Channel::social}) == Channel::chat);
    CHECK(channel(ReasonCode::reply, {.their_channel = Channel::react}) == Channel::chat);
}

TEST_CASE("where nothing is left a mail can go now") {
    const Approach mail_now = {Channel::email, now, Timing::now};
    const ChannelWishes nothing = {.via = {}, .avoid = {Channel::chat, Channel::email, Channel::letter}};
    CHECK(approach_for(led_by(ReasonCode::due), {}, nothing, both_at_work(), now) == mail_now);
    Workweeks on_holiday = both_at_work();
    for (int day = 0; day < 8; ++day) on_holiday.theirs.days_off.push_back(today + days{day});
    CHECK(approach_for(led_by(ReasonCode::due), {}, {}, on_holiday, now) == mail_now);
}

TEST_CASE("after three messages without an answer it is a mail, whatever they prefer") {
    const std::vector<Reason> reasons = {{.code = ReasonCode::due, .points = 2000},
                                         {.code = ReasonCode::space, .points = -800}};
    const ChannelWishes wishes = {.via = {Channel::letter}, .avoid = {}};
    CHECK(approach_for(reasons, {}, wishes, both_at_work(), now).channel == Channel::email);
    const ChannelWishes no_mail = {.via = {Channel::letter}, .avoid = {Channel::email}};
    CHECK(approach_for(reasons, {}, no_mail, both_at_work(), now).channel == Channel::chat);
}

TEST_CASE("a talk takes an hour's notice, and becomes a text where no hour is shared") {
    const ChannelWishes video = {.via = {Channel::video}, .avoid = {}};
    const Approach talk = approach_for(led_by(ReasonCode::due), {}, video, both_at_work(), now);
    CHECK(talk == Approach{Channel::video, now + std::chrono::hours{1}, Timing::later});
    const Workweeks apart = {workweek_at(540, WorkingHours()), workweek_at(0, WorkingHours())};
    const Approach text = approach_for(led_by(ReasonCode::due), {}, video, apart, now);
    CHECK(text == Approach{Channel::chat, now + std::chrono::hours{15}, Timing::scheduled});
}

TEST_CASE("a text is for now, for later, or to be scheduled where I do not work") {
    const auto timing = [](const std::string& when, const Workweeks& workweeks) {
        return approach_for(led_by(ReasonCode::due), {}, {}, workweeks, parse_instant(when).value()).timing;
    };
    CHECK(timing("2026-03-16T09:00:00Z", both_at_work()) == Timing::now);
    CHECK(timing("2026-03-16T09:00:01Z", both_at_work()) == Timing::now);
    CHECK(timing("2026-03-16T08:45:00Z", both_at_work()) == Timing::later);
    CHECK(timing("2026-03-16T08:45:00.001Z", both_at_work()) == Timing::now);
    CHECK(timing("2026-03-16T18:00:00Z", both_at_work()) == Timing::later);
    const Workweeks apart = {workweek_at(-600, WorkingHours()), workweek_at(0, WorkingHours())};
    CHECK(timing("2026-03-16T09:00:00Z", apart) == Timing::scheduled);
}

TEST_CASE("talks are live, texts are not, and four channels are never proposed") {
    using enum Channel;
    for (const auto live : {call, video, meet, work, event}) CHECK(is_live(live));
    for (const auto text : {chat, email, letter, social, react}) CHECK_FALSE(is_live(text));
    for (const auto proposed : {chat, email, call, video, meet, letter}) CHECK(is_proposable(proposed));
    for (const auto never : {social, work, event, react}) CHECK_FALSE(is_proposable(never));
}

TEST_CASE("habits tell their latest channel, the latest one-to-one channel and the latest note") {
    using enum Direction;
    Exchange group = exchange(2, Channel::call, out);
    group.event.others = 2;
    const std::vector history = {exchange(9, Channel::email, in, "the thesis"),
                                 exchange(8, Channel::video, both), exchange(7, Channel::meet, both, ""),
                                 group, exchange(1, Channel::social, in)};
    const Habits habits = habits_of(history, today);
    CHECK(habits.their_channel == Channel::social);
    CHECK(habits.one_to_one_channel == Channel::video);
    CHECK(habits.topic == "the thesis");
    CHECK_FALSE(habits.only_texts);
    CHECK(habits_of({}, today) == Habits{});
}

TEST_CASE("what is ahead or was only tried forms no habit") {
    Exchange tried = exchange(1, Channel::call, Direction::out, "the flat");
    tried.event.tried = true;
    const std::vector history = {exchange(5, Channel::email), tried,
                                 exchange(-1, Channel::video, Direction::in, "the plan")};
    CHECK(habits_of(history, today) == Habits{.one_to_one_channel = Channel::email});
    CHECK(habits_of(std::vector{exchange(0, Channel::letter)}, today).one_to_one_channel == Channel::letter);
}

TEST_CASE("the last three exchanges were all texts, or they were not") {
    const auto only_texts = [](const std::vector<Channel>& channels) {
        std::vector<Exchange> history;
        for (const Channel one : channels) history.push_back(exchange(3, one));
        return habits_of(history, today).only_texts;
    };
    using enum Channel;
    CHECK(only_texts({chat, email, letter}));
    CHECK(only_texts({call, social, react, chat}));
    CHECK_FALSE(only_texts({chat, chat}));
    CHECK_FALSE(only_texts({chat, work, chat, chat}));
    CHECK_FALSE(only_texts({chat, chat, chat, event}));
    CHECK(only_texts({event, chat, chat, chat}));
}
