#include "render/memory_views.hpp"

#include "render/paragraph.hpp"
#include "render/records_json.hpp"
#include "render/table.hpp"
#include "render/words.hpp"

#include <utility>

namespace tend::render {

HolidaysView::HolidaysView(std::vector<Holiday> holidays, std::optional<Said> said, Day today)
    : holidays_(std::move(holidays)), said_(std::move(said)), today_(today) {}

std::string HolidaysView::text(const Style& style) const {
    std::string out = said_ ? told(said_->lines, style) : std::string();
    if (!style.terminal) {
        for (const Holiday& holiday : holidays_) {
            out +=
                fields({short_text(holiday.id.bytes), to_text(holiday.on_day), holiday.place, holiday.label});
        }
        return out;
    }
    if (holidays_.empty()) return "No holidays yet.\n";
    Table table({{}, {}, {}, {.gives_way = 1, .least = 12}});
    for (const Holiday& holiday : holidays_) {
        table.add({{short_text(holiday.id.bytes), Tone::aside},
                   {holiday.place, Tone::handle},
                   {day_words(holiday.on_day, today_)},
                   {holiday.label}});
    }
    return out + table.text(style, said_ ? 2 : 0);
}

void HolidaysView::json(text::JsonWriter& out) const {
    member_array(out, "items", holidays_, write_holiday);
    if (said_) out.member("undo", said_->undoable);
}

} // namespace tend::render
