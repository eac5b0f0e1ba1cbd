#pragma once

#include "commands/command.hpp"

#include <optional>
#include <string>

namespace tend::commands {

/// How to begin, after a read of a file that holds nobody yet; nothing otherwise, and never behind `digest`,
/// which is silent where there is nothing.
[[nodiscard]] std::optional<std::string> hint_for_beginners(const Command& command,
                                                            const Arguments& arguments, Context& context);

} // namespace tend::commands
