#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tend {

/// The sixteen bytes of a UUID, most significant first; all zero until one is given.
using Uuid = std::array<std::uint8_t, 16>;

/// An id that cannot be mistaken for that of another table.
template<class Tag>
struct Id {
    Uuid bytes{};

    [[nodiscard]] bool is_set() const { return bytes != Uuid{}; }
    auto operator<=>(const Id&) const = default;
};

using PersonId = Id<struct PersonTag>;
using CircleId = Id<struct CircleTag>;
using InteractionId = Id<struct InteractionTag>;
using MilestoneId = Id<struct MilestoneTag>;
using FollowUpId = Id<struct FollowUpTag>;
using FactId = Id<struct FactTag>;
using HolidayId = Id<struct HolidayTag>;

/// A version 7 UUID (RFC 9562): `unix_ms` (48 bits), `counter` (12 bits, orders ids of one millisecond) and
/// 62 bits of `random`.
[[nodiscard]] Uuid make_uuid7(std::int64_t unix_ms, unsigned counter, std::uint64_t random);

/// The milliseconds since 1970 within a version 7 UUID.
[[nodiscard]] std::int64_t unix_ms_of(const Uuid& uuid);
/// The counter within a version 7 UUID, 0 to 4095.
[[nodiscard]] unsigned counter_of(const Uuid& uuid);

/// The usual 36 characters, in lower case.
[[nodiscard]] std::string to_text(const Uuid& uuid);
/// Reads the usual 36 characters, in either case; nothing for any other text.
[[nodiscard]] std::optional<Uuid> parse_uuid(std::string_view text);

/// The short form shown to people: six characters, Crockford base 32 in lower case, of the first 30 of the
/// last 32 bits. Two records may share one.
[[nodiscard]] std::string short_text(const Uuid& uuid);
/// The 30 bits a short id stands for, in the upper bits of 32 (the last two are 0); in either case, `o` read
/// as `0`, `i` and `l` as `1`. Nothing where the text is no short id.
[[nodiscard]] std::optional<std::uint32_t> parse_short(std::string_view text);

} // namespace tend
