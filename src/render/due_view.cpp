#include "render/due_views.hpp"

#include "render/cells.hpp"
#include "render/gatherings.hpp"
#include "render/paragraph.hpp"
#include "render/phrases.hpp"
#include "render/records_json.hpp"
#include "render/table.hpp"

#include <utility>

namespace tend::render {
namespace {

std::vector<Cell> cells(const DueRow& row, Day today) {
    const DuePerson& person = row.person;
    const Standing& standing = person.standing;
    return {{person.handle, Tone::handle},
            {person.name, Tone::title},
            due_cell(standing, person.quiet_until, today),
            {rhythm_words(standing)},
            {last_contact_words(standing, today)},
            local_cell(row.local, today)};
}

std::string fields_of(const DueRow& row, Day today) {
    const DuePerson& person = row.person;
    const Standing& standing = person.standing;
    return fields({person.handle, person.name, standing.due_on ? to_text(*standing.due_on) : "",
                   std::to_string(days_overdue(standing.due_on, today)),
                   standing.cadence ? to_text(*standing.cadence) : "",
                   standing.last_contact_on ? to_text(*standing.last_contact_on) : "",
                   row.local ? row.local->text : ""});
}

} // namespace

DueView::DueView(std::vector<DueRow> people, std::vector<GatheringStanding> gatherings, Day today)
    : people_(std::move(people)), gatherings_(std::move(gatherings)), today_(today) {}

std::string DueView::text(const Style& style) const {
    std::string out;
    if (!style.terminal) {
        for (const DueRow& row : people_) out += fields_of(row, today_);
        return out + gathering_fields(gatherings_, today_);
    }
    if (people_.empty() && gatherings_.empty()) return "Nobody is due.\n";
    Table table({{.title = "HANDLE"},
                 {.title = "NAME", .gives_way = 1, .least = 14},
                 {.title = "DUE"},
                 {.title = "RHYTHM", .leaves = 1},
                 {.title = "LAST TALKED", .leaves = 3},
                 {.title = "THEIR TIME", .leaves = 2}});
    for (const DueRow& row : people_) table.add(cells(row, today_));
    out = table.text(style);
    if (!out.empty() && !gatherings_.empty()) out += '\n';
    return out + section_text(gathering_section(gatherings_, today_), style);
}

void DueView::json(text::JsonWriter& out) const {
    member_array(out, "items", people_,
                 [this](text::JsonWriter& to, const DueRow& row) { write_due_row(to, row, today_); });
    write_gatherings(out, gatherings_, today_);
}

} // namespace tend::render
