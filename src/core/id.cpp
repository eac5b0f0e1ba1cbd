#include "tend/id.hpp"

#include "core/ascii.hpp"

#include <cstddef>

namespace tend {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";
constexpr std::size_t text_length = 36;

constexpr bool is_dash_place(std::size_t at) {
    return at == 8 || at == 13 || at == 18 || at == 23;
}

/// 0 to 15, or negative for a character that is no hexadecimal digit.
constexpr int hex_value(char c) {
    if (ascii::is_digit(c)) return c - '0';
    const char low = ascii::lowered(c);
    return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

constexpr std::uint8_t byte_of(std::uint64_t bits, unsigned shift) {
    return static_cast<std::uint8_t>(bits >> shift & 0xffU);
}

} // namespace

Uuid make_uuid7(std::int64_t unix_ms, unsigned counter, std::uint64_t random) {
    const auto ms = static_cast<std::uint64_t>(unix_ms);
    Uuid uuid{};
    for (std::size_t i = 0; i < 6; ++i) uuid[i] = byte_of(ms, static_cast<unsigned>(40 - 8 * i));
    uuid[6] = static_cast<std::uint8_t>(0x70U | (counter >> 8U & 0x0fU));
    uuid[7] = byte_of(counter, 0);
    for (std::size_t i = 8; i < 16; ++i) uuid[i] = byte_of(random, static_cast<unsigned>(120 - 8 * i));
    // The two highest bits say that the layout is RFC 9562's.
    uuid[8] = static_cast<std::uint8_t>(0x80U | (uuid[8] & 0x3fU));
    return uuid;
}

std::int64_t unix_ms_of(const Uuid& uuid) {
    std::int64_t ms = 0;
    for (std::size_t i = 0; i < 6; ++i) ms = ms << 8 | uuid[i];
    return ms;
}

unsigned counter_of(const Uuid& uuid) {
    return (uuid[6] & 0x0fU) << 8U | uuid[7];
}

std::string to_text(const Uuid& uuid) {
    std::string text(text_length, '-');
    std::size_t at = 0;
    for (const std::uint8_t byte : uuid) {
        if (is_dash_place(at)) ++at;
        text[at++] = hex_digits[byte >> 4U];
        text[at++] = hex_digits[byte & 0x0fU];
    }
    return text;
}

std::optional<Uuid> parse_uuid(std::string_view text) {
    if (text.size() != text_length) return std::nullopt;
    Uuid uuid{};
    std::size_t at = 0;
    for (std::uint8_t& byte : uuid) {
        if (is_dash_place(at) && text[at++] != '-') return std::nullopt;
        const int high = hex_value(text[at++]);
        const int low = hex_value(text[at++]);
        if (high < 0 || low < 0) return std::nullopt;
        byte = static_cast<std::uint8_t>(high * 16 + low);
    }
    return uuid;
}

} // namespace tend
