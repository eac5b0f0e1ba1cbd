#pragma once

#include <array>
#include <filesystem>
#include <optional>

namespace tend::store {

class Connection;

/// What lies at a path, links followed.
enum class PathContent { nothing, empty_file, file, folder, other };

/// Throws StoreError (storage) where the path cannot even be looked at.
[[nodiscard]] PathContent content_of(const std::filesystem::path& path);

/// Makes the folders `path` lies in that are missing, each 0700 and durable. Throws StoreError.
void make_folders_of(const std::filesystem::path& path);

/// Makes an empty file that only its owner can read (0600), and never through a link; false where something
/// of that name is there already. Throws StoreError.
[[nodiscard]] bool make_private_file(const std::filesystem::path& path);

/// Waits until the file (and its name in its folder) is on the disk. Throws StoreError.
void make_durable(const std::filesystem::path& path);

/// The first hundred bytes of the file, read through SQLite's own handle: closing one of ours would drop the
/// locks this process holds on the file. Nothing where the file is shorter.
using FileHeader = std::array<unsigned char, 100>;
[[nodiscard]] std::optional<FileHeader> header_of(Connection& connection);

/// Whether a killed command has left its journal beside the file.
[[nodiscard]] bool has_journal(const std::filesystem::path& path);

} // namespace tend::store
