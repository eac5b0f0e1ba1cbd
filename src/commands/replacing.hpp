#pragma once

#include "commands/context.hpp"
#include "store/target.hpp"

#include <optional>
#include <string>

namespace tend::commands {

/// What may be done where a file of this name is there: asks at a terminal, goes by `--yes` elsewhere.
/// Nothing where the user would rather not replace it.
[[nodiscard]] std::optional<store::Existing> leave_for(const std::string& path, const Session& session);

} // namespace tend::commands
