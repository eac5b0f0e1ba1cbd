#include "render/contact_views.hpp"

#include "render/paragraph.hpp"
#include "render/records_json.hpp"
#include "render/table.hpp"
#include "render/words.hpp"

#include <utility>

namespace tend::render {
namespace {

std::string_view kind_word(SearchHit::Kind kind) {
    switch (kind) {
    case SearchHit::Kind::person: return "person";
    case SearchHit::Kind::fact: return "fact";
    case SearchHit::Kind::interaction: return "interaction";
    case SearchHit::Kind::follow_up: return "follow_up";
    case SearchHit::Kind::milestone: return "milestone";
    }
    return "";
}

/// The same for people, in fewer letters.
std::string_view shown_word(SearchHit::Kind kind) {
    switch (kind) {
    case SearchHit::Kind::interaction: return "talk";
    case SearchHit::Kind::follow_up: return "follow-up";
    default: return kind_word(kind);
    }
}

/// Whether its short id is of use to `amend`, `remove` and `done`.
bool has_short_id(SearchHit::Kind kind) {
    return kind != SearchHit::Kind::person && kind != SearchHit::Kind::fact;
}

std::vector<Cell> cells(const SearchHit& hit, Day today) {
    std::vector<std::string> names;
    for (const Candidate& person : hit.people) names.push_back(person.name);
    return {{has_short_id(hit.kind) ? short_text(hit.id) : "", Tone::aside},
            {joined(names, ", "), Tone::title},
            {std::string(shown_word(hit.kind)), Tone::aside},
            {hit.on_day ? day_words(*hit.on_day, today) : ""},
            {hit.text}};
}

std::string fields_of(const SearchHit& hit) {
    std::vector<std::string> handles;
    for (const Candidate& person : hit.people) handles.push_back(person.handle);
    return fields({short_text(hit.id), joined(handles, ","), kind_word(hit.kind),
                   hit.on_day ? to_text(*hit.on_day) : "", hit.text});
}

void write_hit(text::JsonWriter& out, const SearchHit& hit) {
    out.begin_object().member("kind", kind_word(hit.kind)).member("id", to_text(hit.id));
    out.member("short", short_text(hit.id));
    member_text(out, "on", hit.on_day);
    member_array(out, "people", hit.people, write_candidate);
    out.member("text", hit.text).end_object();
}

} // namespace

SearchView::SearchView(std::vector<SearchHit> hits, Day today) : hits_(std::move(hits)), today_(today) {}

std::string SearchView::text(const Style& style) const {
    if (!style.terminal) {
        std::string out;
        for (const SearchHit& hit : hits_) out += fields_of(hit);
        return out;
    }
    if (hits_.empty()) return "Nothing found.\n";
    Table table({{}, {.gives_way = 1, .least = 20}, {}, {}, {.gives_way = 2, .least = 20}});
    for (const SearchHit& hit : hits_) table.add(cells(hit, today_));
    return table.text(style);
}

void SearchView::json(text::JsonWriter& out) const {
    member_array(out, "items", hits_, write_hit);
}

} // namespace tend::render
