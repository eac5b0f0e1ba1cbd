#pragma once

#include "store/connection.hpp"
#include "tend/results.hpp"

#include <vector>

namespace tend::store {

/// Fills in what does not stand in a person's own row (addresses, tags, facts): look-ups for a few people,
/// one pass over each table for many.
void add_details(Connection& connection, std::vector<PersonOnDay>& people);

} // namespace tend::store
