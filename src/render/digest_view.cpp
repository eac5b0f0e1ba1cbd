#include "render/cells.hpp"
#include "render/check_in.hpp"
#include "render/due_views.hpp"
#include "render/gatherings.hpp"
#include "render/records_json.hpp"
#include "render/table.hpp"
#include "render/words.hpp"

#include <utility>

namespace tend::render {
namespace {

std::string people_section(const std::vector<DueRow>& people, std::int64_t held_back, Day today,
                           const Style& style) {
    Table table(
        {{.gives_way = 1, .least = 10}, {.gives_way = 2, .least = 14}, {}, {.leaves = 1}, {.leaves = 2}});
    for (const DueRow& row : people) {
        const CheckIn reason = check_in_of(row.person, today);
        table.add({{row.person.handle, Tone::handle},
                   {row.person.name, Tone::title},
                   {reason.since},
                   {reason.measure, Tone::aside},
                   local_cell(row.local, today)});
    }
    if (table.is_empty()) return {};
    std::string out = painted("People to reach out to", Tone::title, style) + '\n' + table.text(style, 2);
    if (held_back > 0) {
        const std::string others = counted(held_back, "other", "others") + " can wait";
        out += "  " + painted(others, Tone::aside, style) + '\n';
    }
    return out;
}

} // namespace

DigestView::DigestView(Page page) : page_(std::move(page)) {}

std::string DigestView::text(const Style& style) const {
    if (page_.people.empty() && page_.gatherings.empty()) return {};
    std::string out = painted(long_day_words(page_.today), Tone::title, style) + '\n';
    for (const std::string& section : {people_section(page_.people, page_.held_back, page_.today, style),
                                       gathering_section(page_.gatherings, page_.today, style)}) {
        if (!section.empty()) out += '\n' + section;
    }
    return out;
}

void DigestView::json(text::JsonWriter& out) const {
    member_array(out, "items", page_.people, [this](text::JsonWriter& to, const DueRow& row) {
        write_check_in(to, row.person, page_.today);
    });
    out.member("held_back", page_.held_back);
    for (const std::string_view nothing_yet : {"milestones", "follow_ups", "holidays", "back"}) {
        out.key(nothing_yet).begin_array().end_array();
    }
    write_gatherings(out, page_.gatherings, page_.today);
}

} // namespace tend::render
