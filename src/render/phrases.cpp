#include "render/phrases.hpp"

#include "render/words.hpp"
#include "tend/milestone.hpp"

#include <algorithm>

namespace tend::render {
namespace {

using std::string;

std::string_view noun(Channel channel) {
    switch (channel) {
    case Channel::chat: return "a chat";
    case Channel::email: return "an email";
    case Channel::call: return "a call";
    case Channel::video: return "a video call";
    case Channel::meet: return "a meeting";
    case Channel::letter: return "a letter";
    case Channel::social: return "a social note";
    case Channel::work: return "work";
    case Channel::event: return "an event";
    case Channel::react: return "a reaction";
    }
    return "";
}

std::string_view noun(const FollowUp& follow_up) {
    const bool mine = follow_up.owner == Owner::me;
    switch (follow_up.kind) {
    case FollowUpKind::promise: return mine ? "your promise" : "their promise";
    case FollowUpKind::thanks: return mine ? "a thank-you" : "their thank-you";
    case FollowUpKind::intro: return mine ? "an introduction" : "their introduction";
    case FollowUpKind::post: return mine ? "something to post" : "their post";
    case FollowUpKind::ask: return mine ? "something to ask" : "their question";
    case FollowUpKind::other: return mine ? "something to do" : "something of theirs";
    }
    return "";
}

/// What people do together, whoever began it.
bool is_shared(Channel channel) {
    return channel == Channel::meet || channel == Channel::work || channel == Channel::event;
}

std::string_view preposition(const Interaction& interaction) {
    if (interaction.direction == Direction::both || is_shared(interaction.channel)) return " with";
    return interaction.direction == Direction::out ? " to" : " from";
}

/// The day itself where its year is known.
string known_day_words(const PartialDay& day, Day today) {
    const auto on = day.year ? make_day(*day.year, day.month, day.day) : std::nullopt;
    return on ? dated_words(*on, today) : partial_day_words(day);
}

} // namespace

string dated_words(Day day, Day today) {
    return day_words(day, today) + " (" + relative_words(day, today) + ")";
}

string rhythm_words(const Standing& standing) {
    if (standing.source == CadenceSource::none || !standing.cadence) return "no reminders";
    if (standing.source == CadenceSource::default_) return "none yet";
    const bool is_habit = standing.source == CadenceSource::learned;
    return is_habit ? "about " + length_words(*standing.cadence) : cadence_words(*standing.cadence);
}

string due_words(const Standing& standing, const std::optional<Day>& quiet_until, Day today) {
    if (quiet_until && *quiet_until > today) return "back on " + day_words(*quiet_until, today);
    if (!standing.due_on) return {};
    const int away = static_cast<int>((*standing.due_on - today).count());
    if (away == 0) return "due today";
    return away < 0 ? span_words(-away) + " over" : relative_words(*standing.due_on, today);
}

string last_contact_words(const Standing& standing, Day today) {
    return standing.last_contact_on ? relative_words(*standing.last_contact_on, today) : "not yet";
}

string local_words(const LocalNow& local, Day today) {
    const string weekday = local.day == today ? "" : day_words(local.day, today).substr(0, 4);
    return weekday + clock_words(local.minute) + (local.at_work ? ", at work" : ", off work");
}

string manner_words(const Interaction& interaction, Day today) {
    string words = to_text(interaction.channel);
    if (interaction.direction != Direction::both) words += ' ' + to_text(interaction.direction);
    if (interaction.tried) words += ", tried";
    if (interaction.on_day > today) words += ", planned";
    if (interaction.value) words += ", " + to_text(*interaction.value);
    return words;
}

std::int64_t others_in(const InteractionWithNames& interaction) {
    const auto named = static_cast<std::int64_t>(interaction.people.size());
    return std::max<std::int64_t>(named, interaction.interaction.others.value_or(0));
}

string company_words(const InteractionWithNames& interaction, std::string_view but_handle) {
    std::vector<string> names;
    for (const auto& person : interaction.people) {
        if (person.handle != but_handle) names.push_back(person.name);
    }
    const auto named = static_cast<std::int64_t>(interaction.people.size());
    const std::int64_t more = others_in(interaction) - named;
    return joined({joined(names, ", "), more > 0 ? '+' + std::to_string(more) : ""}, " ");
}

string contact_words(const Interaction& interaction) {
    return string(noun(interaction.channel)) + string(preposition(interaction));
}

string follow_up_words(const FollowUp& follow_up) {
    return string(noun(follow_up)) + ": " + follow_up.what;
}

std::optional<Day> acting_day(const FollowUp& follow_up) {
    const bool by_post = follow_up.kind == FollowUpKind::post && follow_up.start_by;
    return by_post ? follow_up.start_by : follow_up.due_on;
}

string follow_up_day_words(const FollowUp& follow_up, Day today) {
    if (follow_up.done_on) return "done on " + day_words(*follow_up.done_on, today);
    if (follow_up.dropped) return "dropped";
    const std::optional<Day> day = acting_day(follow_up);
    if (!day) return {};
    return (day == follow_up.due_on ? "by " : "to post by ") + dated_words(*day, today);
}

string milestone_words(const Milestone& milestone) {
    if (milestone.kind == MilestoneKind::other && !milestone.label.empty()) return milestone.label;
    const string kind =
        milestone.kind == MilestoneKind::anniversary ? "work anniversary" : to_text(milestone.kind);
    return joined({kind, milestone.label}, ": ");
}

string turn_words(const MilestoneRow& row) {
    if (!row.next || row.next->turns.value_or(0) <= 0) return {};
    const int turns = *row.next->turns;
    return row.milestone.kind == MilestoneKind::birthday ? "turning " + std::to_string(turns)
                                                         : counted(turns, "year", "years");
}

string milestone_day_words(const MilestoneRow& row, Day today) {
    string words = row.next ? dated_words(row.next->on, today) : known_day_words(row.milestone.on, today);
    words = joined({words, turn_words(row)}, ", ");
    const bool is_done =
        row.next ? is_done_for(row.milestone, row.next->on) : row.milestone.done_on.has_value();
    if (is_done) words += ", done";
    return words;
}

} // namespace tend::render
