#include "store/failure.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cerrno>
#include <new>
#include <system_error>

namespace tend::store {

namespace {

constexpr const char* repair_hint =
    "nothing was changed; tend doctor says what is wrong, tend restore lists the backups beside it";

bool is_lack_of_space(int system_error) {
    return system_error == ENOSPC || system_error == EDQUOT || system_error == EFBIG;
}

/// No failure of the file: nobody may take it for damage.
bool is_lack_of_memory(const SQLite::Exception& failure) {
    return failure.getErrorCode() == SQLITE_NOMEM || failure.getErrorCode() == SQLITE_IOERR_NOMEM ||
           failure.getExtendedErrorCode() == SQLITE_IOERR_NOMEM;
}

StoreError no_space(const std::filesystem::path& path) {
    return StoreError(ErrorCode::storage, fmt::format("no space left to write {}", path.string()),
                      "nothing was changed; free some space, then run it again");
}

StoreError read_only(const std::filesystem::path& path, int extended) {
    if (extended == SQLITE_READONLY_ROLLBACK || extended == SQLITE_READONLY_CANTLOCK) {
        return StoreError(
            ErrorCode::storage,
            fmt::format("{} was left in the middle of a change, and may not be written to", path.string()),
            "make the file and its folder writable once, so that the change can be rolled back");
    }
    return StoreError(ErrorCode::storage, fmt::format("{} may not be written to", path.string()),
                      "check the permissions of the file and its folder, or choose another with --db");
}

StoreError input_output(const SQLite::Exception& failure, const std::filesystem::path& path,
                        int system_error) {
    const std::string reason =
        system_error != 0 ? std::generic_category().message(system_error) : std::string(failure.what());
    return StoreError(ErrorCode::storage, fmt::format("cannot read or write {}: {}", path.string(), reason),
                      "nothing was changed; check the disk, then run it again");
}

} // namespace

StoreError store_error(const SQLite::Exception& failure, const std::filesystem::path& path,
                       int system_error) {
    if (is_lack_of_memory(failure)) throw std::bad_alloc();
    switch (failure.getErrorCode() & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return StoreError(ErrorCode::busy,
                          fmt::format("{} has been in use by another program for long", path.string()),
                          "nothing was changed; try again in a moment");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return damage(path, failure.what());
    case SQLITE_FULL: return no_space(path);
    case SQLITE_READONLY: return read_only(path, failure.getExtendedErrorCode());
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
        // SQLite syncs the folder only once the journal is gone: by then the change stands.
        if (failure.getExtendedErrorCode() == SQLITE_IOERR_DIR_FSYNC) return unconfirmed(path);
        if (is_lack_of_space(system_error)) return no_space(path);
        return input_output(failure, path, system_error);
    case SQLITE_TOOBIG: return StoreError(ErrorCode::storage, "a text is too long to be kept", "shorten it");
    default:
        return StoreError(ErrorCode::storage,
                          fmt::format("cannot use {}: {}", path.string(), failure.what()));
    }
}

StoreError system_failure(std::string_view verb, const std::filesystem::path& path, int system_error) {
    if (is_lack_of_space(system_error)) return no_space(path);
    return StoreError(
        ErrorCode::storage,
        fmt::format("cannot {} {}: {}", verb, path.string(), std::generic_category().message(system_error)),
        "check the path and its permissions");
}

StoreError unconfirmed(const std::filesystem::path& path) {
    return StoreError(
        ErrorCode::storage,
        fmt::format("{} was written, but the disk did not confirm it: a power cut may take that back",
                    path.string()),
        "check the disk; tend undo --list tells what is there");
}

StoreError damage(const std::filesystem::path& path, std::string_view what) {
    return StoreError(ErrorCode::corrupt, fmt::format("{} is damaged: {}", path.string(), what), repair_hint);
}

} // namespace tend::store
