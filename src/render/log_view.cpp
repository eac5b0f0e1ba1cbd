#include "render/contact_views.hpp"

#include "render/paragraph.hpp"
#include "render/phrases.hpp"
#include "render/records_json.hpp"
#include "render/words.hpp"

#include <utility>

namespace tend::render {
namespace {

using std::string;

std::vector<string> names_in(const InteractionWithNames& interaction) {
    std::vector<string> names;
    for (const auto& person : interaction.people) names.push_back(person.name);
    const std::int64_t more = others_in(interaction) - static_cast<std::int64_t>(names.size());
    if (more > 0) names.push_back(counted(more, "other", "others"));
    return names;
}

/// What was understood: how, with whom, on which day, and the id to mend it by.
string understood(const Logged& logged) {
    const Interaction& what = logged.interaction.interaction;
    const string verb = what.tried ? "Tried " : what.on_day > logged.today ? "Planned " : "Logged ";
    return verb + contact_words(what) + ' ' + enumerated(names_in(logged.interaction)) + " on " +
           day_words(what.on_day, logged.today) + " (" + relative_words(what.on_day, logged.today) +
           "), as " + short_text(what.id.bytes) + '.';
}

/// How much of a contact it was, where it was not a whole one.
string weight_told(const Logged& logged) {
    const Interaction& what = logged.interaction.interaction;
    if (what.on_day > logged.today) return {};
    if (what.tried) return "No answer yet, so it does not count as contact.";
    if (logged.weight_permille >= 1000) return {};
    const string why = what.channel == Channel::react    ? "a reaction"
                       : what.channel == Channel::social ? "a social note"
                                                         : spelled(others_in(logged.interaction)) + " others";
    return "Counts " + share_words(logged.weight_permille) + ": " + why + '.';
}

string waiting_told(const Interaction& what) {
    if (!what.wants_reply || what.tried || what.direction == Direction::both) return {};
    return what.direction == Direction::in ? "They wait for your answer." : "You wait for their answer.";
}

string due_told(const Day& due_on, Day today) {
    if (due_on == today) return "due today";
    return (due_on < today ? "still due since " : "by ") + day_words(due_on, today);
}

string next_told(const Logged& logged) {
    std::vector<string> parts;
    for (const Logged::Next& next : logged.next) {
        if (!next.due_on) continue;
        const string due = due_told(*next.due_on, logged.today);
        parts.push_back(logged.next.size() == 1 ? due : next.name + ' ' + due);
    }
    return parts.empty() ? "" : "Next: " + joined(parts, ", ") + '.';
}

/// An open end that was made along with it, with its person where there were several.
string follow_up_told(const FollowUpOf& row, const Logged& logged) {
    const string whose = logged.interaction.people.size() > 1 ? "for " + row.handle : "";
    return "Noted " +
           joined({follow_up_words(row.follow_up), whose, follow_up_day_words(row.follow_up, logged.today),
                   "as " + short_text(row.follow_up.id.bytes)},
                  ", ") +
           '.';
}

} // namespace

LogView::LogView(Logged logged) : logged_(std::move(logged)) {}

std::string LogView::text(const Style& style) const {
    string out = told_with_verb(understood(logged_), style);
    const string consequence = joined(
        {weight_told(logged_), waiting_told(logged_.interaction.interaction), next_told(logged_)}, " ");
    if (!consequence.empty()) out += paragraph(consequence, style);
    out += told(logged_.facts, style);
    for (const FollowUpOf& row : logged_.follow_ups) out += paragraph(follow_up_told(row, logged_), style);
    return out;
}

void LogView::json(text::JsonWriter& out) const {
    out.key("items").begin_array();
    write_interaction(out, logged_.interaction, logged_.today);
    out.end_array().member("undo", true);
    member_array(out, "next", logged_.next, [](text::JsonWriter& to, const Logged::Next& next) {
        to.begin_object().member("handle", next.handle);
        member_text(to, "due_on", next.due_on);
        to.end_object();
    });
    member_array(out, "follow_ups", logged_.follow_ups, [this](text::JsonWriter& to, const FollowUpOf& row) {
        write_follow_up(to, row, logged_.today);
    });
}

} // namespace tend::render
