#pragma once

#include "store/schema.hpp"

namespace tend::store {

class Connection;

/// Makes the tables of `schema` in an empty database, and its marks. In one transaction of its own; where
/// another process was first, it is left as that one made it.
void create_schema(Connection& connection, const Schema& schema);

/// Brings an older file to `schema`, in one transaction: first a checked backup into the ring beside it, then
/// every step. Where another process was first, nothing is left to do. Throws StoreError, and then nothing
/// has changed.
void migrate(Connection& connection, const Schema& schema);

/// The steps alone, without a backup: for a copy in memory.
void apply_migrations(Connection& connection, const Schema& schema);

} // namespace tend::store
