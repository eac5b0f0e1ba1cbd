#include "commands/people.hpp"
#include "commands/tables.hpp"
#include "render/phrases.hpp"
#include "tend/input.hpp"
#include "text/gate.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace tend::commands {

namespace {

constexpr std::array people_positional{Positional{"WHO", ValueKind::people, Count::many}};
constexpr std::array snooze_positionals{Positional{"WHO", ValueKind::people, Count::one},
                                        Positional{"UNTIL", ValueKind::duration, Count::one},
                                        Positional{"WHY", ValueKind::text, Count::text}};
constexpr std::array off_option{Option{"--off", ValueKind::flag, "take it back"}};

constexpr std::array archive_examples{Example{"archive ana", "keeps all, lists her no more"},
                                      Example{"archive ana --off", "back among the others"}};
constexpr std::array no_contact_examples{Example{"no-contact ana", "never suggested, never due"}};
constexpr std::array snooze_examples{Example{"snooze ana 2w on parental leave", "left out for two weeks"},
                                     Example{"snooze ana fri", "back on Friday"},
                                     Example{"snooze ana off", "back now"}};

/// Sets the state of each, or makes them active again where they are in it and `--off` is given.
Outcome set_state(const Arguments& arguments, Context& context, PersonState state, std::string_view done,
                  std::string_view undone) {
    const bool off = arguments.has("--off");
    const auto ids = resolve_people(context, arguments.words());
    std::vector<std::string> said;
    for (const auto id : ids) {
        Person person = context.store().person(id);
        const bool is_in_it = person.state == state;
        if (is_in_it != off) {
            said.push_back(fmt::format("Nothing to change for {}.", named(person)));
            continue;
        }
        person.state = off ? PersonState::active : state;
        context.change().save(person);
        said.push_back(fmt::format("{} {}.", named(person), off ? undone : done));
    }
    return people_changed(context, ids, std::move(said));
}

Outcome run_archive(const Arguments& arguments, Context& context) {
    return set_state(arguments, context, PersonState::archived, "is archived", "is back from the archive");
}

Outcome run_no_contact(const Arguments& arguments, Context& context) {
    return set_state(arguments, context, PersonState::no_contact,
                     "will not fall due or be suggested any more", "may fall due and be suggested again");
}

bool is_duration(const std::string& typed) {
    try {
        static_cast<void>(parse_duration(typed));
        return true;
    } catch (const InvalidInput&) {
        return false;
    }
}

constexpr std::string_view snooze_forms =
    "a day ahead (fri, 2026-04-01), a time in one word or in quotes (3d, 2w, \"2 weeks\"), or off";

Day read_end(const std::string& typed, Day today) {
    if (is_duration(typed)) return next_due(today, parse_duration(typed));
    try {
        return parse_day(typed, today, DayDirection::ahead);
    } catch (const InvalidInput& error) {
        throw InvalidInput(error.what(), std::string(snooze_forms));
    }
}

/// The first day they are listed again; nothing for `off`.
std::optional<Day> end_of_quiet(const std::string& typed, Day today) {
    if (typed == "off" || typed == "OFF") return std::nullopt;
    const Day until = read_end(typed, today);
    if (until > today) return until;
    throw InvalidInput(fmt::format("snooze: {} is not ahead of today", to_text(until)),
                       std::string(snooze_forms));
}

Outcome run_snooze(const Arguments& arguments, Context& context) {
    const auto until = end_of_quiet(arguments.words()[1], context.today());
    const std::string why =
        text::trimmed(text::as_utf8(fmt::format("{}", fmt::join(arguments.text_words(), " "))));
    const auto ids = resolve_people(context, {arguments.words().front()});
    std::vector<std::string> said;
    for (const auto id : ids) {
        Person person = context.store().person(id);
        person.quiet_until = until;
        person.quiet_reason = until && !why.empty() ? std::optional(why) : std::nullopt;
        context.change().save(person);
        said.push_back(until ? fmt::format("{} is left out until {}.", named(person),
                                           render::dated_words(*until, context.today()))
                             : fmt::format("{} is not left out any more.", named(person)));
    }
    return people_changed(context, ids, std::move(said));
}

} // namespace

const Command archive_command{.name = "archive",
                              .alias = {},
                              .group = Group::people,
                              .summary = "Keeps a person but lists them no more; --off brings them back",
                              .access = Access::write,
                              .positionals = people_positional,
                              .options = off_option,
                              .examples = archive_examples,
                              .run = run_archive};

const Command no_contact_command{.name = "no-contact",
                                 .alias = {},
                                 .group = Group::people,
                                 .summary = "Never due, never suggested; --off takes that back",
                                 .access = Access::write,
                                 .positionals = people_positional,
                                 .options = off_option,
                                 .examples = no_contact_examples,
                                 .run = run_no_contact};

const Command snooze_command{.name = "snooze",
                             .alias = {},
                             .group = Group::people,
                             .summary = "Leaves a person out until a day, with a reason",
                             .access = Access::write,
                             .positionals = snooze_positionals,
                             .options = {},
                             .examples = snooze_examples,
                             .run = run_snooze};

} // namespace tend::commands
