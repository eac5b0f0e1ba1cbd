#pragma once

#include "commands/arguments.hpp"
#include "commands/command.hpp"
#include "commands/context.hpp"
#include "render/people_views.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tend::commands {

/// The people that `words` mean, each word one WHO or several joined by commas; in that order, nobody twice.
/// Throws NotFound and Ambiguous, and UsageError where no name is left.
[[nodiscard]] std::vector<PersonId> resolve_people(Context& context, const std::vector<std::string>& words);

/// The one person `word` means. Throws as `resolve_people`, and UsageError where it names several.
[[nodiscard]] PersonId resolve_person(Context& context, std::string_view word);

/// A person with what their clock shows, where they are now.
[[nodiscard]] render::PersonRow person_row(Context& context, PersonOnDay&& person);

/// Commits the change and shows the people as they are now. `said` tells what happened.
[[nodiscard]] Outcome people_changed(Context& context, const std::vector<PersonId>& ids,
                                     std::vector<std::string> said);

/// `Ana Souza (ana)`.
[[nodiscard]] std::string named(const Person& person);

} // namespace tend::commands
