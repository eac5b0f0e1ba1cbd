#pragma once

#include "store/schema.hpp"

namespace tend::test {

/// A made-up schema after the one this program writes, as a step to it may be: a table that is filled, a
/// column, an index over it, and a change of every row.
[[nodiscard]] store::Schema later_schema();

} // namespace tend::test
