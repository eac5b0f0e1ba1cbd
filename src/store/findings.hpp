#pragma once

#include "store/health.hpp"
#include "tend/id.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace tend::store {

class Connection;

using Findings = std::vector<Finding>;

// What each look at the file finds; none writes anything.

/// Who else may read the file and the backups, or write into the folder (`owner`, `file_mode`, `folder_mode`,
/// `backup_mode`).
[[nodiscard]] Findings permission_findings(const std::filesystem::path& database);

/// What killed commands left beside it (`leftover`), backups that cannot be read (`backup_damaged`).
[[nodiscard]] Findings backup_findings(const std::filesystem::path& database, Depth depth);

/// Backups that hold somebody who was forgotten (`forgotten_in_backup`), a forget that was cut off
/// (`forget_unfinished`).
[[nodiscard]] Findings forgetting_findings(Connection& connection);

/// Whether `backup` holds anybody whom `connection`'s database forgot.
[[nodiscard]] bool holds_forgotten(Connection& connection, const std::filesystem::path& backup);

/// Pages and indexes, as SQLite sees them (`page_damaged`, `index_damaged`).
[[nodiscard]] Findings page_findings(Connection& connection, Depth depth);

/// Columns that hold what tend would not have written (`row_damaged`), text that is no UTF-8
/// (`text_damaged`), undo steps that cannot be read (`undo_damaged`).
[[nodiscard]] Findings row_findings(Connection& connection, Depth depth);

/// Rows of nobody (`orphan`), handles that two people have (`handle_twice`).
[[nodiscard]] Findings link_findings(Connection& connection);

/// Derived tables that do not say what the records say (`rhythm_stale`, `name_words_stale`).
[[nodiscard]] Findings derived_findings(Connection& connection, Day today);

/// Everyone who is there, by id.
[[nodiscard]] std::vector<PersonId> everyone(Connection& connection);

/// The tables whose rows are of somebody or something, by the column that says of whom.
struct Link {
    std::string_view table, column, target;
};
[[nodiscard]] std::span<const Link> links();

/// The steps of the undo history that cannot be read.
[[nodiscard]] std::vector<std::int64_t> unreadable_steps(Connection& connection);

} // namespace tend::store
