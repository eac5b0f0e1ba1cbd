#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace tend::interchange {

/// The ASCII capital of `c`; every other byte as it is, whatever the locale.
[[nodiscard]] constexpr char ascii_upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

/// `text` with its ASCII letters as capitals.
[[nodiscard]] inline std::string ascii_upper(std::string_view text) {
    std::string upper(text);
    for (char& c : upper) c = ascii_upper(c);
    return upper;
}

/// Whether the two are equal but for the case of ASCII letters.
[[nodiscard]] constexpr bool equal_without_case(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return ascii_upper(x) == ascii_upper(y); });
}

/// `text` without the blanks and tabs around it.
[[nodiscard]] constexpr std::string_view without_outer_blanks(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

} // namespace tend::interchange
