#include "render/suggestion_words.hpp"

#include "render/reason_words.hpp"
#include "render/words.hpp"

#include <cstdlib>

namespace tend::render {
namespace {

using std::string;

string occasion_topic(const Topic& topic) {
    string what = occasion_words(*topic.milestone, topic.subject);
    switch (*topic.milestone) {
    case MilestoneKind::birthday: return "birthday wishes";
    case MilestoneKind::anniversary:
    case MilestoneKind::project:
    case MilestoneKind::win: return "congratulations: " + what;
    case MilestoneKind::visit: return joined({"meeting in person", topic.subject}, ": ");
    default: return what;
    }
}

string question_words(OpenQuestion question) {
    switch (question) {
    case OpenQuestion::what_matters: return "ask what matters most to them just now";
    case OpenQuestion::challenge: return "ask what is hard at the moment";
    case OpenQuestion::strength: return "ask what they like to be asked for";
    }
    return {};
}

string day_and_clock(const WallTime& at, Day today) {
    constexpr int week = 7; // from then on a weekday alone would be taken for a nearer one
    const auto ahead = (at.day - today).count();
    const string day = day_words(at.day, today);
    const string shown = ahead == 0     ? "today"
                         : ahead == 1   ? "tomorrow"
                         : ahead < week ? day.substr(0, 3)
                                        : day;
    return shown + ' ' + clock_words(at.minute);
}

/// Their clock, where it is not the user's.
string their_clock(const SuggestionRow& row) {
    if (row.theirs_at == row.mine_at) return {};
    const bool same_day = row.theirs_at.day == row.mine_at.day;
    const string day = same_day ? "" : day_words(row.theirs_at.day, row.mine_at.day).substr(0, 4);
    return " (their " + day + clock_words(row.theirs_at.minute) + ")";
}

} // namespace

string topic_words(const Topic& topic) {
    switch (topic.kind) {
    case TopicKind::answer: return joined({"answer what they asked", topic.subject}, ": ");
    case TopicKind::promise: return topic.subject;
    case TopicKind::owed: return "ask lightly how it goes: " + topic.subject;
    case TopicKind::easy_question: return "one short question that is easy to answer";
    case TopicKind::occasion: return occasion_topic(topic);
    case TopicKind::kind_word:
        return joined({topic.subject, "ask how they are, offer something concrete"}, ": ");
    case TopicKind::welcome: return "say hello, who you are, and one thing you can help with";
    case TopicKind::introduction: return "introduce yourself and ask one question";
    case TopicKind::change: return "ask how it goes; they " + change_words(*topic.milestone, topic.subject);
    case TopicKind::last_topic: return "pick up: " + topic.subject;
    case TopicKind::interest: return "ask about " + topic.subject;
    case TopicKind::open_question: return question_words(*topic.question);
    }
    return {};
}

string when_words(const SuggestionRow& row, Day today) {
    if (row.approach.timing == Timing::now) return "now";
    const bool outside_mine = row.approach.timing == Timing::scheduled;
    return day_and_clock(row.mine_at, today) + their_clock(row) + (outside_mine ? ", schedule it" : "");
}

string reasons_line(const SuggestionRow& row, Day today) {
    std::vector<string> told;
    for (const Reason& reason : row.reasons) {
        if (reason.code != ReasonCode::importance)
            told.push_back(reason_words(reason, row.person.standing, today));
    }
    return joined(told, "; ");
}

std::optional<string> fact_words(const std::vector<Fact>& facts, std::string_view key) {
    std::vector<string> values;
    for (const Fact& fact : facts) {
        if (fact.key == key) values.push_back(fact.value);
    }
    if (values.empty()) return std::nullopt;
    return joined(values, "; ");
}

string points_words(int points) {
    const int size = std::abs(points);
    const string decimals = std::to_string(size % 100);
    return (points < 0 ? "-" : "") + std::to_string(size / 100) + '.' + (decimals.size() < 2 ? "0" : "") +
           decimals;
}

} // namespace tend::render
