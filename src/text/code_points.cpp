#include "text/code_points.hpp"

#include <array>
#include <utf8proc.h>

namespace tend::text {

Decoded first_code_point(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    if (lead < 0x80) return {lead, 1, true};

    utf8proc_int32_t code_point = -1;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                         static_cast<utf8proc_ssize_t>(text.size()), &code_point);
    if (length <= 0) return {};
    return {static_cast<char32_t>(code_point), static_cast<std::size_t>(length), true};
}

std::string utf8_of(char32_t code_point) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), bytes.data());
    return {bytes.begin(), bytes.begin() + length};
}

std::string hex_of(char32_t code_point, int digits) {
    std::string hex;
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
        hex += "0123456789abcdef"[(code_point >> shift) & 0xF];
    return hex;
}

} // namespace tend::text
