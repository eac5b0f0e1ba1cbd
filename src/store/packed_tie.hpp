#pragma once

#include "store/pulse_pages.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace tend::store {

constexpr std::size_t packed_tie_size = 84;
using PackedBytes = std::array<std::uint8_t, packed_tie_size>;

/// The tie as bytes, the same on every machine: its id, numbers of four bytes with the lowest first, words of
/// one byte. The id is never all zero, which an empty place is.
[[nodiscard]] PackedBytes bytes_of(const PackedTie& tie);

/// What `bytes_of` made the bytes of; nothing where they are an empty place, or make no sense.
[[nodiscard]] std::optional<PackedTie> tie_from(std::span<const std::uint8_t, packed_tie_size> bytes);

} // namespace tend::store
