#include "store/safekeeping.hpp"

#include "store/aside.hpp"
#include "store/backup.hpp"
#include "store/change.hpp"
#include "store/connection.hpp"
#include "store/failure.hpp"
#include "store/file_access.hpp"
#include "store/migration.hpp"
#include "store/opening.hpp"
#include "store/pragmas.hpp"
#include "store/query.hpp"
#include "store/randomness.hpp"
#include "store/ring.hpp"
#include "store/schema_check.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <fstream>
#include <memory>
#include <optional>

namespace tend::store {

namespace {

enum class Present { nothing, whole, damaged };

Present state_of(const std::filesystem::path& database) {
    const PathContent content = content_of(database);
    if (content == PathContent::nothing || content == PathContent::empty_file) return Present::nothing;
    try {
        static_cast<void>(connection_for_reading(database, current_schema()));
    } catch (const StoreError& error) {
        if (error.code() != ErrorCode::corrupt) throw;
        return Present::damaged;
    }
    return Present::whole;
}

bool looks_like_export(const std::filesystem::path& source) {
    char first = '\0';
    std::ifstream(source, std::ios::binary).get(first);
    return first == '{';
}

/// Throws where `source` is nothing to restore from; what it says names `source`.
void check_source(const std::filesystem::path& source, const std::filesystem::path& database) {
    const PathContent content = content_of(source);
    if (content == PathContent::nothing) {
        throw StoreError(ErrorCode::storage, fmt::format("there is no file {}", source.string()),
                         "tend restore lists the backups beside the file");
    }
    if (content == PathContent::empty_file)
        throw InvalidInput(fmt::format("{} is empty", source.string()), "nothing was changed");
    std::error_code none;
    if (std::filesystem::equivalent(source, database, none)) {
        throw Conflict(fmt::format("{} is the file itself", source.string()),
                       "tend restore lists the backups beside it");
    }
    if (content == PathContent::file && looks_like_export(source)) {
        throw InvalidInput(fmt::format("{} is no backup, but may be an export", source.string()),
                           fmt::format("tend import {} takes in what it holds", source.string()));
    }
    static_cast<void>(connection_for_reading(source, current_schema()));
    Connection original(source, Access::read);
    if (marks_of(original).is_empty)
        throw InvalidInput(fmt::format("{} holds nothing", source.string()), "nothing was changed");
}

std::vector<Uuid> erased_in(const std::filesystem::path& database) {
    std::vector<Uuid> ids;
    const auto connection = connection_for_reading(database, current_schema());
    Query query(*connection, "SELECT id FROM erased");
    while (query.step()) ids.push_back(query.uuid(0));
    return ids;
}

/// Where the backup is made ready, out of sight, before it takes the database's place.
std::filesystem::path stage_beside(const std::filesystem::path& database) {
    return with_ending(real_file(database), fmt::format(".restore-{:08x}", system_random() & 0xffffffffU));
}

void make_stage(const std::filesystem::path& source, const std::filesystem::path& stage) {
    Connection original(source, Access::read);
    original.execute("PRAGMA query_only=ON");
    write_checked_copy(original, stage, Check::pages);
    Connection copy(stage, Access::write);
    make_commits_durable(copy);
    use_rollback_journal(copy);
    // An index that does not agree with its table can be built anew, and only then is all of it right.
    if (!objection_to(copy, Check::whole).empty()) copy.execute("REINDEX");
    if (const auto objection = objection_to(copy, Check::whole); !objection.empty())
        throw damage(source, objection);
    if (marks_of(copy).version < current_schema().version) apply_migrations(copy, current_schema());
}

void note_erased(const std::filesystem::path& stage, const std::vector<Uuid>& erased, Instant now) {
    Connection copy(stage, Access::write);
    make_commits_durable(copy);
    Transaction transaction(copy, "BEGIN IMMEDIATE");
    for (const Uuid& id : erased) {
        Query query(copy, "INSERT INTO erased(id, at) VALUES (?, ?) ON CONFLICT DO NOTHING");
        query.with(id).with(now.time_since_epoch().count()).run();
    }
    transaction.commit();
}

/// Forgets in the copy whom the database forgot since it was made; gives how many they are.
std::int64_t forget_again(const std::filesystem::path& stage, const std::vector<Uuid>& erased, Instant now,
                          Day today) {
    if (erased.empty()) return 0;
    note_erased(stage, erased, now);
    std::int64_t count = 0;
    Store store = Store::open_for_writing(stage);
    Change change(store, "restore", now, today);
    for (const Uuid& id : erased) count += change.forget_again(PersonId{id}) ? 1 : 0;
    change.commit();
    return count;
}

struct FinishCopying {
    void operator()(sqlite3_backup* copying) const noexcept { sqlite3_backup_finish(copying); }
};

/// Writes every page of `stage` over the database, in one transaction, if that still holds what `backup`
/// does; false where somebody was quicker.
bool replace_content(Connection& target, Connection& stage, const std::filesystem::path& backup) {
    std::unique_ptr<sqlite3_backup, FinishCopying> copying(
        sqlite3_backup_init(target.handle(), "main", stage.handle(), "main"));
    if (!copying) target.fail(SQLite::Exception(target.handle()));
    // No pages yet: only the lock, under which nobody else writes.
    int result = sqlite3_backup_step(copying.get(), 0);
    const bool is_as_backed_up = result == SQLITE_OK && (backup.empty() || has_same_bytes(target, backup));
    if (is_as_backed_up) result = sqlite3_backup_step(copying.get(), -1);
    const int ending = sqlite3_backup_finish(copying.release());
    if (is_as_backed_up ? result != SQLITE_DONE : result != SQLITE_OK)
        target.fail(SQLite::Exception(target.handle(), result));
    if (ending != SQLITE_OK) target.fail(SQLite::Exception(target.handle(), ending));
    return is_as_backed_up;
}

std::filesystem::path ring_copy_under_lock(Connection& target) {
    const Transaction lock(target, "BEGIN IMMEDIATE");
    return copy_to_ring(target.path());
}

std::filesystem::path replace_whole(const std::filesystem::path& database,
                                    const std::filesystem::path& stage) {
    constexpr int most_tries = 20;
    const auto target = connection_for_writing(database, current_schema());
    Connection copy(stage, Access::read);
    for (int tries = 0; tries < most_tries; ++tries) {
        const auto backup = ring_copy_under_lock(*target);
        if (replace_content(*target, copy, backup)) return backup;
    }
    throw StoreError(ErrorCode::busy, fmt::format("{} is being written to all the time", database.string()),
                     "nothing was changed; try again in a moment");
}

void replace_nothing(const std::filesystem::path& database, const std::filesystem::path& stage) {
    const auto target = connection_for_writing(database, current_schema());
    Connection copy(stage, Access::read);
    static_cast<void>(replace_content(*target, copy, {}));
}

/// Counted before anything is replaced: once it is, nothing may go wrong any more.
Totals totals_of(const std::filesystem::path& stage) {
    return Store::open_for_reading(stage).totals();
}

} // namespace

Restored restore(const std::filesystem::path& database, const std::filesystem::path& source, Instant now,
                 Day today) {
    check_source(source, database);
    Present present = state_of(database);
    make_folders_of(database);
    const auto stage = stage_beside(database);
    UnfinishedFile unfinished(stage);
    make_stage(source, stage);
    Restored restored;
    restored.totals = totals_of(stage);
    if (present == Present::nothing) replace_nothing(database, stage);
    if (present == Present::whole) {
        try {
            restored.forgotten = forget_again(stage, erased_in(database), now, today);
            restored.totals = totals_of(stage);
            restored.before = replace_whole(database, stage).string();
        } catch (const StoreError& error) {
            // Damage that does not show when a file is opened; the copy itself was found whole.
            if (error.code() != ErrorCode::corrupt) throw;
            present = Present::damaged;
        }
    }
    if (present == Present::damaged) {
        restored.before = set_aside(database, stage).string();
        restored.was_damaged = true;
        unfinished.is_finished();
    }
    return restored;
}

} // namespace tend::store
