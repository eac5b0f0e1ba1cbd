#include "render/digest_view.hpp"

#include "render/digest_sections.hpp"
#include "render/gatherings.hpp"
#include "render/paint.hpp"
#include "render/records_json.hpp"
#include "render/suggestion_list.hpp"
#include "render/words.hpp"

#include <utility>

namespace tend::render {
namespace {

void write_returned(text::JsonWriter& out, const Returned& returned) {
    out.begin_object().member("handle", returned.handle).member("name", returned.name);
    out.member("on", to_text(returned.on_day)).member("reason", returned.reason).end_object();
}

} // namespace

bool DigestView::Page::is_empty() const {
    return suggestions.people.empty() && milestones.empty() && follow_ups.empty() && holidays.empty() &&
           back.empty() && planned.empty() && gatherings.empty();
}

DigestView::DigestView(Page page) : page_(std::move(page)) {}

std::string DigestView::text(const Style& style) const {
    if (page_.is_empty()) return {};
    const Day today = page_.suggestions.today;
    std::string out = painted(long_day_words(today), Tone::title, style) + '\n';
    for (const std::string& section :
         {people_section(page_.suggestions, style), milestone_section(page_, style),
          follow_up_section(page_, style), planned_section(page_, style), back_section(page_, style),
          holiday_section(page_, style), gathering_section(page_.gatherings, today, style)}) {
        if (!section.empty()) out += '\n' + section;
    }
    return out;
}

void DigestView::json(text::JsonWriter& out) const {
    const Day today = page_.suggestions.today;
    member_array(
        out, "items", page_.suggestions.people,
        [today](text::JsonWriter& to, const SuggestionRow& row) { write_suggestion(to, row, today); });
    out.member("held_back", page_.suggestions.held_back);
    member_array(out, "milestones", page_.milestones, write_milestone);
    member_array(out, "follow_ups", page_.follow_ups,
                 [today](text::JsonWriter& to, const FollowUpOf& row) { write_follow_up(to, row, today); });
    member_array(out, "holidays", page_.holidays, write_holiday);
    member_array(out, "back", page_.back, write_returned);
    member_array(out, "planned", page_.planned,
                 [today](text::JsonWriter& to, const InteractionWithNames& row) {
                     write_interaction(to, row, today);
                 });
    write_gatherings(out, page_.gatherings, today);
}

} // namespace tend::render
