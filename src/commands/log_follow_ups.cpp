#include "commands/log_follow_ups.hpp"

#include "commands/own_days.hpp"
#include "tend/input.hpp"
#include "text/gate.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace tend::commands {

namespace {

FollowUp begun_with(const Interaction& interaction, FollowUpKind kind, std::string what, Day today) {
    FollowUp follow_up;
    follow_up.kind = kind;
    follow_up.what = std::move(what);
    follow_up.made_on = today;
    follow_up.interaction = interaction.id;
    return follow_up;
}

FollowUp read_promise(const Arguments& arguments, const Interaction& interaction, Context& context) {
    const std::string what = text::trimmed(text::as_utf8(*arguments.value("--promise")));
    if (what.empty()) throw InvalidInput("--promise needs words: what was promised");
    auto promise = begun_with(interaction, FollowUpKind::promise, what, context.today());
    if (const auto by = arguments.value("--by"))
        promise.due_on = parse_day(*by, context.today(), DayDirection::ahead);
    return promise;
}

/// For what was said, else for the contact itself.
FollowUp thank_you(const Interaction& interaction, Context& context) {
    const std::string reason = interaction.text.substr(0, interaction.text.find('\n'));
    const std::string what = reason.empty() ? fmt::format("the {} of {}", to_text(interaction.channel),
                                                          to_text(interaction.on_day))
                                            : reason;
    auto thanks = begun_with(interaction, FollowUpKind::thanks, what, context.today());
    thanks.due_on = own_next_working_day(context, std::max(interaction.on_day, context.today()));
    return thanks;
}

} // namespace

std::vector<FollowUpOf> save_follow_ups(const Arguments& arguments, const Interaction& interaction,
                                        Context& context) {
    if (arguments.has("--by") && !arguments.has("--promise"))
        throw UsageError("--by is the day of a promise", "say what was promised: --promise TEXT --by DAY");
    std::vector<FollowUp> told;
    if (arguments.has("--promise")) told.push_back(read_promise(arguments, interaction, context));
    if (arguments.has("--thanks")) told.push_back(thank_you(interaction, context));
    std::vector<FollowUpOf> saved;
    for (const auto& follow_up : told) {
        for (const auto person : interaction.people) {
            FollowUp theirs = follow_up;
            theirs.person = person;
            context.change().save(theirs);
            saved.push_back({theirs, context.store().person(person).handle});
        }
    }
    std::stable_sort(saved.begin(), saved.end(),
                     [](const FollowUpOf& a, const FollowUpOf& b) { return a.handle < b.handle; });
    return saved;
}

} // namespace tend::commands
