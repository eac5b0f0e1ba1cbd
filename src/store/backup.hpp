#pragma once

#include <filesystem>
#include <vector>

namespace tend::store {

class Connection;

/// How many backups are kept beside the file.
inline constexpr int ring_size = 5;

/// Copies every page of `from` over what `to` holds. Throws StoreError.
void copy_pages(Connection& from, Connection& to);

/// Copies the whole database to `target`, which must not exist: made 0600 first, its integrity checked, then
/// made durable. Only then it is called done; where anything fails, no half of a copy stays. Throws
/// StoreError.
void copy_to(Connection& connection, const std::filesystem::path& target);

/// The same into the ring beside the file (`tend.db.backup-1` is the newest, `-5` the oldest, which goes);
/// gives its path.
std::filesystem::path copy_to_ring(Connection& connection);

/// Where the backups of the ring of `database` lie, whether they are there or not.
[[nodiscard]] std::vector<std::filesystem::path> ring_of(const std::filesystem::path& database);

/// Erases every backup of the ring. Throws StoreError where one cannot be erased.
void erase_ring(const std::filesystem::path& database);

} // namespace tend::store
