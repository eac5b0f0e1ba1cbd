#include "commands/rhythm_proposal.hpp"

#include "render/words.hpp"

#include <fmt/format.h>

namespace tend::commands {

std::string rhythm_proposal(const PersonOnDay& person) {
    const auto& standing = person.standing;
    const std::string to_set = fmt::format("tend edit {} --every", person.person.handle);
    switch (standing.source) {
    case CadenceSource::newcomer:
        return fmt::format(
            "While {} is new, a word every 2 weeks is proposed; for a rhythm beyond that: {} 1m",
            person.person.name, to_set);
    case CadenceSource::own:
    case CadenceSource::circle:
        if (standing.cadence)
            return fmt::format("The rhythm stays {}; for another: {} {}",
                               render::cadence_words(*standing.cadence), to_set,
                               standing.cadence == Cadence{1, CadenceUnit::month} ? "2w" : "1m");
        break;
    case CadenceSource::none: return fmt::format("There stay no reminders; for a rhythm: {} 3m", to_set);
    case CadenceSource::learned:
    case CadenceSource::default_: break;
    }
    return fmt::format("To keep in touch with {}, a rhythm may help: {} 1m", person.person.name, to_set);
}

} // namespace tend::commands
