#include "store/opening.hpp"

#include "store/backup.hpp"
#include "store/failure.hpp"
#include "store/file_access.hpp"
#include "store/migration.hpp"
#include "store/pragmas.hpp"
#include "store/schema_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace tend::store {

namespace {

constexpr std::string_view magic{"SQLite format 3\0", 16};
constexpr std::size_t page_count_at = 28;
constexpr std::size_t version_at = 60;
constexpr std::size_t application_at = 68;
constexpr std::size_t write_format_at = 18;

std::int64_t number_at(const FileHeader& header, std::size_t offset) {
    std::uint32_t number = 0;
    for (std::size_t byte = 0; byte < 4; ++byte) number = (number << 8U) | header[offset + byte];
    return number;
}

/// Refuses by its first bytes what SQLite must not even begin to lock or recover. With a journal beside it
/// the file may be half of a change: then SQLite rolls that back first, and check_marks decides.
void check_header(Connection& connection, const Schema& schema) {
    if (has_journal(connection.path())) return;
    const auto header = header_of(connection);
    if (!header ||
        !std::equal(magic.begin(), magic.end(), header->begin(), [](char known, unsigned char found) {
            return static_cast<unsigned char>(known) == found;
        })) {
        throw StoreError(
            ErrorCode::corrupt, fmt::format("{} is not a database of tend", connection.path().string()),
            "nothing was changed; choose another file with --db; tend restore lists the backups beside "
            "this one");
    }
    const bool may_be_blank = number_at(*header, page_count_at) <= 1 && (*header)[write_format_at] == 1;
    const auto application = number_at(*header, application_at);
    if (application != application_id && !(application == 0 && may_be_blank)) refuse_foreign(connection);
    check_marks({application, number_at(*header, version_at), application == 0}, schema, connection);
}

void refuse_what_is_no_file(const std::filesystem::path& path, PathContent content) {
    if (content == PathContent::folder) {
        throw StoreError(ErrorCode::storage, fmt::format("{} is a folder, not a file", path.string()),
                         "name a file in it with --db");
    }
    if (content == PathContent::other) {
        throw StoreError(ErrorCode::storage, fmt::format("{} is not a plain file", path.string()),
                         "choose another with --db");
    }
}

[[noreturn]] void refuse_as_foreign(const std::filesystem::path& path) {
    throw StoreError(ErrorCode::storage, fmt::format("{} belongs to another user", path.string()),
                     "nothing is written to it; choose another file with --db");
}

/// Opens the very file that was looked at, and found to be the user's own: in between somebody may have put a
/// link in its place, or a file of theirs.
std::unique_ptr<Connection> connection_to_own_file(const std::filesystem::path& path) {
    const PinnedFile looked_at(path);
    if (!looked_at.is_own()) refuse_as_foreign(path);
    auto connection = std::make_unique<Connection>(path, Access::write);
    if (looked_at.is_open()) return connection;
    throw StoreError(ErrorCode::storage, fmt::format("{} was replaced while it was opened", path.string()),
                     "nothing was changed; run it again");
}

std::unique_ptr<Connection> empty_in_memory(const Schema& schema) {
    auto connection = std::make_unique<Connection>();
    create_schema(*connection, schema);
    connection->execute("PRAGMA query_only=ON");
    return connection;
}

std::unique_ptr<Connection> migrated_in_memory(Connection& file, const Schema& schema) {
    auto connection = std::make_unique<Connection>();
    copy_pages(file, *connection);
    apply_migrations(*connection, schema);
    connection->execute("PRAGMA query_only=ON");
    return connection;
}

} // namespace

std::unique_ptr<Connection> connection_for_reading(const std::filesystem::path& path, const Schema& schema,
                                                   Patience patience) {
    const PathContent content = content_of(path);
    refuse_what_is_no_file(path, content);
    if (content != PathContent::file) return empty_in_memory(schema);
    auto connection = std::make_unique<Connection>(path, Access::read, patience);
    check_header(*connection, schema);
    make_commits_durable(*connection);
    connection->execute("PRAGMA query_only=ON");
    const Reading reading(*connection);
    const FileMarks marks = marks_of(*connection);
    check_marks(marks, schema, *connection);
    if (marks.application == 0) return empty_in_memory(schema);
    if (marks.version < schema.version) return migrated_in_memory(*connection, schema);
    check_objects(*connection, schema);
    return connection;
}

std::unique_ptr<Connection> connection_for_writing(const std::filesystem::path& path, const Schema& schema) {
    PathContent content = content_of(path);
    refuse_what_is_no_file(path, content);
    if (content == PathContent::nothing) {
        make_folders_of(path);
        // Another process may be quicker; then its file is as good as ours. A link that leads nowhere is
        // refused.
        if (!make_private_file(path)) content = content_of(path);
        if (content_of(path) == PathContent::nothing) {
            throw StoreError(ErrorCode::storage,
                             fmt::format("{} is a link that leads nowhere", path.string()),
                             "mend the link, or choose another file with --db");
        }
    }
    if (!is_own(path)) refuse_as_foreign(path);
    if (content == PathContent::empty_file) {
        std::filesystem::permissions(path, std::filesystem::perms::owner_read |
                                               std::filesystem::perms::owner_write);
    }
    auto connection = connection_to_own_file(path);
    if (content == PathContent::file) check_header(*connection, schema);
    make_commits_durable(*connection);
    if (connection->is_read_only()) {
        throw StoreError(ErrorCode::storage, fmt::format("{} may not be written to", path.string()),
                         "check its permissions, or choose another with --db");
    }
    const FileMarks marks = marks_of(*connection);
    check_marks(marks, schema, *connection);
    if (marks.application == 0) create_schema(*connection, schema);
    use_rollback_journal(*connection);
    if (marks.application != 0 && marks.version < schema.version) {
        migrate(*connection, schema);
    } else {
        check_objects(*connection, schema);
    }
    return connection;
}

} // namespace tend::store
