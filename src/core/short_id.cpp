#include "core/ascii.hpp"
#include "tend/id.hpp"

#include <cstddef>

namespace tend {
namespace {

/// Crockford's alphabet leaves out i, l, o and u: three look like digits, one makes words.
constexpr std::string_view alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t short_length = 6;

constexpr char as_meant(char typed) {
    const char c = ascii::lowered(typed);
    if (c == 'o') return '0';
    return c == 'i' || c == 'l' ? '1' : c;
}

} // namespace

std::string short_text(const Uuid& uuid) {
    std::uint32_t bits = 0;
    for (std::size_t i = 12; i < 16; ++i) bits = bits << 8U | uuid[i];
    std::string text;
    for (std::size_t i = 0; i < short_length; ++i) {
        text += alphabet[bits >> 27U];
        bits <<= 5U;
    }
    return text;
}

std::optional<std::uint32_t> parse_short(std::string_view text) {
    if (text.size() != short_length) return std::nullopt;
    std::uint32_t bits = 0;
    for (const char c : text) {
        const std::size_t value = alphabet.find(as_meant(c));
        if (value == std::string_view::npos) return std::nullopt;
        bits = bits << 5U | static_cast<std::uint32_t>(value);
    }
    return bits << 2U;
}

} // namespace tend
