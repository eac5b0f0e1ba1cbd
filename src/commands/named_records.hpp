#pragma once

#include "commands/context.hpp"

#include <string>
#include <vector>

namespace tend::commands {

/// The records that `words` name by their ids, each word one or several joined by commas; in that order, none
/// twice. Throws as `Store::record`.
[[nodiscard]] std::vector<store::Store::Record> records_named(Context& context,
                                                              const std::vector<std::string>& words);

} // namespace tend::commands
