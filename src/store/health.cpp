#include "store/health.hpp"

#include "store/backup.hpp"
#include "store/connection.hpp"
#include "store/file_access.hpp"
#include "store/findings.hpp"
#include "store/opening.hpp"
#include "store/query.hpp"
#include "store/ring.hpp"
#include "store/safekeeping.hpp"
#include "store/store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace tend::store {

namespace {

bool is_whole(const std::filesystem::path& backup) try {
    const auto connection = connection_for_reading(backup, current_schema());
    return objection_to(*connection, Check::pages).empty();
} catch (const StoreError&) {
    return false;
}

/// The next step where only a backup helps.
std::string way_back(const std::filesystem::path& database) {
    const auto ring = ring_of(database);
    const auto found = std::find_if(ring.begin(), ring.end(), is_whole);
    if (found != ring.end())
        return fmt::format("tend restore {} brings back the newest backup that is whole", found->string());
    return "no whole backup lies beside it: tend restore FILE with one of yours, or tend import an export "
           "into a "
           "new file";
}

void append(Findings& findings, Findings more) {
    std::move(more.begin(), more.end(), std::back_inserter(findings));
}

Findings findings_within(Connection& connection, Depth depth, Day today) {
    Findings findings = page_findings(connection, depth);
    const bool are_pages_whole = std::none_of(findings.begin(), findings.end(), [](const Finding& finding) {
        return finding.code == "page_damaged";
    });
    // Behind a damaged page everything else would look wrong, too.
    if (!are_pages_whole) return findings;
    append(findings, row_findings(connection, depth));
    append(findings, link_findings(connection));
    append(findings, derived_findings(connection, today));
    append(findings, forgetting_findings(connection));
    return findings;
}

/// Examines a file that is there. What it is not even opened for is a finding.
void examine_file(Health& health, const std::filesystem::path& database, Depth depth, Day today) {
    bool is_ours = true;
    try {
        const auto connection = connection_for_reading(database, current_schema());
        append(health.findings, findings_within(*connection, depth, today));
        health.totals = Store::open_for_reading(database).totals();
    } catch (const StoreError& error) {
        if (error.code() == ErrorCode::busy) throw;
        is_ours = error.code() == ErrorCode::corrupt;
        health.findings.push_back({to_text(error.code()), error.what(), is_ours ? "" : error.hint()});
    }
    for (Finding& finding : health.findings) {
        if (finding.hint.empty()) finding.hint = way_back(database);
    }
    if (is_ours) append(health.findings, permission_findings(database));
}

} // namespace

Health examine(const std::filesystem::path& database, Depth depth, Day today) {
    Health health;
    const PathContent content = content_of(database);
    health.exists = content != PathContent::nothing;
    if (health.exists) examine_file(health, database, depth, today);
    if (content == PathContent::file)
        health.bytes = static_cast<std::int64_t>(std::filesystem::file_size(database));
    health.backups = backups_beside(database);
    if (!health.exists && !health.backups.empty()) {
        health.findings.push_back({"missing",
                                   fmt::format("{} is not there, but backups of it are", database.string()),
                                   way_back(database)});
    }
    append(health.findings, backup_findings(database, depth));
    return health;
}

} // namespace tend::store
