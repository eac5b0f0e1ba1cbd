#include "store/backup.hpp"

#include "store/connection.hpp"
#include "store/failure.hpp"
#include "store/file_access.hpp"
#include "store/query.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <span>
#include <utility>
#include <vector>

namespace tend::store {

namespace {

constexpr std::int64_t bytes_at_once = 1024 * 1024;

/// Fields of the header that count what happened to one file: its changes, its schema's, and the version that
/// wrote it last.
struct HeaderField {
    std::size_t at, size;
};
constexpr std::array own_counters{HeaderField{24, 4}, HeaderField{40, 4}, HeaderField{92, 8}};

bool is_about_the_source(int result) {
    const int kind = result & 0xff;
    return kind == SQLITE_CORRUPT || kind == SQLITE_NOTADB || kind == SQLITE_BUSY || kind == SQLITE_LOCKED;
}

void blank_counters(std::span<char> first_bytes) {
    for (const HeaderField& field : own_counters) {
        const auto counter = first_bytes.subspan(field.at, field.size);
        std::fill(counter.begin(), counter.end(), '\0');
    }
}

} // namespace

std::string objection_to(Connection& connection, Check check) {
    Query query(connection, check == Check::whole ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)");
    std::string verdict = query.step() ? query.text(0) : "it cannot be checked";
    return verdict == "ok" ? "" : verdict;
}

void copy_pages(Connection& from, Connection& to) {
    sqlite3_backup* backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (backup == nullptr) to.fail(SQLite::Exception(to.handle()));
    // One step copies all: the database stays as it is until the copy is whole.
    const int result = sqlite3_backup_step(backup, -1);
    sqlite3_backup_finish(backup);
    if (result == SQLITE_DONE) return;
    const Connection& culprit = is_about_the_source(result) ? from : to;
    culprit.fail(SQLite::Exception(culprit.handle(), result));
}

void write_checked_copy(Connection& from, const std::filesystem::path& target, Check check) {
    if (!make_private_file(target)) {
        throw StoreError(ErrorCode::storage, fmt::format("{} is there already", target.string()),
                         "choose another name, or take it away first");
    }
    UnfinishedFile unfinished(target);
    {
        Connection copy(target, Access::write);
        // Nobody looks at it before it is whole, so nothing needs to wait for the disk until the end.
        copy.execute("PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF");
        copy_pages(from, copy);
        if (const auto objection = objection_to(copy, check); !objection.empty())
            throw damage(from.path(), objection);
    }
    make_durable(target);
    unfinished.is_finished();
}

void copy_to(Connection& from, const std::filesystem::path& path, Existing existing) {
    const Target target{from.path(), path, existing, "tend-backup.db"};
    check_target(target);
    const auto part = unfinished_name(target);
    UnfinishedFile unfinished(part);
    write_checked_copy(from, part, Check::whole);
    give_name(part, target);
    unfinished.is_finished();
}

bool has_same_bytes(Connection& connection, const std::filesystem::path& copy) {
    const auto size = file_size(connection);
    std::error_code none;
    if (size == 0 || std::filesystem::file_size(copy, none) != static_cast<std::uintmax_t>(size))
        return false;
    std::ifstream file(copy, std::ios::binary);
    std::vector<char> ours(static_cast<std::size_t>(bytes_at_once));
    std::vector<char> theirs(ours.size());
    for (std::int64_t at = 0; at < size; at += bytes_at_once) {
        const auto count = static_cast<std::size_t>(std::min(bytes_at_once, size - at));
        const std::span<char> piece(ours.data(), count);
        if (!read_through(connection, piece, at)) return false;
        if (!file.read(theirs.data(), static_cast<std::streamsize>(count))) return false;
        if (at == 0) {
            blank_counters(piece);
            blank_counters(theirs);
        }
        if (!std::equal(piece.begin(), piece.end(), theirs.begin())) return false;
    }
    return true;
}

bool holds_the_same(Connection& connection, const std::filesystem::path& copy) {
    const Reading reading(connection);
    Query lock(connection, "SELECT count(*) FROM sqlite_schema");
    static_cast<void>(lock.number());
    return has_same_bytes(connection, copy);
}

} // namespace tend::store
