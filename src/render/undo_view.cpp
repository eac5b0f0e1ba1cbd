#include "render/data_views.hpp"

#include "render/paragraph.hpp"
#include "render/records_json.hpp"
#include "render/table.hpp"
#include "render/words.hpp"

#include <utility>

namespace tend::render {
namespace {

void write_step(text::JsonWriter& out, const UndoStep& step) {
    out.begin_object().member("number", step.number).member("at", to_text(step.at));
    out.member("what", step.what).member("undone", step.undone);
    out.member("permanent", step.permanent).end_object();
}

std::string_view standing_words(const UndoStep& step) {
    if (step.permanent) return "cannot be taken back";
    return step.undone ? "taken back" : "";
}

std::string_view field_word(const UndoStep& step) {
    if (step.permanent) return "permanent";
    return step.undone ? "undone" : "done";
}

std::string list_fields(const std::vector<UndoStep>& steps) {
    std::string out;
    for (const UndoStep& step : steps) {
        out += fields({std::to_string(step.number), to_text(step.at), field_word(step), step.what});
    }
    return out;
}

} // namespace

UndoView::UndoView(std::vector<UndoStep> steps, Act act, std::optional<Instant> now)
    : steps_(std::move(steps)), act_(act), now_(now) {}

std::string UndoView::text(const Style& style) const {
    if (act_ == Act::list) return list(style);
    std::string out;
    for (const UndoStep& step : steps_) {
        out += told_with_verb(act_ == Act::undo
                                  ? "Took back: " + step.what + " (tend undo --redo brings it back)"
                                  : "Did again: " + step.what + " (tend undo takes it back)",
                              style);
    }
    return out;
}

std::string UndoView::list(const Style& style) const {
    if (!style.terminal) return list_fields(steps_);
    if (steps_.empty()) return "Nothing to take back.\n";
    Table table({{}, {.gives_way = 1, .least = 20}, {}});
    for (const UndoStep& step : steps_) {
        const std::string when = now_ ? age_words(step.at, *now_) : to_text(step.at);
        table.add({{when, Tone::aside}, {step.what}, {std::string(standing_words(step)), Tone::aside}});
    }
    return table.text(style);
}

void UndoView::json(text::JsonWriter& out) const {
    member_array(out, "items", steps_, write_step);
}

} // namespace tend::render
