#include "tend/approach.hpp"

#include "support/catch.hpp"

using namespace tend;

namespace {

std::vector<Reason> led_by(ReasonCode code) {
    return {{.code = ReasonCode::importance, .points = 300},
            {.code = code, .points = 2000, .subject = "the matter", .kind = MilestoneKind::win}};
}

const Habits talked_of_thesis = {.topic = "the thesis"};

} // namespace

TEST_CASE("the strongest reason says what it is about") {
    struct Row {
        ReasonCode code;
        Topic topic;
    };
    const auto row = GENERATE(values<Row>(
        {{ReasonCode::reply, {.kind = TopicKind::answer, .subject = "the thesis"}},
         {ReasonCode::promise, {.kind = TopicKind::promise, .subject = "the matter"}},
         {ReasonCode::owed, {.kind = TopicKind::owed, .subject = "the matter"}},
         {ReasonCode::nudge, {.kind = TopicKind::easy_question}},
         {ReasonCode::milestone,
          {.kind = TopicKind::occasion, .subject = "the matter", .milestone = MilestoneKind::win}},
         {ReasonCode::setback,
          {.kind = TopicKind::kind_word, .subject = "the matter", .milestone = MilestoneKind::win}},
         {ReasonCode::newcomer, {.kind = TopicKind::welcome}},
         {ReasonCode::hello, {.kind = TopicKind::introduction}},
         {ReasonCode::change,
          {.kind = TopicKind::change, .subject = "the matter", .milestone = MilestoneKind::win}},
         {ReasonCode::due, {.kind = TopicKind::last_topic, .subject = "the thesis"}},
         {ReasonCode::reconnect, {.kind = TopicKind::last_topic, .subject = "the thesis"}}}));
    CAPTURE(to_text(row.code));
    CHECK(topic_for(led_by(row.code), talked_of_thesis, {.interests = {"climbing"}, .answered = {}}) ==
          row.topic);
}

TEST_CASE("without a note an interest is the way in, the first one") {
    const Topic expected = {.kind = TopicKind::interest, .subject = "climbing"};
    CHECK(topic_for(led_by(ReasonCode::due), {}, {.interests = {"climbing", "tea"}, .answered = {}}) ==
          expected);
    const Topic answer = {.kind = TopicKind::answer};
    CHECK(topic_for(led_by(ReasonCode::reply), {}, {.interests = {"climbing"}, .answered = {}}) == answer);
}

TEST_CASE("with nothing to pick up an open question is asked, one not answered yet") {
    const auto question = [](std::vector<OpenQuestion> answered) {
        return topic_for(led_by(ReasonCode::due), {}, {.interests = {}, .answered = std::move(answered)});
    };
    using enum OpenQuestion;
    CHECK(question({}) == Topic{.kind = TopicKind::open_question, .question = what_matters});
    CHECK(question({what_matters}).question == challenge);
    CHECK(question({challenge, what_matters}).question == strength);
    CHECK(question({strength}).question == what_matters);
    CHECK(question({what_matters, challenge, strength}).question == what_matters);
}

TEST_CASE("topics have words of their own") {
    CHECK(to_text(TopicKind::answer) == "answer");
    CHECK(to_text(TopicKind::promise) == "promise");
    CHECK(to_text(TopicKind::owed) == "owed");
    CHECK(to_text(TopicKind::easy_question) == "easy_question");
    CHECK(to_text(TopicKind::occasion) == "occasion");
    CHECK(to_text(TopicKind::kind_word) == "kind_word");
    CHECK(to_text(TopicKind::welcome) == "welcome");
    CHECK(to_text(TopicKind::introduction) == "introduction");
    CHECK(to_text(TopicKind::change) == "change");
    CHECK(to_text(TopicKind::last_topic) == "last_topic");
    CHECK(to_text(TopicKind::interest) == "interest");
    CHECK(to_text(TopicKind::open_question) == "open_question");
}
