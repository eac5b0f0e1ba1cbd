#pragma once

namespace tend::store {

class Connection;

/// Sets a connection up so that neither a power cut nor a hostile file can do harm; the one place where that
/// is decided. Reads nothing from the file.
void harden(Connection& connection);

/// What can only be set once the file is known to be ours: the rollback journal, for writing.
void use_rollback_journal(Connection& connection);

} // namespace tend::store
