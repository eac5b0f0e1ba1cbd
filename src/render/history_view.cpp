#include "render/contact_views.hpp"

#include "render/paragraph.hpp"
#include "render/phrases.hpp"
#include "render/record_table.hpp"
#include "render/records_json.hpp"

#include <utility>

namespace tend::render {

HistoryView::HistoryView(std::vector<InteractionWithNames> interactions, std::int64_t count, Day today)
    : interactions_(std::move(interactions)), count_(count), today_(today) {}

std::string HistoryView::text(const Style& style) const {
    std::string out;
    if (!style.terminal) {
        for (const InteractionWithNames& row : interactions_) out += record_fields(row, today_);
        return out;
    }
    if (interactions_.empty()) return "Nothing yet.\n";
    Table table = record_table();
    for (const InteractionWithNames& row : interactions_) table.add(record_cells(row, today_));
    out = table.text(style);
    if (count_ <= static_cast<std::int64_t>(interactions_.size())) return out;
    const std::string more =
        std::to_string(interactions_.size()) + " of " + std::to_string(count_) + "; --limit shows more";
    return out + painted(more, Tone::aside, style) + '\n';
}

void HistoryView::json(text::JsonWriter& out) const {
    member_array(out, "items", interactions_, [this](text::JsonWriter& to, const InteractionWithNames& row) {
        write_interaction(to, row, today_);
    });
}

} // namespace tend::render
