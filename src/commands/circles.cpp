#include "commands/arguments.hpp"
#include "commands/context.hpp"
#include "commands/tables.hpp"
#include "render/data_views.hpp"
#include "tend/input.hpp"
#include "text/gate.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace tend::commands {

namespace {

constexpr std::array name_positional{Positional{"NAME", ValueKind::circle, Count::many}};
constexpr std::array new_name_positional{Positional{"NAME", ValueKind::name, Count::many}};
constexpr std::array field_options{
    Option{"--every", ValueKind::cadence, "how often to be in touch with each of its people"},
    Option{"--via", ValueKind::channels, "channels for its people, comma-joined"},
    Option{"--gather", ValueKind::cadence, "how often the whole circle should meet"},
};
constexpr auto edit_options =
    joined(std::array{Option{"--name", ValueKind::name, "another name"}}, field_options);
constexpr std::array limit_option{Option{"-n,--limit", ValueKind::number, "at most so many"}};

constexpr std::array add_examples{
    Example{"circle add mentors --every 3m --via email", "a quarterly rhythm, by mail"},
    Example{"circle add team-design --gather 1m", "the whole circle meets monthly"}};
constexpr std::array edit_examples{Example{"circle edit mentors --every 2m", "for all of its people"}};
constexpr std::array list_examples{Example{"circle", "every circle and who is in it"}};
constexpr std::array remove_examples{Example{"circle remove mentors", "its people stay, without a circle"}};

std::string name_of(const Arguments& arguments) {
    return text::trimmed(text::as_utf8(fmt::format("{}", fmt::join(arguments.words(), " "))));
}

CircleWithPeople with_people(Context& context, Circle circle) {
    auto people = context.store().people_in(circle.id);
    return {std::move(circle), std::move(people)};
}

Circle with_fields(Circle circle, const Arguments& arguments) {
    if (const auto every = arguments.value("--every")) {
        circle.cadence = every->empty() ? std::nullopt : std::optional(parse_cadence(*every));
    }
    if (const auto gather = arguments.value("--gather")) {
        circle.gather.reset();
        if (!gather->empty()) {
            const auto choice = parse_cadence(*gather);
            if (const auto* cadence = std::get_if<Cadence>(&choice)) circle.gather = *cadence;
        }
    }
    if (const auto via = arguments.value("--via")) {
        circle.via.clear();
        for (const auto& word : comma_separated(*via)) circle.via.push_back(parse_channel(word));
    }
    return circle;
}

Outcome changed(Context& context, std::vector<CircleWithPeople> circles, std::string said) {
    return {std::make_unique<render::CirclesView>(std::move(circles),
                                                  render::Said{{std::move(said)}, context.has_committed()}),
            {},
            0};
}

Outcome run_add(const Arguments& arguments, Context& context) {
    Circle circle;
    circle.name = name_of(arguments);
    if (circle.name.empty()) throw InvalidInput("a circle needs a name");
    circle = with_fields(std::move(circle), arguments);
    context.change().save(circle);
    context.commit();
    std::string said = fmt::format("Added the circle {}.", circle.name);
    return changed(context, {with_people(context, std::move(circle))}, std::move(said));
}

Outcome run_edit(const Arguments& arguments, Context& context) {
    Circle circle = with_fields(context.store().circle(name_of(arguments)), arguments);
    if (const auto name = arguments.value("--name")) {
        circle.name = text::trimmed(text::as_utf8(*name));
        if (circle.name.empty()) throw InvalidInput("--name: a circle needs a name");
    }
    context.change().save(circle);
    const bool differs = context.commit();
    std::string said =
        fmt::format("{} {}.", differs ? "Changed the circle" : "Nothing to change for", circle.name);
    return changed(context, {with_people(context, std::move(circle))}, std::move(said));
}

Outcome run_list(const Arguments& arguments, Context& context) {
    std::vector<CircleWithPeople> circles;
    auto known = context.store().circles();
    const std::size_t limit = arguments.limit(0);
    if (limit > 0 && known.size() > limit) known.resize(limit);
    for (auto& circle : known) circles.push_back(with_people(context, std::move(circle)));
    return {std::make_unique<render::CirclesView>(std::move(circles), std::nullopt), {}, 0};
}

Outcome run_remove(const Arguments& arguments, Context& context) {
    auto circle = with_people(context, context.store().circle(name_of(arguments)));
    context.change().remove(circle.circle.id);
    context.commit();
    std::string said = fmt::format("Removed the circle {}; its people stay.", circle.circle.name);
    std::vector<CircleWithPeople> circles;
    circles.push_back(std::move(circle));
    return changed(context, std::move(circles), std::move(said));
}

} // namespace

const Command circle_add_command{.name = "circle add",
                                 .alias = {},
                                 .group = Group::people,
                                 .summary = "Adds a circle: a rhythm that people share",
                                 .access = Access::write,
                                 .positionals = new_name_positional,
                                 .options = field_options,
                                 .examples = add_examples,
                                 .run = run_add};

const Command circle_edit_command{.name = "circle edit",
                                  .alias = {},
                                  .group = Group::people,
                                  .summary = "Changes a circle",
                                  .access = Access::write,
                                  .positionals = name_positional,
                                  .options = edit_options,
                                  .examples = edit_examples,
                                  .run = run_edit};

const Command circle_list_command{.name = "circle list",
                                  .alias = "circle",
                                  .group = Group::people,
                                  .summary = "Lists the circles with their people",
                                  .access = Access::read,
                                  .positionals = {},
                                  .options = limit_option,
                                  .examples = list_examples,
                                  .run = run_list};

const Command circle_remove_command{.name = "circle remove",
                                    .alias = {},
                                    .group = Group::people,
                                    .summary = "Takes a circle away; its people stay",
                                    .access = Access::write,
                                    .positionals = name_positional,
                                    .options = {},
                                    .examples = remove_examples,
                                    .run = run_remove};

} // namespace tend::commands
