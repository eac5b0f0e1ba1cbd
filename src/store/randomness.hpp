#pragma once

#include <cstdint>
#include <span>

namespace tend::store {

/// Fills `numbers` with random bits of the system.
void fill_with_random(std::span<std::uint64_t> numbers);

/// 64 random bits of the system.
[[nodiscard]] std::uint64_t system_random();

} // namespace tend::store
