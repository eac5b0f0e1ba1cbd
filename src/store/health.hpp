#pragma once

#include "tend/day.hpp"
#include "tend/safekeeping.hpp"

#include <filesystem>

namespace tend::store {

/// How thoroughly a file is examined.
enum class Depth {
    quick, ///< opening, pages, rows, what is derived from them, permissions, backups
    deep   ///< also the indexes, the text, the undo history and the inside of every backup
};

/// Looks through the file and what lies beside it, and writes nothing. What is wrong with the file is an
/// answer, not a failure; throws StoreError only where it cannot be looked at.
[[nodiscard]] Health examine(const std::filesystem::path& database, Depth depth, Day today);

/// Examines, mends what can be mended after a backup, and examines again: `fixed` says of each finding
/// whether it is gone. Where pages are damaged nothing within the file is touched. Throws StoreError.
[[nodiscard]] Health mend(const std::filesystem::path& database, Depth depth, Instant now, Day today);

} // namespace tend::store
