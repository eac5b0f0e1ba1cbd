#include "store/findings.hpp"

#include "store/aside.hpp"
#include "store/backup.hpp"
#include "store/connection.hpp"
#include "store/erasing.hpp"
#include "store/file_access.hpp"
#include "store/opening.hpp"
#include "store/query.hpp"
#include "store/ring.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace tend::store {

namespace {

using std::filesystem::perms;

perms permissions_of(const std::filesystem::path& path) {
    return std::filesystem::status(path).permissions();
}

bool is_open_to_others(const std::filesystem::path& path) {
    return (permissions_of(path) & (perms::group_all | perms::others_all)) != perms::none;
}

/// Others may take the file away and put another in its place; where a folder is sticky, only its own.
bool is_writable_by_others(const std::filesystem::path& folder) {
    const perms found = permissions_of(folder);
    return (found & (perms::group_write | perms::others_write)) != perms::none &&
           (found & perms::sticky_bit) == perms::none;
}

/// Why the backup cannot be relied upon; empty where it can.
std::string damage_of(const std::filesystem::path& backup, Depth depth) {
    try {
        const auto connection = connection_for_reading(backup, current_schema());
        if (depth == Depth::quick) return {};
        const std::string objection = objection_to(*connection, Check::pages);
        return objection.empty() ? "" : fmt::format("{} is damaged: {}", backup.string(), objection);
    } catch (const StoreError& error) {
        return error.what();
    }
}

} // namespace

Findings permission_findings(const std::filesystem::path& database) {
    Findings findings;
    if (!is_own(database)) {
        findings.push_back({"owner", fmt::format("{} belongs to another user", database.string()),
                            "nothing is written to it; make it yours, or choose another with --db"});
    }
    if (is_open_to_others(database)) {
        findings.push_back({"file_mode", fmt::format("other users may open {}", database.string()),
                            fmt::format("chmod 600 {}", database.string()), true});
    }
    const auto folder = folder_of(real_file(database));
    if (is_writable_by_others(folder)) {
        findings.push_back({"folder_mode", fmt::format("other users may put files into {}", folder.string()),
                            fmt::format("chmod go-w {}", folder.string()), true});
    }
    for (const auto& backup : ring_of(database)) {
        if (!is_open_to_others(backup)) continue;
        findings.push_back({"backup_mode", fmt::format("other users may open {}", backup.string()),
                            fmt::format("chmod 600 {}", backup.string()), true});
    }
    return findings;
}

Findings backup_findings(const std::filesystem::path& database, Depth depth) {
    Findings findings;
    for (const auto& path : left_beside(database)) {
        // What was set aside is the user's to keep or to remove.
        if (path.filename().string().find(".damaged-") != std::string::npos) continue;
        findings.push_back({"leftover",
                            fmt::format("{} was left by a command that was cut off", path.string()),
                            "doctor --fix removes it", true});
    }
    for (const auto& backup : ring_of(database)) {
        const std::string damage = damage_of(backup, depth);
        if (damage.empty()) continue;
        findings.push_back({"backup_damaged", fmt::format("a backup is of no use: {}", damage),
                            fmt::format("remove it: rm {}", backup.string())});
    }
    return findings;
}

bool holds_forgotten(Connection& connection, const std::filesystem::path& backup) try {
    const auto copy = connection_for_reading(backup, current_schema());
    Query erased(connection, "SELECT id FROM erased");
    while (erased.step()) {
        Query person(*copy, "SELECT 1 FROM person WHERE id = ?");
        if (person.with(erased.uuid(0)).step()) return true;
    }
    return false;
} catch (const StoreError&) {
    return false; // what cannot be read is told elsewhere
}

Findings forgetting_findings(Connection& connection) {
    Findings findings;
    if (is_forgetting_unfinished(connection)) {
        findings.push_back({"forget_unfinished",
                            "somebody was forgotten, but traces may be left in free space or a backup",
                            "doctor --fix erases them", true});
    }
    Query any(connection, "SELECT 1 FROM erased LIMIT 1");
    if (!any.step()) return findings;
    for (const auto& backup : ring_of(connection.path())) {
        if (!holds_forgotten(connection, backup)) continue;
        findings.push_back({"forgotten_in_backup",
                            fmt::format("{} holds somebody who was forgotten", backup.string()),
                            "doctor --fix removes that backup", true});
    }
    return findings;
}

} // namespace tend::store
