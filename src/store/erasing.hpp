#pragma once

namespace tend::store {

class Connection;

/// Writes the file anew without its free space, where old copies of erased rows may still lie. Not within a
/// transaction.
void clean_free_pages(Connection& connection);

} // namespace tend::store
