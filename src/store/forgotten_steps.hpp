#pragma once

#include "tend/id.hpp"

#include <set>

namespace tend::store {

class Connection;

/// Erases, whole, every undo step that holds one of the rows `ids`, or an old row that points to one: neither
/// their words nor their traces stay in the history of commands.
void erase_steps_about(Connection& connection, const std::set<Uuid>& ids);

} // namespace tend::store
