#include "render/paragraph.hpp"
#include "render/reason_words.hpp"
#include "render/records_json.hpp"
#include "render/suggestion_list.hpp"
#include "render/suggestion_words.hpp"
#include "render/words.hpp"

#include <utility>

namespace tend::render {
namespace {

/// Each reason with its points.
std::string explained(const SuggestionRow& row, Day today) {
    std::vector<std::string> told;
    for (const Reason& reason : row.reasons)
        told.push_back(points_words(reason.points) + ' ' + to_text(reason.code) + ": " +
                       reason_words(reason, row.person.standing, today));
    return joined(told, "; ");
}

std::string fields_of(const SuggestionRow& row, const SuggestView::Page& page) {
    const Person& person = row.person.person;
    return fields({person.handle, person.name, to_text(row.lane), points_words(row.points),
                   page.detail == Detail::points ? explained(row, page.today) : reasons_line(row, page.today),
                   to_text(row.approach.channel), to_text(row.approach.start_at), topic_words(row.topic)});
}

} // namespace

SuggestView::SuggestView(Page page) : page_(std::move(page)) {}

std::string SuggestView::text(const Style& style) const {
    if (!style.terminal) {
        std::string out;
        for (const SuggestionRow& row : page_.people) out += fields_of(row, page_);
        return out;
    }
    if (page_.people.empty()) return "Nobody is waiting for a word today.\n";
    return suggestion_blocks(page_, style) + waiting_line(page_.held_back, style);
}

void SuggestView::json(text::JsonWriter& out) const {
    member_array(out, "items", page_.people, [this](text::JsonWriter& to, const SuggestionRow& row) {
        write_suggestion(to, row, page_.today);
    });
    out.member("held_back", page_.held_back);
}

} // namespace tend::render
