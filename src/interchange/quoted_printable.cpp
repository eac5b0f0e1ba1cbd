#include "interchange/quoted_printable.hpp"

#include <optional>

namespace tend::interchange {

namespace {

std::optional<int> hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return std::nullopt;
}

} // namespace

std::string decoded_quoted_printable(std::string_view text) {
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '=' && at + 2 < text.size()) {
            const auto high = hex_digit(text[at + 1]);
            const auto low = hex_digit(text[at + 2]);
            if (high && low) {
                decoded += static_cast<char>(*high * 16 + *low);
                at += 2;
                continue;
            }
        }
        decoded += text[at];
    }
    return decoded;
}

} // namespace tend::interchange
