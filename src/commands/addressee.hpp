#pragma once

#include "store/store.hpp"

#include <optional>
#include <string_view>

namespace tend::commands {

/// The person with this e-mail address. One that several people share tells only together with the name.
[[nodiscard]] std::optional<PersonId> addressee(const store::Store& store, std::string_view address,
                                                std::string_view name);

} // namespace tend::commands
