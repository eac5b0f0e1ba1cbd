#include "commands/import_newcomers.hpp"

#include "tend/input.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

namespace tend::commands {

namespace {

constexpr days until_newcomers_are_due{7};

/// Refuses what says something about nobody.
void check_update_only(const Arguments& arguments) {
    constexpr std::array about_new_people{"--circle", "--every", "--tag", "--spread"};
    for (const auto* option : about_new_people) {
        if (!arguments.has("--update-only") || !arguments.has(option)) continue;
        throw UsageError(
            fmt::format("--update-only adds nobody, and {} is about those who are added", option));
    }
}

} // namespace

Newcomers::Newcomers(const Arguments& arguments, Context& context) : context_(context) {
    check_update_only(arguments);
    std::optional<CadenceChoice> in_force;
    if (const auto name = arguments.value("--circle")) {
        const Circle circle = context.store().circle(*name);
        circle_ = circle.id;
        in_force = circle.cadence;
    }
    if (const auto typed = arguments.value("--every")) in_force = cadence_ = parse_cadence(*typed);
    if (const auto typed = arguments.value("--tag")) tags_ = comma_separated(*typed);
    if (!arguments.has("--spread")) return;
    if (in_force && std::holds_alternative<Cadence>(*in_force)) spread_over_ = std::get<Cadence>(*in_force);
    if (!spread_over_) {
        throw UsageError("--spread needs a cadence to spread people over",
                         "add --every 1m, or --circle with a circle that has a cadence");
    }
}

Person Newcomers::dressed(Person person) const {
    person.circle = circle_;
    person.cadence = cadence_;
    person.tags.insert(person.tags.end(), tags_.begin(), tags_.end());
    std::sort(person.tags.begin(), person.tags.end());
    person.tags.erase(std::unique(person.tags.begin(), person.tags.end()), person.tags.end());
    return person;
}

void Newcomers::joined(const Person& person, Tally& tally) {
    if (!person.cadence && !person.circle) tally.count_without_rhythm();
    if (spread_over_) joined_.push_back(person.id);
}

void Newcomers::spread() const {
    const Day first = context_.today() + until_newcomers_are_due;
    const auto count = static_cast<std::int64_t>(joined_.size());
    for (std::int64_t place = 0; place < count; ++place) {
        Person person = context_.store().person(joined_[static_cast<std::size_t>(place)]);
        const std::int64_t length = (next_due(first, *spread_over_) - first).count();
        person.quiet_until = first + days(place * length / count);
        person.quiet_reason = "import --spread";
        context_.change().save(person);
    }
}

} // namespace tend::commands
