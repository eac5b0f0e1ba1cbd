#include "render/data_views.hpp"

#include "render/links.hpp"
#include "render/paragraph.hpp"
#include "render/records_json.hpp"
#include "text/gate.hpp"
#include "text/width.hpp"

#include <algorithm>
#include <utility>

namespace tend::render {
namespace {

constexpr std::size_t widest_key = 20;

std::string fields_of(const Fact& fact) {
    return fields({fact.key, fact.value, fact.noted_on ? to_text(*fact.noted_on) : ""});
}

/// What to mind in a conversation is told by colour too.
Tone tone_of(const Fact& fact) {
    return fact.key == "boundary" || fact.key == "style" ? Tone::careful : Tone::aside;
}

} // namespace

FactsView::FactsView(Candidate person, std::vector<Fact> facts, std::optional<Said> said)
    : person_(std::move(person)), facts_(std::move(facts)), said_(std::move(said)) {}

std::string FactsView::text(const Style& style) const {
    if (said_) return told(said_->lines, style);
    std::string out;
    if (!style.terminal) {
        for (const Fact& fact : facts_) out += fields_of(fact);
        return out;
    }
    if (facts_.empty()) return paragraph("Nothing noted about " + person_.name + " yet.", style);
    std::size_t widest = 0;
    for (const Fact& fact : facts_) widest = std::max(widest, text::display_width(text::harmless(fact.key)));
    out = person_heading(person_.name, person_.handle, style);
    Links links;
    for (const Fact& fact : facts_) {
        links.add_found_in(fact.value);
        out += labelled(fact.key, std::min(widest, widest_key), tone_of(fact), fact.value, style);
    }
    return links.in(out, style);
}

void FactsView::json(text::JsonWriter& out) const {
    member_array(out, "items", facts_, write_fact);
    if (said_) out.member("undo", said_->undoable);
    out.member("handle", person_.handle);
}

} // namespace tend::render
