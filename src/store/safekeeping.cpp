#include "store/safekeeping.hpp"

#include "store/connection.hpp"
#include "store/failure.hpp"
#include "store/file_access.hpp"
#include "store/opening.hpp"
#include "store/ring.hpp"
#include "store/store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <system_error>

namespace tend::store {

namespace {

Instant written_at(const std::filesystem::path& path) {
    const auto time = std::chrono::file_clock::to_sys(std::filesystem::last_write_time(path));
    return Instant(std::chrono::floor<std::chrono::seconds>(time));
}

std::int64_t size_of(const std::filesystem::path& path) {
    return static_cast<std::int64_t>(std::filesystem::file_size(path));
}

/// Fills in what only a file that can be read tells.
void look_into(BackupCopy& copy) {
    const Store store = Store::open_for_reading(copy.path);
    copy.totals = store.totals();
    const auto steps = store.undo_steps();
    const auto newest =
        std::find_if(steps.begin(), steps.end(), [](const UndoStep& step) { return !step.undone; });
    if (newest != steps.end()) copy.last_command = newest->what;
}

BackupCopy found_copy(const std::filesystem::path& path) {
    BackupCopy copy{path.string(), written_at(path), size_of(path), {}, {}};
    try {
        look_into(copy);
    } catch (const StoreError&) {
        // Listed all the same: that it cannot be read is what its owner must know.
        copy.totals.reset();
    }
    return copy;
}

/// The copy was whole when it got its name: no failure may say that nothing happened.
BackupCopy made_copy(const std::filesystem::path& path) {
    BackupCopy copy{path.string(), {}, size_of(path), {}, {}};
    try {
        look_into(copy);
    } catch (const StoreError& failure) {
        throw StoreError(
            failure.code(),
            fmt::format("{} was written, but cannot be read again: {}", path.string(), failure.what()),
            "check the disk; the file itself is as it was");
    }
    return copy;
}

} // namespace

bool is_there(const std::filesystem::path& path) {
    std::error_code none;
    return std::filesystem::exists(std::filesystem::symlink_status(path, none));
}

BackupCopy back_up(const std::filesystem::path& database, const std::filesystem::path& target,
                   Existing existing) {
    const PathContent content = content_of(database);
    if (content == PathContent::nothing || content == PathContent::empty_file) {
        throw StoreError(ErrorCode::storage,
                         fmt::format("there is nothing to back up: {} is not made yet", database.string()),
                         "tend add \"Ana Souza\" begins, or name another file with --db");
    }
    const auto connection = connection_for_reading(database, current_schema());
    std::error_code none;
    // Asked here too: an older file is read through a copy in memory, which has no path.
    if (std::filesystem::equivalent(database, target, none))
        throw Conflict(fmt::format("{} is the file itself", target.string()), "choose another name");
    copy_to(*connection, target, existing);
    return made_copy(target);
}

std::vector<BackupCopy> backups_beside(const std::filesystem::path& database) {
    std::vector<BackupCopy> copies;
    for (const auto& path : ring_of(database)) copies.push_back(found_copy(path));
    return copies;
}

} // namespace tend::store
