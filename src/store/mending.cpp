#include "store/health.hpp"

#include "store/aside.hpp"
#include "store/change.hpp"
#include "store/connection.hpp"
#include "store/erasing.hpp"
#include "store/failure.hpp"
#include "store/file_access.hpp"
#include "store/findings.hpp"
#include "store/name_words.hpp"
#include "store/opening.hpp"
#include "store/query.hpp"
#include "store/rhythm_table.hpp"
#include "store/ring.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <set>

namespace tend::store {

namespace {

using std::filesystem::perms;

bool has(const Health& health, std::initializer_list<std::string_view> codes) {
    return std::any_of(health.findings.begin(), health.findings.end(), [&](const Finding& finding) {
        return std::find(codes.begin(), codes.end(), finding.code) != codes.end();
    });
}

void mend_permissions(const std::filesystem::path& database, const Health& health) {
    constexpr auto owner_alone = perms::owner_read | perms::owner_write;
    if (has(health, {"file_mode"})) std::filesystem::permissions(database, owner_alone);
    if (has(health, {"backup_mode"})) {
        for (const auto& backup : ring_of(database)) std::filesystem::permissions(backup, owner_alone);
    }
    if (has(health, {"folder_mode"})) {
        std::filesystem::permissions(folder_of(real_file(database)), perms::group_write | perms::others_write,
                                     std::filesystem::perm_options::remove);
    }
}

void remove_file(const std::filesystem::path& path) {
    std::error_code error;
    std::filesystem::remove(path, error);
    if (error) throw system_failure("remove", path, error.value());
}

/// What lies beside the file and must not; under the write lock, so that nobody is making it just now.
void mend_neighbours(Connection& connection) {
    for (const auto& path : left_beside(connection.path())) {
        if (path.filename().string().find(".damaged-") == std::string::npos) remove_file(path);
    }
    for (const auto& backup : ring_of(connection.path())) {
        if (holds_forgotten(connection, backup)) remove_file(backup);
    }
}

void remove_orphans(Connection& connection, Instant now) {
    const auto stamp = now.time_since_epoch().count();
    for (const Link& link : links()) {
        const std::string sql =
            fmt::format("UPDATE {} SET deleted_at = ?, updated_at = max(?, updated_at + 1) "
                        "WHERE deleted_at IS NULL AND {} NOT IN (SELECT id FROM {})",
                        link.table, link.column, link.target);
        Query(connection, sql).with(stamp).with(stamp).run();
    }
}

void drop_unreadable_steps(Connection& connection) {
    for (const std::int64_t step : unreadable_steps(connection)) {
        Query(connection, "DELETE FROM undo_row WHERE step = ?").with(step).run();
        Query(connection, "DELETE FROM undo_step WHERE number = ?").with(step).run();
    }
}

void rebuild_derived_tables(Connection& connection, Day today) {
    connection.execute("DELETE FROM rhythm; DELETE FROM pulse_page; DELETE FROM name_word");
    for (const PersonId person : everyone(connection)) {
        rebuild_name_words(connection, person);
        try {
            rebuild_rhythm(connection, person, today);
        } catch (const StoreError& error) {
            // A history that cannot be read is a finding of its own; the others' clocks are mended all the
            // same.
            if (error.code() != ErrorCode::corrupt) throw;
        }
    }
}

/// The first of several people with one handle keeps it; the others get it with a number behind.
void give_handles(Store& store, Instant now, Day today) {
    Change change(store, "doctor --fix", now, today);
    std::set<std::string> met;
    for (const PersonId id : everyone(store.connection())) {
        Person person = store.person(id);
        if (met.insert(person.handle).second) continue;
        int number = 2;
        while (store.is_handle_taken(fmt::format("{}{}", person.handle, number))) ++number;
        person.handle += std::to_string(number);
        met.insert(person.handle);
        change.save(person);
    }
    change.commit();
}

/// Gives the backup that was made before, if there was anything to mend in the records.
std::optional<std::string> mend_content(const std::filesystem::path& database, const Health& health,
                                        Instant now, Day today) {
    Store store = Store::open_for_writing(database);
    Connection& connection = store.connection();
    if (has(health, {"forget_unfinished"})) finish_forgetting(connection);
    std::optional<std::string> backup;
    Transaction transaction(connection, "BEGIN IMMEDIATE");
    mend_neighbours(connection);
    if (has(health, {"index_damaged", "orphan", "undo_damaged", "rhythm_stale", "name_words_stale",
                     "handle_twice"})) {
        backup = copy_to_ring(database).string();
        if (has(health, {"index_damaged"})) connection.execute("REINDEX");
        remove_orphans(connection, now);
        drop_unreadable_steps(connection);
        rebuild_derived_tables(connection, today);
    }
    transaction.commit();
    if (has(health, {"handle_twice"})) give_handles(store, now, today);
    return backup;
}

bool is_among(const Finding& finding, const Findings& findings) {
    return std::any_of(findings.begin(), findings.end(), [&finding](const Finding& other) {
        return other.code == finding.code && other.message == finding.message;
    });
}

/// What was found before and after, each once; what is gone was fixed.
Findings compared(const Findings& before, const Findings& after) {
    Findings all;
    for (Finding finding : before) {
        finding.fixed = finding.fixable && !is_among(finding, after);
        if (finding.fixed || is_among(finding, after)) all.push_back(finding);
    }
    for (const Finding& finding : after) {
        if (!is_among(finding, before)) all.push_back(finding);
    }
    return all;
}

} // namespace

Health mend(const std::filesystem::path& database, Depth depth, Instant now, Day today) {
    const Health before = examine(database, depth, today);
    const bool is_mendable = std::any_of(before.findings.begin(), before.findings.end(),
                                         [](const Finding& finding) { return finding.fixable; });
    if (!is_mendable) return before;
    mend_permissions(database, before);
    std::optional<std::string> backup;
    // In a file with damaged pages every write may do more harm.
    const bool is_sound = before.totals && !has(before, {"page_damaged"});
    if (is_sound) backup = mend_content(database, before, now, today);
    Health after = examine(database, depth, today);
    after.findings = compared(before.findings, after.findings);
    after.backup = std::move(backup);
    return after;
}

} // namespace tend::store
