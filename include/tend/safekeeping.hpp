#pragma once

#include "tend/results.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What is known of the file itself: its backups, and its health.

namespace tend {

/// A backup: where it is and what it holds.
struct BackupCopy {
    std::string path;
    Instant made_at{}; ///< for one that was found: when its file was written, by the file system
    std::int64_t bytes = 0;
    std::optional<Totals> totals;            ///< nothing where it cannot be read any more
    std::optional<std::string> last_command; ///< the newest in it that is not taken back
};

/// What a restore did.
struct Restored {
    Totals totals; ///< what is there now
    /// Where that lies what was there until then: in the ring, or set aside where it was damaged; nothing
    /// where there was no file.
    std::optional<std::string> before;
    bool was_damaged = false;
    std::int64_t forgotten = 0; ///< people in the backup who were forgotten since, and stay so
};

/// Something that is not as it should be with the file.
struct Finding {
    std::string code; ///< a word that stays: `file_mode`, `page_damaged`, …
    std::string message;
    std::string hint;     ///< the next step
    bool fixable = false; ///< `doctor --fix` mends it
    bool fixed = false;   ///< and did
};

/// What an examination of the file found.
struct Health {
    bool exists = false;          ///< there is a file
    std::optional<Totals> totals; ///< nothing where it cannot be read
    std::int64_t bytes = 0;
    std::vector<Finding> findings;
    std::vector<BackupCopy> backups;   ///< the ring, the newest first
    std::optional<std::string> backup; ///< the one that was made before anything was mended
};

} // namespace tend
