#include "render/digest_sections.hpp"

#include "render/paragraph.hpp"
#include "render/phrases.hpp"
#include "render/suggestion_list.hpp"
#include "render/table.hpp"
#include "render/words.hpp"

namespace tend::render {
namespace {

using std::string;

constexpr std::size_t margin = 2;

string section(std::string_view heading, const string& lines, const Style& style) {
    return lines.empty() ? "" : painted(heading, Tone::title, style) + '\n' + lines;
}

string reason_of(const Returned& returned) {
    if (returned.away_tz) return "was in " + *returned.away_tz;
    return returned.reason.value_or("");
}

} // namespace

string people_section(const SuggestView::Page& page, const Style& style) {
    return section("People to reach out to",
                   suggestion_blocks(page, style, margin) + waiting_line(page.held_back, style, margin),
                   style);
}

string milestone_section(const DigestView::Page& page, const Style& style) {
    Table table({{.gives_way = 1, .least = 10}, {.gives_way = 2, .least = 14}, {}, {.leaves = 1}});
    for (const MilestoneRow& row : page.milestones)
        table.add({{row.handle, Tone::handle},
                   {milestone_words(row.milestone)},
                   {milestone_day_words(row, page.suggestions.today)},
                   {short_text(row.milestone.id.bytes), Tone::aside}});
    return section("Days to remember", table.text(style, margin), style);
}

string follow_up_section(const DigestView::Page& page, const Style& style) {
    Table table({{.gives_way = 1, .least = 10}, {.gives_way = 2, .least = 14}, {}, {.leaves = 1}});
    for (const FollowUpOf& row : page.follow_ups)
        table.add({{row.handle, Tone::handle},
                   {follow_up_words(row.follow_up)},
                   {follow_up_day_words(row.follow_up, page.suggestions.today)},
                   {short_text(row.follow_up.id.bytes), Tone::aside}});
    return section("Open ends", table.text(style, margin), style);
}

string holiday_section(const DigestView::Page& page, const Style& style) {
    Table table({{}, {.gives_way = 1, .least = 14}});
    for (const Holiday& holiday : page.holidays) table.add({{holiday.place}, {holiday.label}});
    return section("Holidays today", table.text(style, margin), style);
}

string back_section(const DigestView::Page& page, const Style& style) {
    Table table(
        {{.gives_way = 1, .least = 10}, {.gives_way = 2, .least = 14}, {}, {.gives_way = 3, .least = 10}});
    for (const Returned& returned : page.back)
        table.add({{returned.handle, Tone::handle},
                   {returned.name, Tone::title},
                   {"since " + relative_words(returned.on_day, page.suggestions.today)},
                   {reason_of(returned), Tone::aside}});
    return section("Here again", table.text(style, margin), style);
}

string planned_section(const DigestView::Page& page, const Style& style) {
    string lines;
    for (const InteractionWithNames& row : page.planned) {
        const string contact = contact_words(row.interaction) + ' ' + company_words(row);
        string what = joined({contact, row.interaction.text}, ": ");
        what += " (if not: tend remove " + short_text(row.interaction.id.bytes) + ")";
        lines += paragraph(what, style, margin);
    }
    return section("Did it happen yesterday?", lines, style);
}

} // namespace tend::render
