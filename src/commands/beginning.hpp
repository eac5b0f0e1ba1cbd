#pragma once

#include "commands/command.hpp"

#include <string>
#include <vector>

namespace tend::commands {

/// How to begin, after a read of a file that holds nobody yet; no lines otherwise, and never behind `digest`,
/// which is silent where there is nothing.
[[nodiscard]] std::vector<std::string> lines_for_beginners(const Command& command, const Arguments& arguments,
                                                           Context& context);

} // namespace tend::commands
