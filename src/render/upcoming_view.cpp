#include "render/memory_views.hpp"

#include "render/paragraph.hpp"
#include "render/records_json.hpp"
#include "render/table.hpp"
#include "render/words.hpp"

#include <string_view>
#include <utility>

namespace tend::render {
namespace {

std::string_view word_of(Upcoming::Kind kind) {
    switch (kind) {
    case Upcoming::Kind::milestone: return "milestone";
    case Upcoming::Kind::follow_up: return "follow_up";
    case Upcoming::Kind::check_in: return "check_in";
    case Upcoming::Kind::planned: return "planned";
    case Upcoming::Kind::holiday: return "holiday";
    case Upcoming::Kind::back: return "back";
    }
    return "";
}

/// The same for people to read; a milestone tells by its label what it is.
std::string words_of(const Upcoming& item) {
    switch (item.kind) {
    case Upcoming::Kind::milestone:
    case Upcoming::Kind::follow_up: return item.label;
    case Upcoming::Kind::check_in: return joined({"check in", item.label}, ", ");
    case Upcoming::Kind::planned: return joined({"planned", item.label}, ": ");
    case Upcoming::Kind::holiday: return joined({"holiday", item.label}, ", ");
    case Upcoming::Kind::back: return joined({"back", item.label}, " from: ");
    }
    return "";
}

std::string fields_of(const Upcoming& item) {
    const Candidate person = item.person.value_or(Candidate{});
    return fields({to_text(item.on), word_of(item.kind), person.handle, person.name, item.label});
}

void write_upcoming(text::JsonWriter& out, const Upcoming& item) {
    out.begin_object().member("on", to_text(item.on)).member("kind", word_of(item.kind));
    if (item.person) {
        out.member("handle", item.person->handle).member("name", item.person->name);
    } else {
        out.key("handle").null().key("name").null();
    }
    out.member("label", item.label).end_object();
}

} // namespace

UpcomingView::UpcomingView(std::vector<Upcoming> items, Day today)
    : items_(std::move(items)), today_(today) {}

std::string UpcomingView::text(const Style& style) const {
    if (!style.terminal) {
        std::string out;
        for (const Upcoming& item : items_) out += fields_of(item);
        return out;
    }
    if (items_.empty()) return "Nothing dated ahead.\n";
    Table table({{}, {.leaves = 1}, {.gives_way = 1, .least = 20}, {.gives_way = 2, .least = 20}});
    for (const Upcoming& item : items_) {
        table.add({{day_words(item.on, today_), item.on == today_ ? Tone::due : Tone::plain},
                   {relative_words(item.on, today_), Tone::aside},
                   {item.person ? item.person->name : "", Tone::title},
                   {words_of(item)}});
    }
    return table.text(style);
}

void UpcomingView::json(text::JsonWriter& out) const {
    member_array(out, "items", items_, write_upcoming);
}

} // namespace tend::render
