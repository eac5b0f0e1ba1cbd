#include "store/file_access.hpp"

#include "store/connection.hpp"
#include "store/failure.hpp"

#include <sqlite3.h>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fstream>
#include <memory>
#include <utility>

namespace tend::store {

namespace {

/// A file that is opened gets the lowest number that is free: not far behind the one before.
constexpr int descriptors_tried = 256;

class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] bool is_open() const { return number_ >= 0; }
    [[nodiscard]] int number() const { return number_; }

  private:
    int number_;
};

/// SQLite's own handle; nothing for a database in memory.
sqlite3_file* file_of(Connection& connection) {
    sqlite3_file* file = nullptr;
    sqlite3_file_control(connection.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    return file->pMethods != nullptr ? file : nullptr;
}

bool belongs_here(const struct stat& status) {
    return status.st_uid == geteuid() || status.st_uid == 0 || geteuid() == 0;
}

bool is_synced(const std::filesystem::path& path, int flags) {
    const Descriptor file(open(path.c_str(), flags | O_CLOEXEC));
    return file.is_open() && fsync(file.number()) == 0;
}

void sync(const std::filesystem::path& path, int flags) {
    if (!is_synced(path, flags)) throw system_failure("save", path, errno);
}

} // namespace

PathContent content_of(const std::filesystem::path& path) {
    struct stat status {};
    if (stat(path.c_str(), &status) != 0) {
        if (errno == ENOENT) return PathContent::nothing;
        throw system_failure("open", path, errno);
    }
    if (S_ISDIR(status.st_mode)) return PathContent::folder;
    if (!S_ISREG(status.st_mode)) return PathContent::other;
    return status.st_size == 0 ? PathContent::empty_file : PathContent::file;
}

std::filesystem::path folder_of(const std::filesystem::path& path) {
    const auto folder = path.parent_path();
    return folder.empty() ? std::filesystem::path(".") : folder;
}

std::filesystem::path with_ending(std::filesystem::path path, std::string_view ending) {
    path += ending;
    return path;
}

std::filesystem::path real_file(const std::filesystem::path& path) {
    std::error_code error;
    if (!std::filesystem::is_symlink(path, error)) return path;
    const auto found = std::filesystem::canonical(path, error);
    return error ? path : found;
}

bool is_own(const std::filesystem::path& path) {
    struct stat name {};
    struct stat file {};
    return lstat(path.c_str(), &name) == 0 && stat(path.c_str(), &file) == 0 && belongs_here(name) &&
           belongs_here(file);
}

bool is_writable_folder(const std::filesystem::path& folder) {
    return access((folder / ".").c_str(), W_OK | X_OK) == 0;
}

void make_folders_of(const std::filesystem::path& path) {
    const auto folder = folder_of(path);
    if (content_of(folder) != PathContent::nothing) return;
    make_folders_of(folder);
    if (mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
        throw system_failure("make the folder", folder, errno);
    sync(folder_of(folder), O_RDONLY | O_DIRECTORY);
}

bool make_private_file(const std::filesystem::path& path) {
    const Descriptor file(open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (file.is_open()) return true;
    if (errno == EEXIST) return false;
    throw system_failure("make", path, errno);
}

void make_durable(const std::filesystem::path& path) {
    sync(path, O_RDONLY | O_NOFOLLOW);
    sync(folder_of(path), O_RDONLY | O_DIRECTORY);
}

bool move_file(const std::filesystem::path& from, const std::filesystem::path& to, bool replaces) {
    int result = renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), replaces ? 0U : RENAME_NOREPLACE);
    if (result != 0 && errno == EINVAL && !replaces) {
        // A file system without that promise, a memory stick for one.
        if (access(to.c_str(), F_OK) == 0) return false;
        result = rename(from.c_str(), to.c_str());
    }
    if (result != 0 && errno == EEXIST) return false;
    if (result != 0) throw system_failure("make", to, errno);
    // The name is given: no failure may say that nothing happened.
    if (!is_synced(folder_of(to), O_RDONLY | O_DIRECTORY)) throw unconfirmed(to);
    return true;
}

UnfinishedFile::UnfinishedFile(std::filesystem::path path)
    : path_(std::move(path)), journal_(with_ending(path_, "-journal")) {}

UnfinishedFile::~UnfinishedFile() {
    if (path_.empty()) return;
    unlink(path_.c_str());
    unlink(journal_.c_str());
}

// A descriptor that stands for the file alone: to close another one would drop the locks of SQLite's.
PinnedFile::PinnedFile(const std::filesystem::path& path) : file_(open(path.c_str(), O_PATH | O_CLOEXEC)) {
    if (file_ < 0) throw system_failure("open", path, errno);
}

PinnedFile::~PinnedFile() {
    close(file_);
}

bool PinnedFile::is_own() const {
    struct stat status {};
    return fstat(file_, &status) == 0 && belongs_here(status);
}

bool PinnedFile::is_open() const {
    struct stat pinned {};
    if (fstat(file_, &pinned) != 0) return false;
    for (int file = 0; file < file_ + descriptors_tried; ++file) {
        struct stat other {};
        if (file != file_ && fstat(file, &other) == 0 && other.st_ino == pinned.st_ino &&
            other.st_dev == pinned.st_dev)
            return true;
    }
    return false;
}

// Not std::filesystem::directory_iterator: libstdc++ 12 ends the program where there is no memory for a name.
std::vector<std::string> names_beside(const std::filesystem::path& path) {
    const auto name = folder_of(path);
    const std::unique_ptr<DIR, decltype([](DIR* open) { closedir(open); })> folder(opendir(name.c_str()));
    if (!folder && errno == ENOENT) return {};
    if (!folder) throw system_failure("look into", name, errno);
    std::vector<std::string> names;
    for (errno = 0; const dirent* entry = readdir(folder.get()); errno = 0) names.emplace_back(entry->d_name);
    if (errno != 0) throw system_failure("look into", name, errno);
    return names;
}

bool read_through(Connection& connection, std::span<char> bytes, std::int64_t offset) {
    sqlite3_file* const file = file_of(connection);
    return file != nullptr &&
           file->pMethods->xRead(file, bytes.data(), static_cast<int>(bytes.size()), offset) == SQLITE_OK;
}

std::int64_t file_size(Connection& connection) {
    sqlite3_file* const file = file_of(connection);
    sqlite3_int64 size = 0;
    if (file == nullptr || file->pMethods->xFileSize(file, &size) != SQLITE_OK) return 0;
    return size;
}

std::optional<FileHeader> header_of(Connection& connection) {
    std::array<char, std::tuple_size_v<FileHeader>> bytes{};
    if (!read_through(connection, bytes, 0)) return std::nullopt;
    FileHeader header{};
    std::transform(bytes.begin(), bytes.end(), header.begin(),
                   [](char byte) { return static_cast<unsigned char>(byte); });
    return header;
}

bool has_journal(const std::filesystem::path& path) {
    constexpr std::string_view journal_magic{"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8};
    std::array<char, journal_magic.size()> beginning{};
    std::ifstream journal(with_ending(real_file(path), "-journal"), std::ios::binary);
    return journal.read(beginning.data(), beginning.size()) &&
           std::equal(beginning.begin(), beginning.end(), journal_magic.begin());
}

} // namespace tend::store
