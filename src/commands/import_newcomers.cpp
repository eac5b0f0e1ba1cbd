#include "commands/import_newcomers.hpp"

#include "commands/person_fields.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace tend::commands {

namespace {

constexpr days until_newcomers_are_due{7};

/// The cadence that holds for the person by their own word or their circle's.
std::optional<Cadence> cadence_of(const Person& person, const store::Store& store) {
    auto choice = person.cadence;
    for (const auto& circle : store.circles()) {
        if (!choice && person.circle == circle.id) choice = circle.cadence;
    }
    const auto* cadence = choice ? std::get_if<Cadence>(&*choice) : nullptr;
    return cadence ? std::optional(*cadence) : std::nullopt;
}

} // namespace

Newcomers::Newcomers(const Arguments& arguments, Context& context)
    : arguments_(arguments), context_(context) {
    constexpr std::array about_new_people{"--circle", "--every", "--tag", "--spread"};
    for (const auto* option : about_new_people) {
        if (!arguments.has("--update-only") || !arguments.has(option)) continue;
        throw UsageError(
            fmt::format("--update-only adds nobody, and {} is about those who are added", option));
    }
    // Read now, so that a mistake shows even where nobody is new.
    const Person anybody = dressed({});
    if (arguments.has("--spread") && !cadence_of(anybody, context.store())) {
        throw UsageError("--spread needs a cadence to spread people over",
                         "add --every 1m, or --circle with a circle that has a cadence");
    }
}

Person Newcomers::dressed(Person person) const {
    auto tags = std::move(person.tags);
    person = with_fields(std::move(person), arguments_, context_);
    person.tags.insert(person.tags.end(), tags.begin(), tags.end());
    std::sort(person.tags.begin(), person.tags.end());
    person.tags.erase(std::unique(person.tags.begin(), person.tags.end()), person.tags.end());
    return person;
}

void Newcomers::joined(const Person& person, Tally& tally) {
    if (!person.cadence && !person.circle) tally.count_without_rhythm();
    if (arguments_.has("--spread")) joined_.push_back(person.id);
}

void Newcomers::spread() const {
    const auto count = static_cast<std::int64_t>(joined_.size());
    for (std::int64_t place = 0; place < count; ++place) {
        Person person = context_.store().person(joined_[static_cast<std::size_t>(place)]);
        const auto cadence = cadence_of(person, context_.store());
        const Day first = context_.today() + until_newcomers_are_due;
        const std::int64_t length = (next_due(first, *cadence) - first).count();
        person.quiet_until = first + days(place * length / count);
        person.quiet_reason = "import --spread";
        context_.change().save(person);
    }
}

} // namespace tend::commands
