#pragma once

#include "store/table.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace tend::store {

/// The columns of `row` behind its key, as bytes: for each a letter (n, i, t, u) and its content.
[[nodiscard]] std::string image_of(const Table& table, const Row& row);

/// The row of `key` that `image` was made of. Columns added since are empty. Throws std::runtime_error for
/// bytes that are no image.
[[nodiscard]] Row row_from(const Table& table, std::string_view key, std::string_view image);

/// A number that stands for what the row says: equal rows have equal marks, stamps aside. Whether it is
/// removed counts, when does not; empty columns do not count, so that columns added later change no mark.
/// (FNV-1a, 64 bits.)
[[nodiscard]] std::int64_t mark_of(const Table& table, const Row& row);

/// Whether both rows say the same, stamps aside.
[[nodiscard]] bool says_the_same(const Table& table, const Row& a, const Row& b);

/// Whether the row is removed.
[[nodiscard]] bool is_removed(const Table& table, const Row& row);

} // namespace tend::store
