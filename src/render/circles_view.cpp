#include "render/data_views.hpp"

#include "render/paragraph.hpp"
#include "render/records_json.hpp"
#include "render/table.hpp"
#include "render/words.hpp"

#include <utility>

namespace tend::render {
namespace {

std::string rhythm_words(const std::optional<CadenceChoice>& choice) {
    if (!choice) return "no rhythm";
    const auto* cadence = std::get_if<Cadence>(&*choice);
    return cadence != nullptr ? cadence_words(*cadence) : "no reminders";
}

std::string handles_of(const CircleWithPeople& row, std::string_view between) {
    std::vector<std::string> handles;
    for (const Candidate& person : row.people) handles.push_back(person.handle);
    return joined(handles, between);
}

std::vector<Cell> cells(const CircleWithPeople& row) {
    const Circle& circle = row.circle;
    const std::string handles = handles_of(row, ", ");
    const std::string people = counted(static_cast<std::int64_t>(row.people.size()), "person", "people");
    return {{circle.name, Tone::title},
            {rhythm_words(circle.cadence)},
            {circle.gather ? "all together " + cadence_words(*circle.gather) : ""},
            {circle.via.empty() ? "" : "by " + channels_words(circle.via)},
            {handles.empty() ? "nobody yet" : people + ": " + handles, Tone::aside}};
}

std::string fields_of(const CircleWithPeople& row) {
    const Circle& circle = row.circle;
    return fields({circle.name, circle.cadence ? to_text(*circle.cadence) : "",
                   circle.gather ? to_text(*circle.gather) : "", channels_words(circle.via),
                   handles_of(row, ",")});
}

} // namespace

CirclesView::CirclesView(std::vector<CircleWithPeople> circles, std::optional<Said> said)
    : circles_(std::move(circles)), said_(std::move(said)) {}

std::string CirclesView::text(const Style& style) const {
    if (said_) return told(said_->lines, style);
    if (!style.terminal) {
        std::string out;
        for (const CircleWithPeople& row : circles_) out += fields_of(row);
        return out;
    }
    if (circles_.empty()) return "No circles yet.\n";
    Table table(
        {{.gives_way = 2, .least = 12}, {}, {.leaves = 2}, {.leaves = 1}, {.gives_way = 1, .least = 12}});
    for (const CircleWithPeople& row : circles_) table.add(cells(row));
    return table.text(style);
}

void CirclesView::json(text::JsonWriter& out) const {
    member_array(out, "items", circles_, write_circle);
    if (said_) out.member("undo", said_->undoable);
}

} // namespace tend::render
