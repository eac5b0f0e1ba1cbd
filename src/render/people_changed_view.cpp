#include "render/paragraph.hpp"
#include "render/people_views.hpp"
#include "render/records_json.hpp"

#include <utility>

namespace tend::render {

PeopleChangedView::PeopleChangedView(std::vector<PersonRow> people, Said said, Day today)
    : people_(std::move(people)), said_(std::move(said)), today_(today) {}

std::string PeopleChangedView::text(const Style& style) const {
    return told(said_.lines, style);
}

void PeopleChangedView::json(text::JsonWriter& out) const {
    member_array(out, "items", people_,
                 [this](text::JsonWriter& to, const PersonRow& row) { write_person(to, row, today_); });
    out.member("undo", said_.undoable);
}

ForgottenView::ForgottenView(std::vector<Candidate> people) : people_(std::move(people)) {}

std::string ForgottenView::text(const Style& style) const {
    std::string out;
    for (const Candidate& person : people_) {
        out += told_with_verb("Forgot " + person.name + " (" + person.handle + ") for good.", style);
    }
    return out;
}

void ForgottenView::json(text::JsonWriter& out) const {
    member_array(out, "items", people_, write_candidate);
    out.member("undo", false);
}

} // namespace tend::render
