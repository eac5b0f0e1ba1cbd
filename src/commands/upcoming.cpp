#include "commands/due_rows.hpp"
#include "commands/filters.hpp"
#include "commands/outlook.hpp"
#include "commands/tables.hpp"
#include "tend/input.hpp"

namespace tend::commands {

namespace {

constexpr auto upcoming_options =
    joined(std::array{Option{"--within", ValueKind::duration, "how far ahead to look: 7d, 2w (30d)"},
                      Option{"-n,--limit", ValueKind::number, "at most so many"},
                      Option{"--exit-code", ValueKind::flag, "exit with 10 where there is anything"}},
           filter_options);
constexpr std::array upcoming_examples{
    Example{"upcoming", "everything dated in the next 30 days"},
    Example{"upcoming --within 1w --circle mentors", "the mentors' next week"},
};

Outcome run_upcoming(const Arguments& arguments, Context& context) {
    const Cadence span = parse_duration(arguments.value("--within").value_or("30d"));
    auto items = outlook(context, read_filter(arguments, context), next_due(context.today(), span),
                         arguments.limit(0));
    const int code = arguments.has("--exit-code") && !items.empty() ? list_not_empty : 0;
    return {std::make_unique<render::UpcomingView>(std::move(items), context.today()), {}, code};
}

} // namespace

const Command upcoming_command{.name = "upcoming",
                               .alias = {},
                               .group = Group::every_day,
                               .summary = "Everything dated ahead, in order",
                               .access = Access::read,
                               .positionals = {},
                               .options = upcoming_options,
                               .examples = upcoming_examples,
                               .run = run_upcoming};

} // namespace tend::commands
