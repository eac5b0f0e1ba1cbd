#include "commands/filters.hpp"
#include "commands/tables.hpp"
#include "render/pair_view.hpp"
#include "tend/pairing.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace tend::commands {

namespace {

constexpr auto pair_options = joined(
    std::array{Option{"--seed", ValueKind::number, "draws otherwise (that of the week: 202612)"},
               Option{"--log", ValueKind::flag, "remembers the draw, so that the next avoids these pairs"}},
    filter_options);
constexpr std::array pair_examples{
    Example{"pair --circle mentors", "who could talk with whom this week"},
    Example{"pair --team design --log", "the same for a team, and remembers it"},
};

/// How far back a draw remembers who met whom.
constexpr days memory{365};
constexpr std::size_t most_people = 1000;

std::uint64_t seed_of(const Arguments& arguments, Day today) {
    if (const auto typed = arguments.value("--seed"))
        return static_cast<std::uint64_t>(parse_number(*typed, "--seed", 0, 1'000'000'000));
    const IsoWeek week = iso_week(today);
    return static_cast<std::uint64_t>(100 * week.year + week.week);
}

/// Active people whom the filters let through, those left in peace aside.
std::vector<Member> drawn_people(const Arguments& arguments, Context& context) {
    auto filter = read_filter(arguments, context);
    filter.state = PersonState::active;
    auto people = context.store().members(filter, context.today());
    std::erase_if(people,
                  [&](const Member& one) { return one.quiet_until && *one.quiet_until > context.today(); });
    if (people.size() > most_people)
        throw UsageError(
            fmt::format("a draw takes {} people at most, and these are {}", most_people, people.size()),
            "narrow it: --circle, --team, --tag, --org, --place, --tz");
    return people;
}

/// What two of the group had together before, and whether two are of one team.
render::DrawnGroup drawn_group(const std::vector<std::size_t>& group, const std::vector<Member>& people,
                               const Encounters& encounters) {
    render::DrawnGroup drawn;
    for (const std::size_t one : group) drawn.people.push_back({people[one].handle, people[one].name});
    for (const std::size_t a : group) {
        for (const std::size_t b : group) {
            if (a >= b) continue;
            drawn.same_team |= people[a].team && people[a].team == people[b].team;
            const auto found = encounters.find({a, b});
            if (found == encounters.end()) continue;
            drawn.times = std::max(drawn.times, found->second.times);
            drawn.last_on = std::max(drawn.last_on, found->second.last_on);
        }
    }
    return drawn;
}

/// Records each group as its part of an event of all who were drawn.
std::vector<InteractionId> log_groups(const Draw& draw, const std::vector<Member>& people, Context& context) {
    std::vector<InteractionId> ids;
    for (const auto& group : draw.groups) {
        Interaction interaction;
        interaction.on_day = context.today();
        interaction.channel = Channel::event;
        interaction.others = static_cast<int>(people.size());
        interaction.text = "drawn to talk with each other";
        for (const std::size_t person : group) interaction.people.push_back(people[person].id);
        std::sort(interaction.people.begin(), interaction.people.end());
        ids.push_back(context.change().save(interaction));
    }
    return ids;
}

Outcome run_pair(const Arguments& arguments, Context& context) {
    const Day today = context.today();
    const auto people = drawn_people(arguments, context);
    const auto encounters = encounters_among(context.store().contacts_between(today - memory, today), people);
    render::PairView::Answer answer{.groups = {},
                                    .people = static_cast<std::int64_t>(people.size()),
                                    .seed = seed_of(arguments, today),
                                    .today = today};
    const Draw draw = draw_pairs(people, encounters, today, answer.seed);
    for (const auto& group : draw.groups) answer.groups.push_back(drawn_group(group, people, encounters));
    if (arguments.has("--log") && !draw.groups.empty()) {
        const auto ids = log_groups(draw, people, context);
        answer.undoable = context.commit();
        for (const auto id : ids) answer.logged.push_back(context.store().interaction(id));
    }
    return {std::make_unique<render::PairView>(std::move(answer)), {}, 0};
}

} // namespace

const Command pair_command{.name = "pair",
                           .alias = {},
                           .group = Group::people,
                           .summary = "Draws one-on-ones that avoid recent and same-team pairs",
                           .access = Access::read, // the change begins with --log, when all is drawn
                           .positionals = {},
                           .options = pair_options,
                           .examples = pair_examples,
                           .run = run_pair};

} // namespace tend::commands
