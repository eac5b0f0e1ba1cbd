#include "render/people_views.hpp"

#include "render/cells.hpp"
#include "render/paragraph.hpp"
#include "render/phrases.hpp"
#include "render/records_json.hpp"
#include "render/table.hpp"
#include "render/words.hpp"

#include <utility>

namespace tend::render {
namespace {

std::string group_words(const PersonOnDay& person, const Style& style) {
    return joined({person.circle_name, person.person.team.value_or("")}, separator(style));
}

/// What comes next with them, or why nothing does.
Cell next_cell(const PersonOnDay& person, Day today) {
    switch (person.person.state) {
    case PersonState::archived: return {"archived", Tone::aside};
    case PersonState::no_contact: return {"no contact", Tone::aside};
    case PersonState::active: break;
    }
    const bool quiet = quiet_still(person.person.quiet_until, today).has_value();
    if (person.standing.source == CadenceSource::default_ && !quiet) return {};
    return due_cell(person.standing, person.person.quiet_until, today);
}

Cell rhythm_cell(const Standing& standing) {
    const bool own = standing.source != CadenceSource::default_ && standing.source != CadenceSource::none;
    return {rhythm_words(standing), own ? Tone::plain : Tone::aside};
}

std::vector<Cell> cells(const PersonRow& row, Day today, const Style& style) {
    const PersonOnDay& person = row.person;
    return {{person.person.handle, Tone::handle},
            {person.person.name, Tone::title},
            {group_words(person, style)},
            rhythm_cell(person.standing),
            {last_contact_words(person.standing, today)},
            next_cell(person, today),
            local_cell(row.local, today)};
}

std::string fields_of(const PersonRow& row) {
    const PersonOnDay& person = row.person;
    const Standing& standing = person.standing;
    return fields({person.person.handle, person.person.name, person.circle_name,
                   person.person.team.value_or(""), standing.cadence ? to_text(*standing.cadence) : "",
                   standing.last_contact_on ? to_text(*standing.last_contact_on) : "",
                   standing.due_on ? to_text(*standing.due_on) : "", row.local ? row.local->text : "",
                   to_text(person.person.state)});
}

} // namespace

PeopleView::PeopleView(PeopleReader people, Day today) : read_people_(std::move(people)), today_(today) {}

std::string PeopleView::text(const Style& style) const {
    std::string out;
    write_text(style, [&out](std::string_view piece) { out += piece; });
    return out;
}

void PeopleView::write_text(const Style& style, const Sink& out) const {
    if (!style.terminal) return read_people_(Extent::row, [&](const PersonRow& row) { out(fields_of(row)); });
    Table table({{.title = "HANDLE"},
                 {.title = "NAME", .gives_way = 2, .least = 14},
                 {.title = "GROUP", .gives_way = 1, .least = 12, .leaves = 1},
                 {.title = "RHYTHM", .leaves = 3},
                 {.title = "LAST", .leaves = 4},
                 {.title = "NEXT"},
                 {.title = "THEIR TIME", .leaves = 2}});
    read_people_(Extent::row, [&](const PersonRow& row) { table.add(cells(row, today_, style)); });
    out(table.is_empty() ? "Nobody to show.\n" : table.text(style));
}

void PeopleView::json(text::JsonWriter& out) const {
    out.key("items").begin_array();
    read_people_(Extent::whole, [&](const PersonRow& row) { write_person(out, row, today_); });
    out.end_array();
}

} // namespace tend::render
