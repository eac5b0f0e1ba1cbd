#pragma once

#include <filesystem>
#include <vector>

namespace tend::store {

/// Gives `replacement` the name of the damaged `database`, which is kept beside it as `tend.db.damaged-N`,
/// its journal too; gives that path. A name always leads to a whole file. Throws StoreError.
std::filesystem::path set_aside(const std::filesystem::path& database,
                                const std::filesystem::path& replacement);

/// Everything of tend's beside `database` but the ring: what was set aside, and what commands that were
/// killed left unfinished.
[[nodiscard]] std::vector<std::filesystem::path> left_beside(const std::filesystem::path& database);

} // namespace tend::store
