#include "render/review_view.hpp"

#include "render/bars.hpp"
#include "render/paragraph.hpp"
#include "render/records_json.hpp"
#include "render/review_words.hpp"
#include "render/words.hpp"
#include "text/gate.hpp"

#include <utility>

namespace tend::render {
namespace {

using std::string;

constexpr std::size_t most_bars = 10;

string heading(std::string_view words, const Style& style) {
    return '\n' + painted(words, Tone::title, style) + '\n';
}

string channels_text(const Review& review, const Style& style) {
    if (review.channels.empty()) return {};
    std::vector<Bar> bars;
    for (const ChannelTally& tally : review.channels)
        bars.push_back({to_text(tally.channel), tally.exchanges});
    return heading("How", style) + bar_chart(bars, style);
}

/// The groups something happened with as bars, then those nothing happened with.
string groups_text(std::string_view words, const std::vector<GroupTally>& groups, const Style& style) {
    if (groups.empty()) return {};
    std::vector<Bar> bars;
    std::size_t more = 0;
    for (const GroupTally& group : groups) {
        if (group.exchanges == 0) break;
        if (bars.size() == most_bars) {
            ++more;
        } else {
            const string people =
                std::to_string(group.in_touch) + " of " + counted(group.people, "person", "people");
            bars.push_back({group.name, group.exchanges, group.people == 0 ? "" : people});
        }
    }
    string out = heading(words, style) + bar_chart(bars, style);
    if (more > 0) out += "  " + painted("and " + std::to_string(more) + " more", Tone::aside, style) + '\n';
    const string silent = silent_words(groups);
    return silent.empty() ? out : out + paragraph("Not heard from: " + silent + '.', style, 2);
}

string misfits_text(const std::vector<MisfitRow>& misfits, std::int64_t more, const Style& style) {
    if (misfits.empty()) return {};
    string out = heading("Rhythms that do not fit", style);
    for (const MisfitRow& row : misfits) {
        out += paragraph(row.person.name + ": " + misfit_words(row), style, 2);
        out += "    " + painted(text::harmless(misfit_command(row)), Tone::handle, style) + '\n';
    }
    if (more > 0)
        out += "  " + painted(std::to_string(more) + " more; -n 0 shows all", Tone::aside, style) + '\n';
    return out;
}

string group_fields(std::string_view kind, const std::vector<GroupTally>& groups) {
    string out;
    for (const GroupTally& group : groups) {
        out += fields({kind, group.name, std::to_string(group.exchanges), std::to_string(group.in_touch),
                       std::to_string(group.people)});
    }
    return out;
}

string word_of(Misfit misfit) {
    return misfit == Misfit::late ? "late" : "early";
}

void write_misfit(text::JsonWriter& out, const MisfitRow& row) {
    out.begin_object().member("handle", row.person.handle).member("name", row.person.name);
    out.member("cadence", to_text(row.cadence)).member("cadence_source", to_text(row.source));
    out.member("misfit", word_of(row.fit.misfit)).member("usual_days", row.fit.usual_days);
    out.member("proposed", to_text(row.fit.proposed)).end_object();
}

void write_group(text::JsonWriter& out, const GroupTally& group) {
    out.begin_object().member("name", group.name).member("exchanges", group.exchanges);
    out.member("in_touch", group.in_touch).member("people", group.people).end_object();
}

} // namespace

ReviewView::ReviewView(Period period) : period_(std::move(period)) {}

string ReviewView::piped() const {
    const Review& review = period_.review;
    const auto total = [](std::string_view what, std::size_t count) {
        return fields({"total", what, std::to_string(count)});
    };
    string out = total("exchanges", static_cast<std::size_t>(review.exchanges)) +
                 total("tried", static_cast<std::size_t>(review.tried)) +
                 total("people", review.people.size()) +
                 total("days", static_cast<std::size_t>(review.days)) +
                 total("met", static_cast<std::size_t>(review.met));
    for (const ChannelTally& tally : review.channels)
        out += fields({"channel", to_text(tally.channel), std::to_string(tally.exchanges)});
    out += group_fields("team", review.teams) + group_fields("circle", review.circles);
    for (const MisfitRow& row : period_.misfits) {
        out += fields({"rhythm", row.person.handle, word_of(row.fit.misfit), to_text(row.cadence),
                       std::to_string(row.fit.usual_days), to_text(row.fit.proposed)});
    }
    return out;
}

string ReviewView::text(const Style& style) const {
    if (!style.terminal) return piped();
    const Review& review = period_.review;
    string out = paragraph(totals_words(period_), style);
    const string balance = give_and_take_words(review);
    if (!balance.empty()) out += paragraph(balance, style);
    return out + channels_text(review, style) + groups_text("Teams", review.teams, style) +
           groups_text("Circles", review.circles, style) +
           misfits_text(period_.misfits, period_.more_misfits, style);
}

void ReviewView::json(text::JsonWriter& out) const {
    const Review& review = period_.review;
    member_array(out, "items", period_.misfits, write_misfit);
    out.member("since", to_text(period_.since)).member("until", to_text(period_.today));
    out.key("totals").begin_object().member("exchanges", review.exchanges).member("tried", review.tried);
    out.member("people", review.people.size()).member("days", review.days).member("met", review.met);
    out.end_object();
    write_balance(out, review.balance);
    member_array(out, "channels", review.channels, [](text::JsonWriter& to, const ChannelTally& tally) {
        to.begin_object().member("channel", to_text(tally.channel)).member("exchanges", tally.exchanges);
        to.end_object();
    });
    member_array(out, "teams", review.teams, write_group);
    member_array(out, "circles", review.circles, write_group);
}

} // namespace tend::render
