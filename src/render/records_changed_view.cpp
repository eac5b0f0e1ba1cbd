#include "render/contact_views.hpp"

#include "render/paragraph.hpp"
#include "render/record_table.hpp"
#include "render/records_json.hpp"

#include <utility>

namespace tend::render {
namespace {

struct Write {
    text::JsonWriter& out;
    Day today;

    void operator()(const InteractionWithNames& row) const { write_interaction(out, row, today); }
    void operator()(const MilestoneRow& row) const { write_milestone(out, row); }
    void operator()(const FollowUpOf& row) const { write_follow_up(out, row, today); }
};

} // namespace

RecordsChangedView::RecordsChangedView(std::vector<AnyRecord> records, Said said, Day today)
    : records_(std::move(records)), said_(std::move(said)), today_(today) {}

std::string RecordsChangedView::text(const Style& style) const {
    std::string out = told(said_.lines, style);
    if (!style.terminal) {
        for (const AnyRecord& record : records_) out += record_fields(record, today_);
        return out;
    }
    Table table = record_table();
    for (const AnyRecord& record : records_) table.add(record_cells(record, today_));
    return out + table.text(style, 2);
}

void RecordsChangedView::json(text::JsonWriter& out) const {
    out.key("items").begin_array();
    for (const AnyRecord& record : records_) std::visit(Write{out, today_}, record);
    out.end_array().member("undo", said_.undoable);
}

} // namespace tend::render
