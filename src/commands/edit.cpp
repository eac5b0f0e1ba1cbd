#include "commands/people.hpp"
#include "commands/person_fields.hpp"
#include "commands/tables.hpp"
#include "render/words.hpp"
#include "tend/input.hpp"
#include "text/gate.hpp"
#include "timezone/zones.hpp"

#include <fmt/format.h>

namespace tend::commands {

namespace {

constexpr std::array edit_positionals{Positional{"WHO", ValueKind::people, Count::many}};
constexpr auto edit_options =
    joined(std::array{Option{"--name", ValueKind::name, "the full name"},
                      Option{"--until", ValueKind::day, "with --tz: they are there until this day"}},
           person_field_options);
constexpr std::array edit_examples{
    Example{"edit ana --role \"Staff Engineer\" --every 2w", "changes two things, leaves the rest"},
    Example{"edit ana --circle \"\"", "an empty value takes away"},
    Example{"edit ana --tz Asia/Tokyo --until \"in 10 days\"",
            "she travels; afterwards her own zone holds again"},
};

/// `--tz ZONE --until DAY` says where they are for a while and leaves their own zone alone.
Person with_journey(Person person, Person before, const Arguments& arguments, Context& context) {
    const auto until = arguments.value("--until");
    if (!until) return person;
    if (until->empty()) {
        person.away_tz.reset();
        person.away_until.reset();
        return person;
    }
    if (arguments.value("--tz").value_or("").empty())
        throw UsageError("--until goes with --tz: where are they until then?");
    const Day day = parse_day(*until, context.today(), DayDirection::ahead);
    if (day < context.today()) throw InvalidInput(fmt::format("--until: {} lies behind", to_text(day)));
    person.away_tz = person.tz;
    person.away_until = day;
    person.tz = std::move(before.tz);
    return person;
}

/// The journey as it was understood, where it is another than before.
std::optional<std::string> journey_words(const Person& before, const Person& person, Day today) {
    if (person.away_tz == before.away_tz && person.away_until == before.away_until) return std::nullopt;
    if (!person.away_until) return fmt::format("{} is back home.", person.name);
    return fmt::format("{} is in {} until {}.", person.name, *person.away_tz,
                       render::day_words(*person.away_until, today));
}

Outcome run_edit(const Arguments& arguments, Context& context) {
    const auto extras = read_extras(arguments, context);
    const auto ids = resolve_people(context, arguments.words());
    const auto handle = arguments.value("--handle");
    if (handle && ids.size() > 1) throw UsageError("--handle is for one person");
    if (handle && handle->empty()) throw InvalidInput("--handle: everybody needs one");
    std::vector<std::string> said;
    std::vector<std::string> journeys;
    for (const auto id : ids) {
        const Person before = context.store().person(id);
        Person person = with_journey(with_fields(before, arguments, context), before, arguments, context);
        if (const auto name = arguments.value("--name")) {
            person.name = text::trimmed(text::as_utf8(*name));
            if (person.name.empty()) throw InvalidInput("--name: a person needs a name");
        }
        context.change().save(person);
        save_extras(extras, id, context);
        said.push_back(named(person));
        if (const auto words = journey_words(before, person, context.today())) journeys.push_back(*words);
    }
    const bool changes = context.change().has_changes();
    for (auto& line : said) line = fmt::format("{} {}.", changes ? "Changed" : "Nothing to change for", line);
    said.insert(said.end(), journeys.begin(), journeys.end());
    return people_changed(context, ids, std::move(said));
}

} // namespace

const Command edit_command{.name = "edit",
                           .alias = {},
                           .group = Group::people,
                           .summary = "Changes what is known of a person",
                           .access = Access::write,
                           .positionals = edit_positionals,
                           .options = edit_options,
                           .examples = edit_examples,
                           .run = run_edit};

} // namespace tend::commands
