#include "render/memory_views.hpp"

#include "render/paragraph.hpp"
#include "render/words.hpp"
#include "text/json_writer.hpp"

namespace tend::render {

AwayView::AwayView(std::optional<Absence> absence, std::optional<bool> undoable, Day today)
    : absence_(absence), undoable_(undoable), today_(today) {}

std::string AwayView::text(const Style& style) const {
    if (!style.terminal)
        return absence_ ? fields({to_text(absence_->from), to_text(absence_->until)}) : std::string();
    if (!absence_) return undoable_ ? "Here again; the digest speaks.\n" : "Not away.\n";
    return paragraph("Away from " + day_words(absence_->from, today_) + " to " +
                         day_words(absence_->until, today_) + "; the digest is silent meanwhile.",
                     style);
}

void AwayView::json(text::JsonWriter& out) const {
    out.key("items").begin_array();
    if (absence_) {
        out.begin_object().member("from", to_text(absence_->from)).member("until", to_text(absence_->until));
        out.member("away", absence_->from <= today_ && today_ <= absence_->until).end_object();
    }
    out.end_array();
    if (undoable_) out.member("undo", *undoable_);
}

} // namespace tend::render
