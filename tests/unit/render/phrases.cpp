#include "render/phrases.hpp"

#include "samples.hpp"
#include "support/catch.hpp"

using namespace samples;

TEST_CASE("a rhythm tells where it comes from") {
    Standing standing;
    standing.cadence = fortnightly;
    standing.source = CadenceSource::own;
    CHECK(rhythm_words(standing) == "every 2 weeks");
    standing.source = CadenceSource::circle;
    CHECK(rhythm_words(standing) == "every 2 weeks");
    standing.source = CadenceSource::newcomer;
    CHECK(rhythm_words(standing) == "every 2 weeks");
    standing.source = CadenceSource::learned;
    CHECK(rhythm_words(standing) == "about 2 weeks");
    standing.source = CadenceSource::default_;
    CHECK(rhythm_words(standing) == "none yet");
    standing.source = CadenceSource::none;
    CHECK(rhythm_words(standing) == "no reminders");
    standing.source = CadenceSource::own;
    standing.cadence.reset();
    CHECK(rhythm_words(standing) == "no reminders");
}

TEST_CASE("a due day is told without a reproach") {
    Standing standing;
    CHECK(due_words(standing, std::nullopt, today).empty());
    standing.due_on = today;
    CHECK(due_words(standing, std::nullopt, today) == "due today");
    standing.due_on = today - days(3);
    CHECK(due_words(standing, std::nullopt, today) == "3 days over");
    standing.due_on = today + days(1);
    CHECK(due_words(standing, std::nullopt, today) == "tomorrow");
    CHECK(due_words(standing, today, today) == "tomorrow");
    CHECK(due_words(standing, today + days(1), today) == "back on Tue 17 Mar");
}

TEST_CASE("a clock elsewhere tells the weekday where it is another") {
    CHECK(local_words(in_sao_paulo, today) == "06:00, off work");
    CHECK(local_words(in_tokyo, today) == "18:00, at work");
    CHECK(local_words(local("", today + days(1), 70, false), today) == "Tue 01:10, off work");
    CHECK(local_words(local("", today - days(1), 1439, false), today) == "Sun 23:59, off work");
}

TEST_CASE("a list tells how it went") {
    Interaction what;
    what.on_day = today;
    CHECK(manner_words(what, today) == "chat");
    what.direction = Direction::out;
    what.tried = true;
    CHECK(manner_words(what, today) == "chat out, tried");
    what.tried = false;
    what.direction = Direction::in;
    what.value = Value::got;
    CHECK(manner_words(what, today) == "chat in, got");
    what.on_day = today + days(1);
    what.value.reset();
    CHECK(manner_words(what, today) == "chat in, planned");
}

TEST_CASE("company is told by name, and by count where more took part") {
    InteractionWithNames row = call_with_ana();
    CHECK(company_words(row) == "Ana Souza");
    CHECK(company_words(row, "ana").empty());
    CHECK(others_in(row) == 1);
    row.people.push_back({{id(4)}, "bo", "Bo Lind"});
    row.interaction.others = 1;
    CHECK(others_in(row) == 2);
    row.interaction.others = 5;
    CHECK(company_words(row) == "Ana Souza, Bo Lind +3");
    CHECK(company_words(row, "ana") == "Bo Lind +3");
    CHECK(others_in(row) == 5);
}

TEST_CASE("a contact is a noun and the way it went") {
    struct Case {
        Channel channel;
        Direction direction;
        std::string words;
    };
    for (const auto& [channel, direction, words] :
         std::vector<Case>{{Channel::call, Direction::both, "a call with"},
                           {Channel::email, Direction::in, "an email from"},
                           {Channel::letter, Direction::out, "a letter to"},
                           {Channel::chat, Direction::out, "a chat to"},
                           {Channel::video, Direction::both, "a video call with"},
                           {Channel::social, Direction::in, "a social note from"},
                           {Channel::react, Direction::out, "a reaction to"},
                           {Channel::meet, Direction::in, "a meeting with"},
                           {Channel::work, Direction::out, "work with"},
                           {Channel::event, Direction::in, "an event with"}}) {
        Interaction what;
        what.channel = channel;
        what.direction = direction;
        CHECK(contact_words(what) == words);
    }
}

TEST_CASE("an open end tells whose it is and of what kind") {
    struct Case {
        FollowUpKind kind;
        std::string mine, theirs;
    };
    for (const auto& [kind, mine, theirs] :
         std::vector<Case>{{FollowUpKind::promise, "your promise: x", "their promise: x"},
                           {FollowUpKind::thanks, "a thank-you: x", "their thank-you: x"},
                           {FollowUpKind::intro, "an introduction: x", "their introduction: x"},
                           {FollowUpKind::post, "something to post: x", "their post: x"},
                           {FollowUpKind::ask, "something to ask: x", "their question: x"},
                           {FollowUpKind::other, "something to do: x", "something of theirs: x"}}) {
        FollowUp follow_up;
        follow_up.kind = kind;
        follow_up.what = "x";
        CHECK(follow_up_words(follow_up) == mine);
        follow_up.owner = Owner::them;
        CHECK(follow_up_words(follow_up) == theirs);
    }
}

TEST_CASE("an open end tells its day, to act by") {
    FollowUp follow_up = promise().follow_up;
    CHECK(follow_up_day_words(follow_up, today) == "by Fri 20 Mar (in 4 days)");
    follow_up.kind = FollowUpKind::post;
    CHECK(follow_up_day_words(follow_up, today) == "by Fri 20 Mar (in 4 days)");
    follow_up.start_by = today - days(1);
    CHECK(follow_up_day_words(follow_up, today) == "to post by Sun 15 Mar (yesterday)");
    follow_up.dropped = true;
    CHECK(follow_up_day_words(follow_up, today) == "dropped");
    follow_up.done_on = today;
    CHECK(follow_up_day_words(follow_up, today) == "done on Mon 16 Mar");
    CHECK(follow_up_day_words({}, today).empty());
}

TEST_CASE("a milestone tells what it is and when") {
    MilestoneRow row = birthday();
    CHECK(milestone_words(row.milestone) == "birthday");
    CHECK(milestone_day_words(row, today) == "Wed 15 Apr (in 4 weeks), turning 40");
    row.milestone.kind = MilestoneKind::anniversary;
    row.milestone.label = "at Acme";
    CHECK(milestone_words(row.milestone) == "work anniversary: at Acme");
    CHECK(milestone_day_words(row, today) == "Wed 15 Apr (in 4 weeks), 40 years");
    row.next->turns = 0;
    CHECK(milestone_day_words(row, today) == "Wed 15 Apr (in 4 weeks)");
    row.next->turns.reset();
    row.milestone.done_on = today;
    CHECK(milestone_day_words(row, today) == "Wed 15 Apr (in 4 weeks), done");
    row.milestone.kind = MilestoneKind::other;
    CHECK(milestone_words(row.milestone) == "at Acme");
    row.milestone.label.clear();
    CHECK(milestone_words(row.milestone) == "other");
    row.milestone.done_on.reset();
    row.next.reset();
    CHECK(milestone_day_words(row, today) == "Tue 15 Apr 1986 (40 years ago)");
}
