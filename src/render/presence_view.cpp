#include "render/cells.hpp"
#include "render/paragraph.hpp"
#include "render/phrases.hpp"
#include "render/records_json.hpp"
#include "render/when_views.hpp"
#include "render/words.hpp"

#include <utility>

namespace tend::render {
namespace {

Cell until_cell(const PresentRow& row) {
    if (!row.until) return {};
    const std::string weekday =
        row.until->day == row.local->day ? "" : day_words(row.until->day, row.local->day).substr(0, 4);
    return {weekday + clock_words(row.until->minute)};
}

std::string fields_of(const PresentRow& row) {
    const std::string_view at_work = !row.local ? "" : row.local->at_work ? "at work" : "off work";
    return fields({row.handle, row.name, row.tz.value_or(""), row.local ? row.local->text : "", at_work,
                   row.until ? row.until->text : ""});
}

void write_row(text::JsonWriter& out, const PresentRow& row) {
    out.begin_object().member("handle", row.handle).member("name", row.name).member("tz", row.tz);
    out.key("local_time");
    if (row.local) {
        out.value(row.local->text).member("at_work", row.local->at_work);
    } else {
        out.null().key("at_work").null();
    }
    out.key("until");
    if (row.until) {
        out.value(row.until->text);
    } else {
        out.null();
    }
    out.end_object();
}

} // namespace

PresenceView::PresenceView(std::vector<PresentRow> people, Day today)
    : people_(std::move(people)), today_(today) {}

std::string PresenceView::text(const Style& style) const {
    std::string out;
    if (!style.terminal) {
        for (const PresentRow& row : people_) out += fields_of(row);
        return out;
    }
    if (people_.empty()) return "Nobody is here.\n";
    Table table({{.title = "HANDLE"},
                 {.title = "NAME", .gives_way = 1, .least = 14},
                 {.title = "THEIR TIME"},
                 {.title = "UNTIL"},
                 {.title = "ZONE", .leaves = 1}});
    for (const PresentRow& row : people_) {
        Cell clock = row.local ? local_cell(row.local, today_) : Cell{"unknown", Tone::aside};
        table.add({{row.handle, Tone::handle},
                   {row.name, Tone::title},
                   std::move(clock),
                   until_cell(row),
                   {row.tz.value_or(""), Tone::aside}});
    }
    return table.text(style);
}

void PresenceView::json(text::JsonWriter& out) const {
    member_array(out, "items", people_, write_row);
}

} // namespace tend::render
