#include "render/contact_views.hpp"

#include "render/links.hpp"
#include "render/paragraph.hpp"
#include "render/phrases.hpp"
#include "render/record_table.hpp"
#include "render/records_json.hpp"

#include <utility>

namespace tend::render {

HistoryView::HistoryView(std::vector<InteractionWithNames> interactions, Extent extent, Day today)
    : interactions_(std::move(interactions)), extent_(extent), today_(today) {}

std::string HistoryView::text(const Style& style) const {
    std::string out;
    if (!style.terminal) {
        for (const InteractionWithNames& row : interactions_) out += record_fields(row, today_);
        return out;
    }
    if (interactions_.empty()) return "Nothing yet.\n";
    Table table = record_table();
    Links links;
    for (const InteractionWithNames& row : interactions_) {
        links.add_found_in(row.interaction.text);
        table.add(record_cells(row, today_));
    }
    out = links.in(table.text(style), style);
    if (extent_ == Extent::whole) return out;
    const std::string more =
        "the latest " + std::to_string(interactions_.size()) + "; -n shows more, -n 0 all";
    return out + painted(more, Tone::aside, style) + '\n';
}

void HistoryView::json(text::JsonWriter& out) const {
    member_array(out, "items", interactions_, [this](text::JsonWriter& to, const InteractionWithNames& row) {
        write_interaction(to, row, today_);
    });
}

} // namespace tend::render
