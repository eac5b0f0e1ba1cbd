#pragma once

#include "store/backup.hpp"
#include "tend/day.hpp"
#include "tend/safekeeping.hpp"

#include <filesystem>
#include <vector>

namespace tend::store {

/// Whether anything, a link that leads nowhere too, has this name.
[[nodiscard]] bool is_there(const std::filesystem::path& path);

/// Copies the whole database, as of one moment, to `target`: checked, durable, 0600. Commands that write at
/// the same time wait for the copy, not for the disk or the check. Throws StoreError (storage where there is
/// no database) and Conflict; then nothing is left behind.
[[nodiscard]] BackupCopy back_up(const std::filesystem::path& database, const std::filesystem::path& target,
                                 Existing existing);

/// The ring beside `database`, the newest first.
[[nodiscard]] std::vector<BackupCopy> backups_beside(const std::filesystem::path& database);

/// Puts what `source` holds in the place of what `database` does, after `source` was checked as a whole,
/// brought to today's schema in a copy of its own, and a backup of what is there was made; processes that
/// have the file open go on with the new content. Where the database is damaged, it is set aside instead.
/// People who were forgotten since stay forgotten. Throws StoreError, InvalidInput and Conflict; then nothing
/// has changed.
Restored restore(const std::filesystem::path& database, const std::filesystem::path& source, Instant now,
                 Day today);

} // namespace tend::store
