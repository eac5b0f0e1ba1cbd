#include "samples.hpp"
#include "support/catch.hpp"

using namespace samples;

namespace {

Logged a_call() {
    Logged logged;
    logged.interaction = call_with_ana();
    logged.next = {{"ana", "Ana Souza", day(2026, 4, 16), monthly}};
    logged.today = today;
    return logged;
}

Logged with_bo(Logged logged) {
    logged.interaction.people.push_back({{id(4)}, "bo", "Bo Lind"});
    logged.next.push_back({"bo", "Bo Lind", std::nullopt, std::nullopt});
    return logged;
}

std::string text_of(Logged logged) {
    return LogView(std::move(logged)).text(at(120));
}

std::string second_line(const std::string& text) {
    return text.substr(text.find('\n') + 1);
}

} // namespace

TEST_CASE("a log tells what was understood and what comes next") {
    CHECK(text_of(a_call()) == "Logged a call with Ana Souza on Mon 16 Mar (today), as kr7hm4.\n"
                               "Next: by Thu 16 Apr.\n");
    Logged yesterday = a_call();
    yesterday.interaction.interaction.on_day = today - days(1);
    yesterday.interaction.interaction.direction = Direction::in;
    yesterday.interaction.interaction.channel = Channel::email;
    yesterday.next.clear();
    CHECK(text_of(yesterday) == "Logged an email from Ana Souza on Sun 15 Mar (yesterday), as kr7hm4.\n");
}

TEST_CASE("a log wraps between words") {
    CHECK(LogView(a_call()).text(at(60)) == "Logged a call with Ana Souza on Mon 16 Mar (today), as\n"
                                            "kr7hm4.\n"
                                            "Next: by Thu 16 Apr.\n");
    CHECK(LogView(a_call()).text(piped) == LogView(a_call()).text(at(120)));
}

TEST_CASE("what comes next is told of those who have a rhythm, by name where there are several") {
    CHECK(second_line(text_of(with_bo(a_call()))) == "Next: Ana Souza by Thu 16 Apr.\n");
    Logged due = a_call();
    due.next[0].due_on = today;
    CHECK(second_line(text_of(due)) == "Next: due today.\n");
    due.next[0].due_on = today - days(4);
    CHECK(second_line(text_of(due)) == "Next: still due since Thu 12 Mar.\n");
    due.next[0].due_on = today + days(1);
    CHECK(second_line(text_of(due)) == "Next: by Tue 17 Mar.\n");
}

TEST_CASE("a contact that counts in part says how much, and why") {
    Logged logged = with_bo(a_call());
    logged.next.clear();
    logged.weight_permille = 500;
    CHECK(text_of(logged) == "Logged a call with Ana Souza and Bo Lind on Mon 16 Mar (today), as kr7hm4.\n"
                             "Counts half: two others.\n");
    logged.interaction.interaction.others = 5;
    logged.weight_permille = 200;
    CHECK(text_of(logged) ==
          "Logged a call with Ana Souza, Bo Lind and 3 others on Mon 16 Mar (today), as kr7hm4.\n"
          "Counts a fifth: five others.\n");
    logged = a_call();
    logged.weight_permille = 250;
    logged.interaction.interaction.channel = Channel::react;
    CHECK(second_line(text_of(logged)) == "Counts a quarter: a reaction. Next: by Thu 16 Apr.\n");
    logged.interaction.interaction.channel = Channel::social;
    CHECK(second_line(text_of(logged)) == "Counts a quarter: a social note. Next: by Thu 16 Apr.\n");
}

TEST_CASE("a try is no contact, and a plan none yet") {
    Logged logged = a_call();
    Interaction& what = logged.interaction.interaction;
    logged.weight_permille = 0;
    what.tried = true;
    what.direction = Direction::out;
    what.wants_reply = true;
    CHECK(text_of(logged) == "Tried a call to Ana Souza on Mon 16 Mar (today), as kr7hm4.\n"
                             "No answer yet, so it does not count as contact. Next: by Thu 16 Apr.\n");
    logged = a_call();
    logged.interaction.interaction.on_day = day(2026, 3, 19);
    logged.weight_permille = 500;
    CHECK(text_of(logged) == "Planned a call with Ana Souza on Thu 19 Mar (in 3 days), as kr7hm4.\n"
                             "Next: by Thu 16 Apr.\n");
}

TEST_CASE("an answer that is waited for is told") {
    Logged logged = a_call();
    logged.interaction.interaction.wants_reply = true;
    CHECK(second_line(text_of(logged)) == "Next: by Thu 16 Apr.\n");
    logged.interaction.interaction.direction = Direction::in;
    CHECK(second_line(text_of(logged)) == "They wait for your answer. Next: by Thu 16 Apr.\n");
    logged.interaction.interaction.direction = Direction::out;
    CHECK(second_line(text_of(logged)) == "You wait for their answer. Next: by Thu 16 Apr.\n");
}

TEST_CASE("facts and open ends made along with it are told") {
    Logged logged = a_call();
    logged.next.clear();
    logged.facts = {"Noted coffee=flat white."};
    logged.follow_ups = {promise()};
    CHECK(second_line(text_of(logged)) ==
          "Noted coffee=flat white.\n"
          "Noted your promise: send the deck, by Fri 20 Mar (in 4 days), as kr7hm8.\n");
    logged = with_bo(logged);
    logged.facts.clear();
    logged.follow_ups[0].follow_up.due_on.reset();
    CHECK(second_line(text_of(logged)) == "Noted your promise: send the deck, for ana, as kr7hm8.\n");
}

TEST_CASE("a log in JSON has what comes next and the open ends behind its item") {
    Logged logged = with_bo(a_call());
    logged.follow_ups = {promise()};
    CHECK(
        members(LogView(logged)) ==
        R"("items":[{"id":"0195a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a10","short":"kr7hm4","on":"2026-03-16","at":null,)"
        R"("channel":"call","direction":"both","tried":false,"wants_reply":false,"value":null,)"
        R"("text":"the new office in Porto","others":null,"people":[{"handle":"ana","name":"Ana Souza"},)"
        R"({"handle":"bo","name":"Bo Lind"}],"planned":false}],"undo":true,)"
        R"("next":[{"handle":"ana","due_on":"2026-04-16"},{"handle":"bo","due_on":null}],)"
        R"("follow_ups":[{"id":"0195a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a20","short":"kr7hm8","handle":"ana",)"
        R"("owner":"me","kind":"promise","what":"send the deck","made_on":"2026-03-16",)"
        R"("due_on":"2026-03-20","start_by":null,"days_left":4,"done_on":null,"dropped":false}]})"
        "\n");
}
