#include "render/memory_views.hpp"

#include "render/phrases.hpp"
#include "render/record_table.hpp"
#include "render/records_json.hpp"
#include "render/table.hpp"

#include <utility>

namespace tend::render {

MilestonesView::MilestonesView(std::vector<MilestoneRow> milestones, Day today)
    : milestones_(std::move(milestones)), today_(today) {}

std::string MilestonesView::text(const Style& style) const {
    if (!style.terminal) {
        std::string out;
        for (const MilestoneRow& row : milestones_) out += record_fields(row, today_);
        return out;
    }
    if (milestones_.empty()) return "No milestones yet.\n";
    Table table({{}, {}, {.gives_way = 1, .least = 16}, {}});
    for (const MilestoneRow& row : milestones_) {
        table.add({{short_text(row.milestone.id.bytes), Tone::aside},
                   {row.handle, Tone::handle},
                   {milestone_words(row.milestone), Tone::title},
                   {milestone_day_words(row, today_)}});
    }
    return table.text(style);
}

void MilestonesView::json(text::JsonWriter& out) const {
    member_array(out, "items", milestones_, write_milestone);
}

} // namespace tend::render
