#pragma once

#include "tend/day.hpp"

namespace tend::store {

class Connection;

/// Writes the file anew without its free space, where old copies of erased rows may still lie. Not within a
/// transaction.
void clean_free_pages(Connection& connection);

/// Within the transaction that forgets somebody: notes that traces are still to be erased, so that a command
/// that is killed before that is over leaves word of it.
void note_unfinished_forgetting(Connection& connection, Instant now);

/// Whether a command that forgot somebody did not come to its end.
[[nodiscard]] bool is_forgetting_unfinished(Connection& connection);

/// Erases what erased rows may have left behind: free space and the ring of backups; then takes the note
/// away. Not within a transaction.
void finish_forgetting(Connection& connection);

} // namespace tend::store
