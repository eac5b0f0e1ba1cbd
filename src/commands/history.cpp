#include "commands/people.hpp"
#include "commands/tables.hpp"
#include "render/contact_views.hpp"
#include "tend/input.hpp"

namespace tend::commands {

namespace {

constexpr std::array history_positionals{Positional{"WHO", ValueKind::person, Count::optional}};
constexpr std::array history_options{
    Option{"--since", ValueKind::day, "how far to look back: 90d, 3m, mon, 2026-01-01"},
    Option{"-n,--limit", ValueKind::number, "at most so many (50); 0 for all"}};
constexpr std::array history_examples{Example{"history ana", "what happened with her, newest first"},
                                      Example{"history --since 1m -n 0", "everything of a month"}};

constexpr std::size_t usual_limit = 50;

Outcome run_history(const Arguments& arguments, Context& context) {
    std::optional<Day> since;
    if (const auto typed = arguments.value("--since")) since = parse_since(*typed, context.today());
    std::optional<PersonId> who;
    if (!arguments.words().empty()) who = resolve_person(context, arguments.words().front());
    const std::size_t limit = arguments.limit(usual_limit);
    auto interactions = context.store().history(who, since, limit == 0 ? 0 : limit + 1);
    auto extent = render::HistoryView::Extent::whole;
    if (limit > 0 && interactions.size() > limit) {
        interactions.resize(limit);
        extent = render::HistoryView::Extent::cut;
    }
    return {std::make_unique<render::HistoryView>(std::move(interactions), extent, context.today()), {}, 0};
}

} // namespace

const Command history_command{.name = "history",
                              .alias = {},
                              .group = Group::memory,
                              .summary = "What happened and what is planned, newest first",
                              .access = Access::read,
                              .positionals = history_positionals,
                              .options = history_options,
                              .examples = history_examples,
                              .run = run_history};

} // namespace tend::commands
