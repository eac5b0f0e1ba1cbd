#pragma once

#include "tend/id.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tend::commands {

/// The source key of the vCards that tend itself writes of a person: always the same, by their id.
[[nodiscard]] std::string own_source_key(PersonId person);

/// The person a source key of our own is about, whether they are here or not; nothing for any other key.
[[nodiscard]] std::optional<PersonId> own_card_person(std::string_view source_key);

} // namespace tend::commands
