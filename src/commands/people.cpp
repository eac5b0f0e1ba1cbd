#include "commands/people.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace tend::commands {

namespace {

PersonId resolved(Context& context, const std::string& who) try {
    return context.store().resolve(who);
} catch (const NotFound& failure) {
    if (!names_missing_file(context.session())) throw;
    throw NotFound(failure.what(),
                   fmt::format("there is no file {} yet", context.session().database.string()));
}

} // namespace

std::vector<PersonId> resolve_people(Context& context, const std::vector<std::string>& words) {
    std::vector<PersonId> people;
    for (const auto& word : words) {
        if (word.starts_with(',') || word.ends_with(',')) {
            throw UsageError(fmt::format("\"{}\" begins or ends with a comma", word),
                             "several people are joined without blanks: ana,bo");
        }
        for (const auto& who : comma_separated(word)) {
            const PersonId id = resolved(context, who);
            if (std::find(people.begin(), people.end(), id) == people.end()) people.push_back(id);
        }
    }
    if (people.empty())
        throw UsageError("nobody is named", "give a handle, an e-mail, a name or the beginning of one");
    return people;
}

PersonId resolve_person(Context& context, std::string_view word) {
    const auto people = resolve_people(context, {std::string(word)});
    if (people.size() > 1)
        throw UsageError(fmt::format("\"{}\" names several people; one is needed here", word));
    return people.front();
}

render::PersonRow person_row(Context& context, PersonOnDay&& person) {
    auto local = context.local_now(zone_on(person.person, context.today()), person.person.hours);
    return {.person = std::move(person), .local = std::move(local)};
}

Outcome people_changed(Context& context, const std::vector<PersonId>& ids, std::vector<std::string> said) {
    const bool undoable = context.commit();
    std::vector<render::PersonRow> rows;
    for (const auto id : ids)
        rows.push_back(person_row(context, context.store().person_on(id, context.today())));
    return {std::make_unique<render::PeopleChangedView>(
                std::move(rows), render::Said{std::move(said), undoable}, context.today()),
            {},
            0};
}

std::string named(const Person& person) {
    return fmt::format("{} ({})", person.name, person.handle);
}

} // namespace tend::commands
