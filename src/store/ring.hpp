#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

namespace tend::store {

/// How many backups are kept beside the file.
inline constexpr std::size_t ring_size = 5;

/// The backups beside `database`, the newest first: `tend.db.backup-7`, `tend.db.backup-6`, … A number is
/// given once, so that a name that was told to somebody goes on to mean the same backup until it is dropped.
[[nodiscard]] std::vector<std::filesystem::path> ring_of(const std::filesystem::path& database);

/// Where a backup is made before it joins the ring; there only while one is made, or where that was cut off.
[[nodiscard]] std::filesystem::path unfinished_ring_file(const std::filesystem::path& database);

/// Makes a checked backup of `database` as it was committed last, and gives its path; where the newest one
/// holds the same already, that one. The oldest beyond five are dropped, once the new one is there. Whoever
/// calls holds the database's write lock (`BEGIN IMMEDIATE`, nothing written yet), so that two never make one
/// at once. Throws StoreError, and then the ring is as it was.
std::filesystem::path copy_to_ring(const std::filesystem::path& database);

/// Erases every backup of the ring, and what else of tend's lies beside the file (left_beside). Under the
/// same lock. Throws StoreError where one cannot be erased.
void erase_ring(const std::filesystem::path& database);

} // namespace tend::store
