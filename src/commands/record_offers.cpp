#include "commands/record_offers.hpp"

#include "render/words.hpp"

#include <fmt/format.h>

#include <utility>

namespace tend::commands {

namespace {

constexpr std::size_t most_of_a_kind = 30;
constexpr days still_near{7}; // what lies so far back may yet be done

void add_follow_ups(std::vector<Offer>& offers, Context& context) {
    for (const auto& [follow_up, handle] : context.store().next_follow_ups(most_of_a_kind)) {
        std::string what = fmt::format("{}: {}", handle, follow_up.what);
        if (follow_up.due_on)
            what += fmt::format(", by {}", render::day_words(*follow_up.due_on, context.today()));
        offers.push_back({short_text(follow_up.id.bytes), std::move(what)});
    }
}

void add_milestones(std::vector<Offer>& offers, Context& context) {
    const Day from = context.today() - still_near;
    for (const auto& [milestone, handle] : context.store().open_milestones(from, most_of_a_kind)) {
        std::string what = fmt::format("{}: {}, {}", handle, to_text(milestone.kind),
                                       render::partial_day_words(milestone.on));
        if (!milestone.label.empty()) what += ": " + milestone.label;
        offers.push_back({short_text(milestone.id.bytes), std::move(what)});
    }
}

void add_interactions(std::vector<Offer>& offers, Context& context) {
    for (const auto& one : context.store().history(std::nullopt, std::nullopt, most_of_a_kind)) {
        std::string who;
        for (const auto& person : one.people) who += (who.empty() ? "" : ",") + person.handle;
        std::string what = fmt::format("{}: {}, {}", who, to_text(one.interaction.channel),
                                       render::day_words(one.interaction.on_day, context.today()));
        if (!one.interaction.text.empty()) what += ": " + one.interaction.text;
        offers.push_back({short_text(one.interaction.id.bytes), std::move(what)});
    }
}

} // namespace

std::vector<Offer> record_offers(ValueKind kind, Context& context) {
    std::vector<Offer> offers;
    if (kind == ValueKind::record) add_interactions(offers, context);
    if (kind != ValueKind::milestone_id) add_follow_ups(offers, context);
    if (kind == ValueKind::record || kind == ValueKind::open_end || kind == ValueKind::milestone_id)
        add_milestones(offers, context);
    return offers;
}

} // namespace tend::commands
