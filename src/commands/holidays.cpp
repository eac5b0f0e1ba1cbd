#include "commands/arguments.hpp"
#include "commands/context.hpp"
#include "commands/places.hpp"
#include "commands/tables.hpp"
#include "render/memory_views.hpp"
#include "tend/input.hpp"
#include "text/fold.hpp"
#include "text/gate.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace tend::commands {

namespace {

constexpr std::array add_positionals{Positional{"PLACE", ValueKind::place, Count::one},
                                     Positional{"DAY", ValueKind::day, Count::one},
                                     Positional{"LABEL", ValueKind::text, Count::text}};
constexpr std::array list_positionals{Positional{"PLACE", ValueKind::place, Count::optional}};
constexpr std::array list_options{Option{"-n,--limit", ValueKind::number, "at most so many"}};
constexpr std::array remove_positionals{Positional{"PLACE", ValueKind::place, Count::one},
                                        Positional{"DAY", ValueKind::day, Count::optional}};
constexpr std::array add_examples{
    Example{"holiday add US 2026-07-03 Independence Day", "holds for US-OR too"}};
constexpr std::array list_examples{Example{"holiday", "all of them, by place and day"},
                                   Example{"holiday list US-OR", "those that hold there"}};
constexpr std::array remove_examples{Example{"holiday remove US 2026-07-03", "of that day"},
                                     Example{"holiday remove 4kq2zt", "by its short id"}};

std::string read_place(const std::string& typed) {
    std::string place = kept_place(typed);
    if (place.empty()) throw InvalidInput("a holiday needs a place", "like JP or US-OR");
    return place;
}

Outcome changed(Context& context, std::vector<Holiday> holidays, std::string said) {
    return {std::make_unique<render::HolidaysView>(std::move(holidays),
                                                   render::Said{{std::move(said)}, context.has_committed()},
                                                   context.today()),
            {},
            0};
}

/// The holidays of that very place and day.
std::vector<Holiday> holidays_of(Context& context, const std::string& place, Day day) {
    auto holidays = context.store().holidays();
    std::erase_if(holidays, [&](const Holiday& holiday) {
        return holiday.on_day != day || text::folded(holiday.place) != text::folded(place);
    });
    return holidays;
}

/// A place has one holiday a day: a second label takes the place of the first.
Outcome run_add(const Arguments& arguments, Context& context) {
    Holiday holiday;
    holiday.place = read_place(arguments.words()[0]);
    holiday.on_day = parse_day(arguments.words()[1], context.today(), DayDirection::ahead);
    const std::string label = fmt::format("{}", fmt::join(arguments.text_words(), " "));
    holiday.label = text::trimmed(text::as_utf8(label));
    static_cast<void>(context.change());
    const auto known = holidays_of(context, holiday.place, holiday.on_day);
    if (!known.empty()) {
        holiday.id = known.front().id;
        if (holiday.label.empty()) holiday.label = known.front().label;
    }
    context.change().save(holiday);
    const bool differs = context.commit();
    return changed(context, {holiday},
                   !differs        ? "It is there already."
                   : known.empty() ? "Added."
                                   : "Changed.");
}

Outcome run_list(const Arguments& arguments, Context& context) {
    auto holidays = context.store().holidays();
    if (!arguments.words().empty()) {
        const std::string place = read_place(arguments.words().front());
        std::erase_if(holidays, [&](const Holiday& holiday) {
            return !is_within(place, holiday.place) && !is_within(holiday.place, place);
        });
    }
    const std::size_t limit = arguments.limit(0);
    if (limit > 0 && holidays.size() > limit) holidays.resize(limit);
    return {
        std::make_unique<render::HolidaysView>(std::move(holidays), std::nullopt, context.today()), {}, 0};
}

/// The holiday that a short id or UUID stands for.
std::vector<Holiday> holiday_with_id(Context& context, const std::string& typed) {
    auto holidays = context.store().holidays();
    const auto uuid = parse_uuid(typed);
    const auto bits = parse_short(typed);
    if (!uuid && !bits) {
        throw UsageError(fmt::format("\"{}\" is no id; for a place the day is missing", typed),
                         "tend holiday remove PLACE DAY, or the id that tend holiday shows");
    }
    std::erase_if(holidays, [&](const Holiday& holiday) {
        return uuid ? holiday.id.bytes != *uuid : parse_short(short_text(holiday.id.bytes)) != bits;
    });
    if (holidays.size() > 1)
        throw Ambiguous(fmt::format("{} holidays have the id {}", holidays.size(), typed),
                        "use the whole id that --json shows");
    return holidays;
}

Outcome run_remove(const Arguments& arguments, Context& context) {
    const auto& words = arguments.words();
    static_cast<void>(context.store());
    const auto holidays = words.size() == 1
                              ? holiday_with_id(context, words.front())
                              : holidays_of(context, read_place(words[0]),
                                            parse_day(words[1], context.today(), DayDirection::ahead));
    if (holidays.empty())
        throw NotFound(fmt::format("there is no such holiday: {}", fmt::join(words, " ")),
                       "tend holiday shows them all");
    for (const auto& holiday : holidays) context.change().remove(holiday.id);
    context.commit();
    return changed(context, holidays, "Removed; tend undo brings it back.");
}

} // namespace

const Command holiday_add_command{.name = "holiday add",
                                  .alias = {},
                                  .group = Group::memory,
                                  .summary = "Notes a day off in a place",
                                  .access = Access::write,
                                  .positionals = add_positionals,
                                  .options = {},
                                  .examples = add_examples,
                                  .run = run_add};

const Command holiday_list_command{.name = "holiday list",
                                   .alias = "holiday",
                                   .group = Group::memory,
                                   .summary = "Lists holidays by place and day",
                                   .access = Access::read,
                                   .positionals = list_positionals,
                                   .options = list_options,
                                   .examples = list_examples,
                                   .run = run_list};

const Command holiday_remove_command{.name = "holiday remove",
                                     .alias = {},
                                     .group = Group::memory,
                                     .summary = "Takes a holiday away",
                                     .access = Access::write,
                                     .positionals = remove_positionals,
                                     .options = {},
                                     .examples = remove_examples,
                                     .run = run_remove};

} // namespace tend::commands
