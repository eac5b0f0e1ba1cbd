#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace tend::commands {

/// Rows of a word and what it means.
using TwoColumns = std::vector<std::pair<std::string, std::string>>;

/// The rows as lines of at most `width` columns, the second column wrapped beside the first, or below where
/// the first is too wide.
[[nodiscard]] std::string two_columns(const TwoColumns& rows, std::size_t width);

} // namespace tend::commands
