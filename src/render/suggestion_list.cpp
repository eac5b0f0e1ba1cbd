#include "render/suggestion_list.hpp"

#include "render/cells.hpp"
#include "render/paragraph.hpp"
#include "render/reason_words.hpp"
#include "render/records_json.hpp"
#include "render/suggestion_words.hpp"
#include "render/words.hpp"
#include "text/gate.hpp"

namespace tend::render {
namespace {

using std::string;

constexpr std::size_t step = 4;

string head_line(const SuggestionRow& row, Day today, const Style& style, std::size_t indent) {
    const Person& person = row.person.person;
    const Cell local = local_cell(row.local, today);
    const string who = painted(text::harmless(person.name), Tone::title, style) + " (" +
                       painted(text::harmless(person.handle), Tone::handle, style) + ")";
    const string clock = local.text.empty() ? "" : ' ' + painted(local.text, local.tone, style);
    return string(indent, ' ') + who + (clock.empty() ? "" : ' ' + clock) + '\n';
}

string approach_line(const SuggestionRow& row, Day today) {
    const string way = joined({to_text(row.approach.channel), when_words(row, today)}, ", ");
    return joined({way, topic_words(row.topic)}, ": ");
}

/// Points in a column of their own, what they are for beside it.
string points_line(int points, const string& what, const Style& style, std::size_t indent) {
    constexpr std::size_t width = 6;
    const string number = points_words(points);
    const string blanks(number.size() < width ? width - number.size() : 0, ' ');
    const std::size_t beside = indent + width + 2;
    return paragraph(what, style, beside).replace(0, beside, string(indent, ' ') + blanks + number + "  ");
}

string points_lines(const SuggestionRow& row, Day today, const Style& style, std::size_t indent) {
    string out;
    for (const Reason& reason : row.reasons)
        out += points_line(reason.points,
                           to_text(reason.code) + ": " + reason_words(reason, row.person.standing, today),
                           style, indent);
    return out + points_line(row.points, "in all, " + to_text(row.lane), style, indent);
}

string caution(const string& words, const Style& style, std::size_t indent) {
    string line = paragraph("! " + words, style, indent);
    return line.replace(indent, 1, painted("!", Tone::careful, style));
}

string block(const SuggestionRow& row, const SuggestView::Page& page, const Style& style,
             std::size_t indent) {
    string out = head_line(row, page.today, style, indent);
    out += page.detail == Detail::points ? points_lines(row, page.today, style, indent + step)
                                         : paragraph(reasons_line(row, page.today), style, indent + step);
    out += paragraph(approach_line(row, page.today), style, indent + step);
    for (const std::string_view key : {"boundary", "style"}) {
        if (const auto words = fact_words(row.person.facts, key))
            out += caution(*words, style, indent + step);
    }
    return out;
}

} // namespace

string suggestion_blocks(const SuggestView::Page& page, const Style& style, std::size_t indent) {
    string out;
    for (const SuggestionRow& row : page.people) out += block(row, page, style, indent);
    return out;
}

string waiting_line(std::size_t held_back, const Style& style, std::size_t indent) {
    if (held_back == 0) return {};
    const string others = counted(static_cast<std::int64_t>(held_back), "other", "others") + " can wait";
    return string(indent, ' ') + painted(others, Tone::aside, style) + '\n';
}

void write_suggestion(text::JsonWriter& out, const SuggestionRow& row, Day today) {
    const Person& person = row.person.person;
    out.begin_object().member("handle", person.handle).member("name", person.name);
    out.member("lane", to_text(row.lane)).key("points").hundredths(row.points);
    member_array(out, "reasons", row.reasons, [&](text::JsonWriter& to, const Reason& reason) {
        to.begin_object().member("code", to_text(reason.code)).key("points").hundredths(reason.points);
        to.member("text", reason_words(reason, row.person.standing, today)).end_object();
    });
    out.member("channel", to_text(row.approach.channel)).member("start_at", to_text(row.approach.start_at));
    out.member("when", when_words(row, today)).member("topic", topic_words(row.topic));
    out.member("boundary", fact_words(row.person.facts, "boundary"));
    out.member("style", fact_words(row.person.facts, "style")).end_object();
}

} // namespace tend::render
