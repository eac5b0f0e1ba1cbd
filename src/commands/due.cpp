#include "commands/due_rows.hpp"
#include "commands/filters.hpp"
#include "commands/tables.hpp"
#include "tend/input.hpp"

#include <fmt/format.h>

namespace tend::commands {

namespace {

constexpr auto due_options =
    joined(std::array{Option{"--within", ValueKind::duration, "also those who will be due by then: 7d, 2w"},
                      Option{"-n,--limit", ValueKind::number, "at most so many"},
                      Option{"--exit-code", ValueKind::flag, "exit with 10 where anybody is due"}},
           filter_options);
constexpr std::array due_examples{
    Example{"due", "who is due, the longest due first"},
    Example{"due --within 7d --circle mentors", "the mentors of the coming week too"},
    Example{"overdue --limit 3", "only those due before today"},
};

/// The last due day that is listed.
Day last_day(const Arguments& arguments, Day today) {
    const bool overdue = arguments.called_as() == "overdue";
    const auto within = arguments.value("--within");
    if (!within) return overdue ? today - days{1} : today;
    if (overdue) throw UsageError("overdue looks back: --within goes with due");
    return next_due(today, parse_duration(*within));
}

Outcome run_due(const Arguments& arguments, Context& context) {
    const Day until = last_day(arguments, context.today());
    const auto filter = read_filter(arguments, context);
    auto people = due_rows(context, context.store().due(context.today(), until, filter, arguments.limit(0)));
    auto gatherings = gatherings_within(context, filter, until);
    const bool anybody = !people.empty() || !gatherings.empty();
    const int code = arguments.has("--exit-code") && anybody ? list_not_empty : 0;
    return {std::make_unique<render::DueView>(std::move(people), std::move(gatherings), context.today()),
            {},
            code};
}

} // namespace

const Command due_command{.name = "due",
                          .alias = "overdue",
                          .group = Group::every_day,
                          .summary = "Who is due for a word; `overdue`: only since before today",
                          .access = Access::read,
                          .positionals = {},
                          .options = due_options,
                          .examples = due_examples,
                          .run = run_due};

} // namespace tend::commands
