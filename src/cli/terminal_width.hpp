#pragma once

#include <cstddef>

namespace tend::cli {

/// The columns of the terminal that `file`, a descriptor, is: `COLUMNS`, else what the terminal says,
/// else 80.
[[nodiscard]] std::size_t terminal_width(int file);

} // namespace tend::cli
