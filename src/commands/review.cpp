#include "commands/filters.hpp"
#include "commands/looking_back.hpp"
#include "commands/tables.hpp"
#include "render/review_view.hpp"
#include "tend/input.hpp"

#include <fmt/format.h>

namespace tend::commands {

namespace {

constexpr auto review_options = joined(
    std::array{
        Option{"--since", ValueKind::day, "how far to look back: 90d (if not said), 1y, 2026-01-01"},
        Option{"-n,--limit", ValueKind::number, "at most so many rhythms that do not fit (5); 0 for all"}},
    filter_options);
constexpr std::array review_examples{
    Example{"review", "the last 90 days in numbers, and rhythms that do not fit"},
    Example{"review --since 1y --circle mentors", "a year with the mentors"},
};

constexpr std::size_t usual_limit = 5;

Outcome run_review(const Arguments& arguments, Context& context) {
    const std::string typed = arguments.value("--since").value_or("90d");
    const Day since = parse_since(typed, context.today());
    if (since > context.today())
        throw InvalidInput(fmt::format("{}: understood {}, which lies ahead", typed, to_text(since)),
                           "review shows what happened: --since 90d, --since 2026-01-01");
    const std::size_t limit = arguments.limit(usual_limit);
    const auto members = members_of(arguments, context);
    render::ReviewView::Period period{.since = since, .today = context.today()};
    period.review = review_of(context.store().contacts_between(since, context.today()), members);
    period.misfits = misfits_of(context, members, period.review.people);
    if (limit > 0 && period.misfits.size() > limit) {
        period.more_misfits = static_cast<std::int64_t>(period.misfits.size() - limit);
        period.misfits.resize(limit);
    }
    return {std::make_unique<render::ReviewView>(std::move(period)), {}, 0};
}

} // namespace

const Command review_command{.name = "review",
                             .alias = {},
                             .group = Group::looking_back,
                             .summary = "Looks back: how much, how, with whom, and rhythms that do not fit",
                             .access = Access::read,
                             .positionals = {},
                             .options = review_options,
                             .examples = review_examples,
                             .run = run_review};

} // namespace tend::commands
