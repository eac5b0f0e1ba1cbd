#include "commands/addressee.hpp"

#include "text/fold.hpp"

namespace tend::commands {

std::optional<PersonId> addressee(const store::Store& store, std::string_view address,
                                  std::string_view name) {
    const auto people = store.people_with_email(address);
    if (people.size() == 1) return people.front();
    for (const auto id : people) {
        if (text::folded(store.person(id).name) == text::folded(name)) return id;
    }
    return std::nullopt;
}

} // namespace tend::commands
