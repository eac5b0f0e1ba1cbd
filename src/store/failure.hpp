#pragma once

#include "tend/errors.hpp"

#include <SQLiteCpp/Exception.h>

#include <filesystem>

namespace tend::store {

/// What a failure of SQLite means for the user of `path`: busy, corrupt or storage, in words and with the
/// next step. `system_error` is the errno SQLite saw, 0 where there was none. Throws std::bad_alloc where
/// memory was what it lacked.
[[nodiscard]] StoreError store_error(const SQLite::Exception& failure, const std::filesystem::path& path,
                                     int system_error);

/// A system call that failed with `system_error`: "cannot `verb` PATH: reason".
[[nodiscard]] StoreError system_failure(std::string_view verb, const std::filesystem::path& path,
                                        int system_error);

/// What was done to `path` stands, but its folder could not be synced.
[[nodiscard]] StoreError unconfirmed(const std::filesystem::path& path);

/// The file holds what tend would not have written; `what` says which.
[[nodiscard]] StoreError damage(const std::filesystem::path& path, std::string_view what);

} // namespace tend::store
