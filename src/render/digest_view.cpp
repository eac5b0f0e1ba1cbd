#include "render/digest_view.hpp"

#include "render/digest_sections.hpp"
#include "render/gatherings.hpp"
#include "render/message.hpp"
#include "render/page.hpp"
#include "render/records_json.hpp"
#include "render/suggestion_list.hpp"

#include <utility>

namespace tend::render {
namespace {

void write_returned(text::JsonWriter& out, const Returned& returned) {
    out.begin_object().member("handle", returned.handle).member("name", returned.name);
    out.member("on", to_text(returned.on_day)).member("reason", returned.reason).end_object();
}

/// Nothing of what people wrote stands in the subject.
std::string message_of(const Page& told, const Envelope& envelope) {
    return mime_message({.from = envelope.from,
                         .to = envelope.to,
                         .subject = "tend: " + told.title,
                         .at = envelope.at,
                         .text = page_text(told, {.terminal = false}),
                         .html = page_html(told)});
}

} // namespace

bool DigestView::Page::is_empty() const {
    return suggestions.people.empty() && milestones.empty() && follow_ups.empty() && holidays.empty() &&
           back.empty() && planned.empty() && gatherings.empty();
}

DigestView::DigestView(Page page, DigestFormat format, Envelope envelope)
    : page_(std::move(page)), format_(format), envelope_(std::move(envelope)) {}

std::string DigestView::text(const Style& style) const {
    if (page_.is_empty()) return {};
    const render::Page told = digest_sections(page_);
    switch (format_) {
    case DigestFormat::text: return page_text(told, style);
    case DigestFormat::markdown: return page_markdown(told, style);
    case DigestFormat::html: return page_html(told);
    case DigestFormat::email: return message_of(told, envelope_);
    case DigestFormat::none: return {};
    }
    return {};
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
