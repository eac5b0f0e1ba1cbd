#include "render/suggestion_list.hpp"

#include "render/cells.hpp"
#include "render/paragraph.hpp"
#include "render/reason_words.hpp"
#include "render/records_json.hpp"
#include "render/suggestion_words.hpp"
#include "render/words.hpp"

#include <utility>

namespace tend::render {
namespace {

using std::string;

constexpr std::size_t step = 4;

string approach_line(const SuggestionRow& row, Day today) {
    const string way = joined({to_text(row.approach.channel), when_words(row, today)}, ", ");
    return joined({way, topic_words(row.topic)}, ": ");
}

/// Points in a column of their own, what they are for beside it.
string points_line(int points, const string& what, const Style& style) {
    constexpr std::size_t width = 6;
    const string number = points_words(points);
    const string blanks(number.size() < width ? width - number.size() : 0, ' ');
    const std::size_t beside = step + width + 2;
    return paragraph(what, style, beside).replace(0, beside, string(step, ' ') + blanks + number + "  ");
}

string points_lines(const SuggestionRow& row, Day today, const Style& style) {
    string out;
    for (const Reason& reason : row.reasons)
        out += points_line(reason.points,
                           to_text(reason.code) + ": " + reason_words(reason, row.person.standing, today),
                           style);
    return out + points_line(row.points, "in all, " + to_text(row.lane), style);
}

string block(const SuggestionRow& row, const SuggestView::Page& page, const Style& style) {
    PageBlock told = suggestion_block(row, page.today);
    if (page.detail == Detail::reasons) return block_text(told, style, 0);
    const string head = block_text({.head = std::move(told.head)}, style, 0);
    told.lines.erase(told.lines.begin()); // the reasons, which stand in a column instead
    return head + points_lines(row, page.today, style) +
           block_text({.lines = std::move(told.lines)}, style, step);
}

} // namespace

PageBlock suggestion_block(const SuggestionRow& row, Day today) {
    const Person& person = row.person.person;
    PageBlock told;
    told.head = {{person.name, Tone::title}, {" ("}, {person.handle, Tone::handle}, {")"}};
    if (const Cell local = local_cell(row.local, today); !local.text.empty()) {
        told.head.push_back({"  "});
        told.head.push_back(local);
    }
    told.lines = {{reasons_line(row, today)}, {approach_line(row, today)}};
    for (const std::string_view key : {"boundary", "style"}) {
        if (const auto words = fact_words(row.person.facts, key))
            told.lines.push_back({*words, Tone::careful});
    }
    return told;
}

string waiting_words(std::size_t held_back) {
    if (held_back == 0) return {};
    return counted(static_cast<std::int64_t>(held_back), "other", "others") + " can wait";
}

string suggestion_blocks(const SuggestView::Page& page, const Style& style) {
    string out;
    for (const SuggestionRow& row : page.people) out += block(row, page, style);
    return out;
}

string waiting_line(std::size_t held_back, const Style& style) {
    return held_back == 0 ? "" : painted(waiting_words(held_back), Tone::aside, style) + '\n';
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
