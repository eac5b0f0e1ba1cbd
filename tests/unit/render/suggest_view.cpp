#include "render/suggestion_views.hpp"

#include "render/suggestion_words.hpp"
#include "samples.hpp"
#include "support/catch.hpp"

using namespace samples;

namespace {

SuggestView::Page page_of(Detail detail) {
    return {today, {suggestion()}, 1, detail};
}

std::string when_at(Timing timing, WallTime mine, WallTime theirs) {
    SuggestionRow row = suggestion();
    row.approach.timing = timing;
    row.mine_at = mine;
    row.theirs_at = theirs;
    return when_words(row, today);
}

} // namespace

TEST_CASE("a suggestion says who, why, how, when and what to mind") {
    CHECK(SuggestView(page_of(Detail::reasons)).text(at_80) ==
          "Ana Souza (ana)  06:00, off work\n"
          "    you last talked 5 weeks ago, meant every month\n"
          "    video, today 13:00 (their 09:00): pick up: her move to Porto\n"
          "    ! no calls on Fridays\n"
          "1 other can wait\n");
    CHECK(SuggestView({today, {}, 0, Detail::reasons}).text(at_80) ==
          "Nobody is waiting for a word today.\n");
    CHECK(SuggestView({today, {}, 0, Detail::reasons}).text(piped).empty());
}

TEST_CASE("explained, a suggestion shows every point and their sum") {
    CHECK(SuggestView(page_of(Detail::points)).text(at(44)) == "Ana Souza (ana)  06:00, off work\n"
                                                               "     12.50  due: you last talked 5 weeks\n"
                                                               "            ago, meant every month\n"
                                                               "      3.00  importance: high importance\n"
                                                               "     15.50  in all, checkin\n"
                                                               "    video, today 13:00 (their 09:00): pick\n"
                                                               "    up: her move to Porto\n"
                                                               "    ! no calls on Fridays\n"
                                                               "1 other can wait\n");
}

TEST_CASE("off the terminal a suggestion is a line of fields") {
    CHECK(SuggestView(page_of(Detail::reasons)).text(piped) ==
          "ana\tAna Souza\tcheckin\t15.50\tyou last talked 5 weeks ago, meant every month\tvideo\t"
          "2026-03-16T12:00:00Z\tpick up: her move to Porto\n");
    CHECK(SuggestView(page_of(Detail::points)).text(piped) ==
          "ana\tAna Souza\tcheckin\t15.50\t12.50 due: you last talked 5 weeks ago, meant every month; "
          "3.00 importance: high importance\tvideo\t2026-03-16T12:00:00Z\tpick up: her move to Porto\n");
}

TEST_CASE("a suggestion in JSON") {
    CHECK(
        members(SuggestView(page_of(Detail::reasons))) ==
        R"("items":[{"handle":"ana","name":"Ana Souza","lane":"checkin","points":15.50,"reasons":[)"
        R"({"code":"due","points":12.50,"text":"you last talked 5 weeks ago, meant every month"},)"
        R"({"code":"importance","points":3.00,"text":"high importance"}],"channel":"video",)"
        R"-("start_at":"2026-03-16T12:00:00Z","when":"today 13:00 (their 09:00)",)-"
        R"("topic":"pick up: her move to Porto","boundary":"no calls on Fridays","style":null}],"held_back":1})"
        "\n");
}

TEST_CASE("the time is told on both clocks where they differ") {
    const WallTime nine{today, 540};
    CHECK(when_at(Timing::now, nine, nine) == "now");
    CHECK(when_at(Timing::later, nine, nine) == "today 09:00");
    CHECK(when_at(Timing::later, nine, {today, 600}) == "today 09:00 (their 10:00)");
    CHECK(when_at(Timing::scheduled, {today + days(1), 60}, {today + days(1), 540}) ==
          "tomorrow 01:00 (their 09:00), schedule it");
    CHECK(when_at(Timing::scheduled, {today + days(2), 1260}, {today + days(3), 540}) ==
          "Wed 21:00 (their Thu 09:00), schedule it");
    CHECK(when_at(Timing::later, {today + days(6), 540}, {today + days(6), 540}) == "Sun 09:00");
    CHECK(when_at(Timing::later, {today + days(7), 540}, {today + days(7), 540}) == "Mon 23 Mar 09:00");
}

TEST_CASE("topics in words") {
    const auto topic = [](TopicKind kind, std::string subject, std::optional<MilestoneKind> milestone = {},
                          std::optional<OpenQuestion> question = {}) {
        return topic_words({kind, std::move(subject), milestone, question});
    };
    CHECK(topic(TopicKind::answer, "") == "answer what they asked");
    CHECK(topic(TopicKind::answer, "the budget") == "answer what they asked: the budget");
    CHECK(topic(TopicKind::promise, "send the deck") == "send the deck");
    CHECK(topic(TopicKind::owed, "the numbers") == "ask lightly how it goes: the numbers");
    CHECK(topic(TopicKind::easy_question, "") == "one short question that is easy to answer");
    CHECK(topic(TopicKind::occasion, "", MilestoneKind::birthday) == "birthday wishes");
    CHECK(topic(TopicKind::occasion, "Launch", MilestoneKind::project) == "congratulations: project: Launch");
    CHECK(topic(TopicKind::occasion, "Lisbon", MilestoneKind::visit) == "meeting in person: Lisbon");
    CHECK(topic(TopicKind::occasion, "", MilestoneKind::other) == "a day to remember");
    CHECK(topic(TopicKind::kind_word, "layoff", MilestoneKind::setback) ==
          "layoff: ask how they are, offer something concrete");
    CHECK(topic(TopicKind::welcome, "") == "say hello, who you are, and one thing you can help with");
    CHECK(topic(TopicKind::introduction, "") == "introduce yourself and ask one question");
    CHECK(topic(TopicKind::change, "", MilestoneKind::promoted) == "ask how it goes; they got promoted");
    CHECK(topic(TopicKind::interest, "climbing") == "ask about climbing");
    CHECK(topic(TopicKind::open_question, "", {}, OpenQuestion::challenge) ==
          "ask what is hard at the moment");
}

TEST_CASE("points have two decimals and a sign where they are below 0") {
    CHECK(points_words(0) == "0.00");
    CHECK(points_words(1205) == "12.05");
    CHECK(points_words(-800) == "-8.00");
    CHECK(points_words(-50) == "-0.50");
}
