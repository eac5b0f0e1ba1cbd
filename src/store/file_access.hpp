#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tend::store {

class Connection;

/// What lies at a path, links followed.
enum class PathContent { nothing, empty_file, file, folder, other };

/// Throws StoreError (storage) where the path cannot even be looked at.
[[nodiscard]] PathContent content_of(const std::filesystem::path& path);

/// The folder `path` lies in.
[[nodiscard]] std::filesystem::path folder_of(const std::filesystem::path& path);

/// `path` with `ending` behind its name.
[[nodiscard]] std::filesystem::path with_ending(std::filesystem::path path, std::string_view ending);

/// The file a link leads to, where SQLite keeps its journal and tend the backups; any other path as it is.
[[nodiscard]] std::filesystem::path real_file(const std::filesystem::path& path);

/// Whether the name and the file it leads to belong to this user or to the superuser: what somebody else
/// put there is not written to.
[[nodiscard]] bool is_own(const std::filesystem::path& path);

/// Whether files can be made in `folder`; errno says why not.
[[nodiscard]] bool is_writable_folder(const std::filesystem::path& folder);

/// Makes the folders `path` lies in that are missing, each 0700 and durable. Throws StoreError.
void make_folders_of(const std::filesystem::path& path);

/// Makes an empty file that only its owner can read (0600), and never through a link; false where something
/// of that name is there already. Throws StoreError.
[[nodiscard]] bool make_private_file(const std::filesystem::path& path);

/// Waits until the file (and its name in its folder) is on the disk. Throws StoreError.
void make_durable(const std::filesystem::path& path);

/// Gives the file at `from` the name `to`, and waits until that is on the disk; false where `to` is there and
/// may not be replaced. Throws StoreError.
[[nodiscard]] bool move_file(const std::filesystem::path& from, const std::filesystem::path& to,
                             bool replaces);

/// Takes a file away again, with its journal, unless it was finished.
class UnfinishedFile {
  public:
    explicit UnfinishedFile(std::filesystem::path path);
    ~UnfinishedFile();
    UnfinishedFile(const UnfinishedFile&) = delete;
    UnfinishedFile& operator=(const UnfinishedFile&) = delete;
    void is_finished() { path_.clear(); }

  private:
    std::filesystem::path path_, journal_;
};

/// Holds on to the file a path led to, whatever that leads to later, and keeps no lock.
class PinnedFile {
  public:
    /// Throws StoreError where there is none.
    explicit PinnedFile(const std::filesystem::path& path);
    ~PinnedFile();
    PinnedFile(const PinnedFile&) = delete;
    PinnedFile& operator=(const PinnedFile&) = delete;

    /// Whether it belongs to the user or the superuser.
    [[nodiscard]] bool is_own() const;
    /// Whether this process has it open once more.
    [[nodiscard]] bool is_open() const;

  private:
    int file_;
};

/// Every name in the folder of `path`; none where there is no such folder. Throws StoreError where it cannot
/// be looked into: what lies there is not to be taken for gone.
[[nodiscard]] std::vector<std::string> names_beside(const std::filesystem::path& path);

/// Fills `bytes` with the file's from `offset` on, read through SQLite's own handle: closing one of ours
/// would drop the locks this process holds on the file. False where the file is shorter.
[[nodiscard]] bool read_through(Connection& connection, std::span<char> bytes, std::int64_t offset);

/// How many bytes the file has, asked in the same way.
[[nodiscard]] std::int64_t file_size(Connection& connection);

/// The first hundred bytes of the file, read in the same way. Nothing where the file is shorter.
using FileHeader = std::array<unsigned char, 100>;
[[nodiscard]] std::optional<FileHeader> header_of(Connection& connection);

/// Whether a killed command has left its journal beside the file: one that SQLite rolls back.
[[nodiscard]] bool has_journal(const std::filesystem::path& path);

} // namespace tend::store
