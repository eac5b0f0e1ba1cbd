#pragma once

namespace tend::store {

class Connection;

/// Sets a connection up so that a hostile file can do no harm. Reads nothing from the file.
void harden(Connection& connection);

/// Sets it up so that a power cut can do none. SQLite reads the file for that, and rolls back what a killed
/// command left: only once its first bytes were found to be ours, and before anything is written.
void make_commits_durable(Connection& connection);

/// The rollback journal, for writing: also where somebody gave the file another.
void use_rollback_journal(Connection& connection);

} // namespace tend::store
