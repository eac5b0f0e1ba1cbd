#include "render/card.hpp"
#include "render/people_views.hpp"
#include "render/records_json.hpp"

#include <utility>

namespace tend::render {
namespace {

void write_card(text::JsonWriter& out, const Card& card, Day today) {
    out.begin_object();
    write_person_members(out, card.row, today);
    member_array(out, "interactions", card.interactions,
                 [today](text::JsonWriter& to, const InteractionWithNames& row) {
                     write_interaction(to, row, today);
                 });
    member_array(out, "follow_ups", card.follow_ups,
                 [today](text::JsonWriter& to, const FollowUpOf& row) { write_follow_up(to, row, today); });
    member_array(out, "milestones", card.milestones, write_milestone);
    write_balance(out, card.balance);
    out.end_object();
}

} // namespace

CardView::CardView(std::vector<Card> cards, Day today) : cards_(std::move(cards)), today_(today) {}

std::string CardView::text(const Style& style) const {
    std::string out;
    for (const Card& card : cards_) {
        if (!out.empty()) out += "\n\n";
        out += card_text(card, today_, style);
    }
    return out;
}

void CardView::json(text::JsonWriter& out) const {
    member_array(out, "items", cards_,
                 [this](text::JsonWriter& to, const Card& card) { write_card(to, card, today_); });
}

} // namespace tend::render
