#pragma once

#include "commands/command.hpp"

#include <span>
#include <string_view>

namespace tend::commands {

/// Every command, in the order of the overview.
[[nodiscard]] std::span<const Command* const> registry();

/// The command of this name or alias (`circle add`, `overdue`); null where there is none.
[[nodiscard]] const Command* find_command(std::string_view name);

} // namespace tend::commands
