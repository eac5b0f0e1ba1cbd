#include "commands/arguments.hpp"
#include "commands/context.hpp"
#include "commands/settings.hpp"
#include "commands/tables.hpp"
#include "render/memory_views.hpp"
#include "tend/input.hpp"

#include <fmt/format.h>

namespace tend::commands {

namespace {

constexpr std::array away_positionals{Positional{"DAY", ValueKind::day, Count::optional},
                                      Positional{"DAY", ValueKind::day, Count::optional}};
constexpr std::array away_options{Option{"--off", ValueKind::flag, "I am here again, or stay after all"}};
constexpr std::array away_examples{
    Example{"away 2026-08-03 2026-08-21", "the digest is silent on these days"},
    Example{"away --off", "back early"}, Example{"away", "when I am away"}};

render::Absence read_absence(const Arguments& arguments, Day today) {
    const auto& words = arguments.words();
    if (words.size() < 2)
        throw UsageError("the last day is missing", "tend away DAY DAY; for one day give it twice");
    const render::Absence away{parse_day(words[0], today, DayDirection::ahead),
                               parse_day(words[1], today, DayDirection::ahead)};
    if (away.until < away.from) {
        throw InvalidInput(fmt::format("the last day, {}, lies before the first, {}", to_text(away.until),
                                       to_text(away.from)),
                           "write the days as 2026-08-03 where a weekday is not near enough");
    }
    if (away.until < today)
        throw InvalidInput(fmt::format("the last day, {}, is over", to_text(away.until)),
                           "away is for days ahead");
    return away;
}

Outcome shown(Context& context, std::optional<bool> undoable) {
    auto away = absence(context);
    if (away && away->until < context.today()) away.reset();
    return {std::make_unique<render::AwayView>(away, undoable, context.today()), {}, 0};
}

Outcome run_away(const Arguments& arguments, Context& context) {
    const bool off = arguments.has("--off");
    if (off && !arguments.words().empty()) throw UsageError("--off takes no days");
    if (!off && arguments.words().empty()) return shown(context, std::nullopt);
    if (off) {
        context.change().set("away.from", "");
        context.change().set("away.until", "");
    } else {
        const auto away = read_absence(arguments, context.today());
        context.change().set("away.from", to_text(away.from));
        context.change().set("away.until", to_text(away.until));
    }
    return shown(context, context.commit());
}

} // namespace

const Command away_command{.name = "away",
                           .alias = {},
                           .group = Group::every_day,
                           .summary = "Notes your own holidays: the digest is silent meanwhile",
                           .access = Access::read,
                           .positionals = away_positionals,
                           .options = away_options,
                           .examples = away_examples,
                           .run = run_away};

} // namespace tend::commands
