#include "render/memory_views.hpp"

#include "render/paragraph.hpp"
#include "render/phrases.hpp"
#include "render/records_json.hpp"
#include "render/table.hpp"

#include <utility>

namespace tend::render {
namespace {

std::string fields_of(const FollowUpOf& row) {
    const FollowUp& what = row.follow_up;
    const std::optional<Day> day = acting_day(what);
    return fields({short_text(what.id.bytes), day ? to_text(*day) : "", to_text(what.owner),
                   to_text(what.kind), row.handle, what.what});
}

/// Late is the day that has passed, whoever's turn it is.
Tone tone_of(const FollowUp& follow_up, Day today) {
    const std::optional<Day> day = acting_day(follow_up);
    return day && *day <= today ? Tone::due : Tone::plain;
}

} // namespace

FollowUpsView::FollowUpsView(std::vector<FollowUpOf> follow_ups, std::optional<Said> said, Day today)
    : follow_ups_(std::move(follow_ups)), said_(std::move(said)), today_(today) {}

std::string FollowUpsView::text(const Style& style) const {
    std::string out = said_ ? told(said_->lines, style) : std::string();
    if (!style.terminal) {
        for (const FollowUpOf& row : follow_ups_) out += fields_of(row);
        return out;
    }
    if (follow_ups_.empty()) return "No open ends.\n";
    Table table({{}, {}, {.gives_way = 1, .least = 20}, {}});
    for (const FollowUpOf& row : follow_ups_) {
        table.add({{short_text(row.follow_up.id.bytes), Tone::aside},
                   {row.handle, Tone::handle},
                   {follow_up_words(row.follow_up)},
                   {follow_up_day_words(row.follow_up, today_), tone_of(row.follow_up, today_)}});
    }
    return out + table.text(style, said_ ? 2 : 0);
}

void FollowUpsView::json(text::JsonWriter& out) const {
    member_array(out, "items", follow_ups_,
                 [this](text::JsonWriter& to, const FollowUpOf& row) { write_follow_up(to, row, today_); });
    if (said_) out.member("undo", said_->undoable);
}

} // namespace tend::render
