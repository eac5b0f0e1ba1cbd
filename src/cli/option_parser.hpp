#pragma once

#include "cli/command_line.hpp"

#include <span>
#include <string>
#include <vector>

namespace tend::cli {

/// The values of `tokens` (options only, values joined to their option) by the tables given. The last value
/// of an option wins. Throws UsageError where an option is unknown, lacks its value or takes none.
[[nodiscard]] OptionValues parse_options(std::span<const std::span<const commands::Option>> tables,
                                         const std::vector<std::string>& tokens);

} // namespace tend::cli
