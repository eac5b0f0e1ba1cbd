#include "commands/filters.hpp"
#include "commands/tables.hpp"
#include "render/review_view.hpp"
#include "tend/input.hpp"

#include <algorithm>

namespace tend::commands {

namespace {

constexpr auto options = joined(
    std::array{
        Option{"--since", ValueKind::day, "how far to look back: 90d (if not said), 1y, 2026-01-01"},
        Option{"-n,--limit", ValueKind::number, "at most so many rhythms that do not fit (5); 0 for all"}},
    filter_options);
constexpr std::array examples{
    Example{"review", "the last 90 days in numbers, and rhythms that do not fit"},
    Example{"review --since 1y --circle mentors", "a year with the mentors"},
};

constexpr std::size_t usual_limit = 5;

/// Everybody the filters let through, archived people too: what happened with them happened.
std::vector<Member> members_of(const Arguments& arguments, Context& context) {
    auto filter = read_filter(arguments, context);
    filter.all_states = true;
    return context.store().members(filter, context.today());
}

/// Those of `people` who are active and whose rhythm does not fit, by handle.
std::vector<render::MisfitRow> misfits_of(Context& context, const std::vector<Member>& members,
                                          const std::vector<PersonId>& people) {
    std::vector<render::MisfitRow> misfits;
    for (const Member& member : members) {
        const bool is_in_touch = std::binary_search(people.begin(), people.end(), member.id);
        if (!is_in_touch || member.state != PersonState::active) continue;
        const Day today = context.today();
        const Standing standing = context.store().standing_on(member.id, today);
        const auto fit = rhythm_fit(standing, context.store().contact_days(member.id, today), today);
        if (fit) misfits.push_back({{member.handle, member.name}, *standing.cadence, standing.source, *fit});
    }
    return misfits;
}

Outcome run(const Arguments& arguments, Context& context) {
    const Day since = parse_since(arguments.value("--since").value_or("90d"), context.today());
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
                             .options = options,
                             .examples = examples,
                             .run = run};

} // namespace tend::commands
