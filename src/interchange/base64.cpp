#include "interchange/base64.hpp"

#include <cstdint>

namespace tend::interchange {

namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr unsigned bits_of_sign = 6;
constexpr unsigned bits_of_byte = 8;

} // namespace

std::optional<std::string> decoded_base64(std::string_view text) {
    for (int padding = 0; padding < 2 && text.ends_with('='); ++padding) text.remove_suffix(1);
    if (text.size() % 4 == 1) return std::nullopt;
    std::string bytes;
    std::uint32_t bits = 0;
    unsigned count = 0;
    for (const char c : text) {
        const auto value = alphabet.find(c);
        if (value == std::string_view::npos) return std::nullopt;
        bits = bits << bits_of_sign | static_cast<std::uint32_t>(value);
        count += bits_of_sign;
        if (count < bits_of_byte) continue;
        count -= bits_of_byte;
        bytes += static_cast<char>(bits >> count & 0xFFU);
    }
    return bytes;
}

} // namespace tend::interchange
