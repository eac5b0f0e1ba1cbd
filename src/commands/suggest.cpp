#include "commands/due_rows.hpp"
#include "commands/filters.hpp"
#include "commands/settings.hpp"
#include "commands/suggestions.hpp"
#include "commands/tables.hpp"
#include "render/words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace tend::commands {

namespace {

constexpr auto suggest_options =
    joined(std::array{Option{"-n,--limit", ValueKind::number, "at most so many (suggest.count, 5)"},
                      Option{"--reachable", ValueKind::flag, "only people who are at work now"},
                      Option{"--explain", ValueKind::flag, "show the points of every reason"},
                      Option{"--exit-code", ValueKind::flag, "exit with 10 where anybody is suggested"}},
           filter_options);
constexpr std::array suggest_examples{
    Example{"suggest", "whom to reach out to next, why, how and when"},
    Example{"next -n 1 --reachable", "one person who is at work now"},
    Example{"suggest --circle mentors --explain", "the mentors, with every point"},
};

ContestRules rules_of(const Arguments& arguments, Context& context) {
    ContestRules rules{.filter = read_filter(arguments, context),
                       .filters = false,
                       .reachable_only = arguments.has("--reachable"),
                       .places = arguments.limit(static_cast<std::size_t>(suggestion_count(context))),
                       .adds_up_rhythms = true};
    rules.filters = std::any_of(filter_options.begin(), filter_options.end(),
                                [&](const Option& option) { return arguments.has(option.names); });
    return rules;
}

std::string relaxation_words(Context& context, const Contest& contest, const Relaxation& relaxation) {
    const NamedPulse named = context.store().pulse_of(contest.committed[relaxation.index], context.today());
    return fmt::format("{} ({} days instead of {})", named.handle, relaxation.to_days, relaxation.from_days);
}

/// What to say where all rhythms together ask for more than the lists of a week hold.
std::vector<std::string> capacity_note(Context& context, const Contest& contest) {
    const int places = suggestion_count(context);
    const Workload workload = contest.commitments.against(places);
    if (!workload.is_too_much()) return {};
    std::string note =
        fmt::format("Your rhythms add up to about {} a week; with {} a day there is room for {}. That is "
                    "fine: everybody just waits a little longer.",
                    render::counted((workload.weekly_milli + 500) / 1000, "check-in", "check-ins"), places,
                    workload.weekly_places);
    std::vector<std::string> relaxed;
    for (const Relaxation& relaxation : workload.relaxations)
        relaxed.push_back(relaxation_words(context, contest, relaxation));
    if (workload.more_relaxations > 0)
        relaxed.push_back(
            render::counted(static_cast<std::int64_t>(workload.more_relaxations), "more", "more"));
    if (!relaxed.empty()) note += " Easiest to relax: " + render::enumerated(relaxed) + ".";
    return {note};
}

Outcome run_suggest(const Arguments& arguments, Context& context) {
    WorkweekBook workweeks(context);
    const Contest contest = gather_contest(context, workweeks, rules_of(arguments, context));
    auto list = suggestions_from(context, workweeks, contest);
    const int code = arguments.has("--exit-code") && !list.rows.empty() ? list_not_empty : 0;
    const auto detail = arguments.has("--explain") ? render::Detail::points : render::Detail::reasons;
    return {std::make_unique<render::SuggestView>(
                render::SuggestView::Page{context.today(), std::move(list.rows), list.held_back, detail}),
            capacity_note(context, contest), code};
}

} // namespace

const Command suggest_command{.name = "suggest",
                              .alias = "next",
                              .group = Group::every_day,
                              .summary = "Whom to reach out to next, why, how, when and about what",
                              .access = Access::read,
                              .positionals = {},
                              .options = suggest_options,
                              .examples = suggest_examples,
                              .run = run_suggest};

} // namespace tend::commands
