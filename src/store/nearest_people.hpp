#pragma once

#include "tend/errors.hpp"

#include <string_view>
#include <vector>

namespace tend::store {

class Connection;

/// The people whose handle or a word of whose name is nearest to `who`, the nearest first, at most three.
/// Looks at a bounded number of words, however many there are.
[[nodiscard]] std::vector<Candidate> nearest_people(Connection& connection, std::string_view who);

} // namespace tend::store
