#include "store/backup.hpp"

#include "store/connection.hpp"
#include "store/failure.hpp"
#include "store/file_access.hpp"
#include "store/query.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <unistd.h>

#include <cerrno>
#include <utility>

namespace tend::store {

namespace {

std::filesystem::path with_ending(std::filesystem::path path, std::string_view ending) {
    path += ending;
    return path;
}

/// Takes the file away again unless the copy was finished.
class UnfinishedFile {
  public:
    explicit UnfinishedFile(std::filesystem::path path) : path_(std::move(path)) {}
    ~UnfinishedFile() {
        if (path_.empty()) return;
        unlink(path_.c_str());
        unlink(with_ending(path_, "-journal").c_str());
    }
    UnfinishedFile(const UnfinishedFile&) = delete;
    UnfinishedFile& operator=(const UnfinishedFile&) = delete;
    void is_finished() { path_.clear(); }

  private:
    std::filesystem::path path_;
};

void check_integrity(Connection& copy) {
    Query query(copy, "PRAGMA integrity_check(1)");
    if (!query.step() || query.text(0) != "ok") throw damage(copy.path(), "the copy is not whole");
}

} // namespace

void copy_pages(Connection& from, Connection& to) {
    sqlite3_backup* backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (backup == nullptr) to.fail(SQLite::Exception(to.handle()));
    // One step copies all: the database stays as it is until the copy is whole.
    const int result = sqlite3_backup_step(backup, -1);
    sqlite3_backup_finish(backup);
    if (result != SQLITE_DONE) to.fail(SQLite::Exception(to.handle(), result));
}

void copy_to(Connection& connection, const std::filesystem::path& target) {
    if (!make_private_file(target)) {
        throw StoreError(ErrorCode::storage, fmt::format("{} is there already", target.string()),
                         "choose another name, or take it away first");
    }
    UnfinishedFile unfinished(target);
    {
        Connection copy(target, Access::write);
        copy_pages(connection, copy);
        check_integrity(copy);
    }
    make_durable(target);
    unfinished.is_finished();
}

std::vector<std::filesystem::path> ring_of(const std::filesystem::path& database) {
    std::vector<std::filesystem::path> ring;
    for (int place = 1; place <= ring_size; ++place) {
        ring.push_back(with_ending(database, fmt::format(".backup-{}", place)));
    }
    return ring;
}

std::filesystem::path copy_to_ring(Connection& connection) {
    const auto fresh = with_ending(connection.path(), ".backup-new");
    // What a killed backup may have left is of no use to anybody.
    unlink(fresh.c_str());
    copy_to(connection, fresh);
    const auto ring = ring_of(connection.path());
    for (std::size_t place = ring.size() - 1; place > 0; --place) {
        if (rename(ring[place - 1].c_str(), ring[place].c_str()) != 0 && errno != ENOENT) {
            throw system_failure("move", ring[place - 1], errno);
        }
    }
    if (rename(fresh.c_str(), ring.front().c_str()) != 0) throw system_failure("move", fresh, errno);
    make_durable(ring.front());
    return ring.front();
}

void erase_ring(const std::filesystem::path& database) {
    auto files = ring_of(database);
    files.push_back(with_ending(database, ".backup-new"));
    for (const auto& file : files) {
        if (unlink(file.c_str()) != 0 && errno != ENOENT) throw system_failure("erase", file, errno);
    }
}

} // namespace tend::store
