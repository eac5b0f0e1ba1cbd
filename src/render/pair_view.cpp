#include "render/pair_view.hpp"

#include "render/paragraph.hpp"
#include "render/records_json.hpp"
#include "render/table.hpp"
#include "render/words.hpp"
#include "text/gate.hpp"
#include "text/width.hpp"

#include <algorithm>
#include <utility>

namespace tend::render {
namespace {

using std::string;

string names(const DrawnGroup& group) {
    std::vector<string> all;
    for (const Candidate& person : group.people) all.push_back(person.name);
    return enumerated(all);
}

string handles(const DrawnGroup& group) {
    std::vector<string> all;
    for (const Candidate& person : group.people) all.push_back(person.handle);
    return joined(all, ",");
}

string last_words(const DrawnGroup& group, Day today) {
    if (!group.last_on) return "not yet";
    return (group.people.size() > 2 ? "two of them " : "") + relative_words(*group.last_on, today);
}

string team_words(const DrawnGroup& group) {
    if (!group.same_team) return {};
    return group.people.size() > 2 ? "two of one" : "the same";
}

/// Nobody's name is cut: where there is no room beside the names, they stand alone.
string groups_text(const std::vector<DrawnGroup>& groups, Day today, const Style& style) {
    std::size_t widest = 0;
    string lines;
    Table table(
        {{.title = "TOGETHER"}, {.title = "LAST TOGETHER", .leaves = 2}, {.title = "TEAM", .leaves = 1}});
    for (const DrawnGroup& group : groups) {
        const string together = names(group);
        widest = std::max(widest, text::display_width(text::harmless(together)));
        lines += paragraph(together, style);
        table.add({{together, Tone::title}, {last_words(group, today)}, {team_words(group)}});
    }
    return widest > style.width ? lines : table.text(style);
}

} // namespace

PairView::PairView(Answer answer) : answer_(std::move(answer)) {}

string PairView::footer() const {
    const string seed = "Drawn with --seed " + std::to_string(answer_.seed) + '.';
    if (!answer_.logged.empty()) return seed + " Logged as an event; tend undo takes that back.";
    return seed + " With --log it is remembered, and the next draw avoids these pairs.";
}

string PairView::text(const Style& style) const {
    string out;
    if (!style.terminal) {
        for (const DrawnGroup& group : answer_.groups) {
            out += fields({handles(group), std::to_string(group.times),
                           group.last_on ? to_text(*group.last_on) : "", group.same_team ? "same team" : ""});
        }
        return out;
    }
    if (answer_.groups.empty())
        return answer_.people == 0 ? "Nobody is here to be drawn.\n"
                                   : "There is only one person to be drawn; a pair takes two.\n";
    return groups_text(answer_.groups, answer_.today, style) + '\n' + paragraph(footer(), style);
}

void PairView::json(text::JsonWriter& out) const {
    member_array(out, "items", answer_.groups, [](text::JsonWriter& to, const DrawnGroup& group) {
        to.begin_object();
        member_array(to, "people", group.people, write_candidate);
        to.member("times", group.times);
        member_text(to, "last_on", group.last_on);
        to.member("same_team", group.same_team).end_object();
    });
    out.member("seed", static_cast<std::int64_t>(answer_.seed));
    member_array(out, "logged", answer_.logged,
                 [this](text::JsonWriter& to, const InteractionWithNames& interaction) {
                     write_interaction(to, interaction, answer_.today);
                 });
    out.member("undo", answer_.undoable);
}

} // namespace tend::render
