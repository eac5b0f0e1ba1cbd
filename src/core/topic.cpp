#include "tend/approach.hpp"

#include <algorithm>
#include <array>

namespace tend {
namespace {

constexpr std::array topic_words = {"answer",   "promise",    "owed",     "easy_question",
                                    "occasion", "kind_word",  "welcome",  "introduction",
                                    "change",   "last_topic", "interest", "open_question"};

Topic open_question(const std::vector<OpenQuestion>& answered) {
    for (const auto question :
         {OpenQuestion::what_matters, OpenQuestion::challenge, OpenQuestion::strength}) {
        if (std::find(answered.begin(), answered.end(), question) == answered.end())
            return {.kind = TopicKind::open_question, .question = question};
    }
    // People change: what mattered once is worth asking again.
    return {.kind = TopicKind::open_question, .question = OpenQuestion::what_matters};
}

/// What there is to talk about when nothing happened.
Topic topic_of_the_tie(const Habits& habits, const Knowledge& knowledge) {
    if (!habits.topic.empty()) return {.kind = TopicKind::last_topic, .subject = habits.topic};
    if (!knowledge.interests.empty())
        return {.kind = TopicKind::interest, .subject = knowledge.interests.front()};
    return open_question(knowledge.answered);
}

} // namespace

std::string to_text(TopicKind kind) {
    return topic_words[static_cast<std::size_t>(kind)];
}

Topic topic_for(std::span<const Reason> reasons, const Habits& habits, const Knowledge& knowledge) {
    const Reason& lead = strongest_of(reasons);
    switch (lead.code) {
    case ReasonCode::reply: return {.kind = TopicKind::answer, .subject = habits.topic};
    case ReasonCode::promise: return {.kind = TopicKind::promise, .subject = lead.subject};
    case ReasonCode::owed: return {.kind = TopicKind::owed, .subject = lead.subject};
    case ReasonCode::nudge: return {.kind = TopicKind::easy_question};
    case ReasonCode::milestone:
        return {.kind = TopicKind::occasion, .subject = lead.subject, .milestone = lead.kind};
    case ReasonCode::setback:
        return {.kind = TopicKind::kind_word, .subject = lead.subject, .milestone = lead.kind};
    case ReasonCode::newcomer: return {.kind = TopicKind::welcome};
    case ReasonCode::hello: return {.kind = TopicKind::introduction};
    case ReasonCode::change:
        return {.kind = TopicKind::change, .subject = lead.subject, .milestone = lead.kind};
    default: return topic_of_the_tie(habits, knowledge);
    }
}

} // namespace tend
