#include "store/file_access.hpp"

#include "store/connection.hpp"
#include "store/failure.hpp"

#include <sqlite3.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace tend::store {

namespace {

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

std::filesystem::path folder_of(const std::filesystem::path& path) {
    const auto folder = path.parent_path();
    return folder.empty() ? std::filesystem::path(".") : folder;
}

void sync(const std::filesystem::path& path, int flags) {
    const Descriptor file(open(path.c_str(), flags | O_CLOEXEC));
    if (!file.is_open() || fsync(file.number()) != 0) throw system_failure("save", path, errno);
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

std::optional<FileHeader> header_of(Connection& connection) {
    sqlite3_file* file = nullptr;
    sqlite3_file_control(connection.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    FileHeader header{};
    if (file == nullptr || file->pMethods == nullptr) return std::nullopt;
    if (file->pMethods->xRead(file, header.data(), static_cast<int>(header.size()), 0) != SQLITE_OK)
        return std::nullopt;
    return header;
}

bool has_journal(const std::filesystem::path& path) {
    auto journal = path;
    journal += "-journal";
    struct stat status {};
    return stat(journal.c_str(), &status) == 0 && status.st_size > 0;
}

} // namespace tend::store
