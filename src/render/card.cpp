#include "render/card.hpp"

#include "render/bars.hpp"
#include "render/links.hpp"
#include "render/paragraph.hpp"
#include "render/phrases.hpp"
#include "render/words.hpp"
#include "text/gate.hpp"
#include "text/width.hpp"

#include <algorithm>

namespace tend::render {
namespace {

using std::string;

struct Entry {
    string label;
    Tone tone = Tone::aside;
    string content;
};

/// A heading and its entries, their labels one below the other; nothing where there are none.
string section(std::string_view heading, const std::vector<Entry>& entries, const Style& style) {
    if (entries.empty()) return {};
    constexpr std::size_t widest_name = 24;
    std::size_t width = 0;
    for (const Entry& entry : entries) width = std::max(width, text::display_width(entry.label));
    string out = '\n' + painted(heading, Tone::title, style) + '\n';
    for (const Entry& entry : entries) {
        out += labelled(entry.label, std::min(width, widest_name), entry.tone, entry.content, style);
    }
    return out;
}

std::vector<Entry> open_ends(const Card& card, Day today) {
    std::vector<Entry> entries;
    for (const FollowUpOf& row : card.follow_ups) {
        const FollowUp& what = row.follow_up;
        entries.push_back({short_text(what.id.bytes), Tone::aside,
                           joined({follow_up_words(what), follow_up_day_words(what, today)}, ", ")});
    }
    return entries;
}

std::vector<Entry> ahead(const Card& card, Day today) {
    std::vector<Entry> entries;
    for (const MilestoneRow& row : card.milestones) {
        if (!row.next) continue;
        entries.push_back({short_text(row.milestone.id.bytes), Tone::aside,
                           milestone_words(row.milestone) + ", " + milestone_day_words(row, today)});
    }
    return entries;
}

std::vector<Entry> lately(const Card& card, Day today) {
    const string& handle = card.row.person.person.handle;
    std::vector<std::pair<string, string>> columns;
    std::size_t widest = 0;
    for (const InteractionWithNames& row : card.interactions) {
        columns.emplace_back(day_words(row.interaction.on_day, today), manner_words(row.interaction, today));
        widest = std::max(widest, columns.back().first.size());
    }
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const InteractionWithNames& row = card.interactions[i];
        const string company = company_words(row, handle);
        const string content = joined({company.empty() ? "" : "with " + company, row.interaction.text}, ": ");
        entries.push_back(
            {text::padded(columns[i].first, widest) + "  " + columns[i].second, Tone::aside, content});
    }
    return entries;
}

std::vector<Entry> known(const Card& card, Day today) {
    std::vector<Entry> entries;
    for (const Fact& fact : card.row.person.facts) {
        if (fact.key == "boundary" || fact.key == "style") continue;
        entries.push_back({fact.key, Tone::aside, fact.value});
    }
    for (const MilestoneRow& row : card.milestones) {
        if (row.next) continue;
        entries.push_back({to_text(row.milestone.kind), Tone::aside,
                           joined({row.milestone.label, milestone_day_words(row, today)}, ", ")});
    }
    return entries;
}

/// Said only where everything that happened is at hand; nothing yet at all says it by itself.
bool never_met(const Card& card, Day today) {
    const auto at_hand = static_cast<std::int64_t>(card.interactions.size());
    if (card.interaction_count == 0 || card.interaction_count > at_hand) return false;
    return std::none_of(card.interactions.begin(), card.interactions.end(), [today](const auto& row) {
        const Interaction& what = row.interaction;
        return what.channel == Channel::meet && !what.tried && what.on_day <= today;
    });
}

string part(int count, std::string_view before, std::string_view after) {
    return count > 0 ? string(before) + times_words(count) + string(after) : "";
}

std::vector<string> without_empty(std::vector<string> parts) {
    std::erase(parts, "");
    return parts;
}

/// A year at a glance; nothing where nothing happened, or for somebody who does not look at it.
string months_line(const std::vector<int>& months, const Style& style) {
    const bool any = std::any_of(months.begin(), months.end(), [](int count) { return count > 0; });
    if (!any || !style.terminal) return {};
    return labelled("Year", head_label_width, Tone::aside,
                    sparkline(months, style) + "  the last 12 months, by month", style);
}

/// The addresses that a card may show.
Links links_of(const Card& card) {
    Links links;
    for (const string& address : card.row.person.person.emails) links.add_mail(address);
    for (const Fact& fact : card.row.person.facts) links.add_found_in(fact.value);
    for (const FollowUpOf& row : card.follow_ups) links.add_found_in(row.follow_up.what);
    for (const InteractionWithNames& row : card.interactions) links.add_found_in(row.interaction.text);
    return links;
}

} // namespace

string times_words(int count) {
    return count == 1 ? "once" : count == 2 ? "twice" : spelled(count) + " times";
}

string balance_words(const Balance& balance, std::string_view time) {
    const string began =
        enumerated(without_empty({part(balance.out, "", " from you"), part(balance.in, "", " from them"),
                                  part(balance.both, "", " from both sides")}));
    const string gave = enumerated(without_empty({part(balance.gave, "you gave something ", ""),
                                                  part(balance.got, "you were given something ", ""),
                                                  part(balance.favours, "you asked a favour ", "")}));
    const string words = joined({began.empty() ? "" : "contact came " + began, gave}, "; ");
    return words.empty() ? words : string(time) + ' ' + words + '.';
}

string card_text(const Card& card, Day today, const Style& style) {
    string out = card_head(card, today, style) + months_line(card.months, style);
    out += section("Open ends", open_ends(card, today), style);
    out += section("Ahead", ahead(card, today), style);
    out += section("Lately", lately(card, today), style);
    const std::int64_t more = card.interaction_count - static_cast<std::int64_t>(card.interactions.size());
    if (more > 0) {
        const string hint =
            text::harmless(std::to_string(more) + " more: tend history " + card.row.person.person.handle);
        out += "  " + painted(hint, Tone::aside, style) + '\n';
    }
    out += section("Known", known(card, today), style);
    const string met = never_met(card, today) ? "You have never met in person." : "";
    const string last = joined({met, balance_words(card.balance, "Over the last year")}, " ");
    if (!last.empty()) out += '\n' + paragraph(last, style);
    return links_of(card).in(out, style);
}

} // namespace tend::render
