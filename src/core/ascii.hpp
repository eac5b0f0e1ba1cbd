#pragma once

#include <algorithm>
#include <string>
#include <string_view>

/// Letters, digits and blanks of ASCII alone, whatever the locale; every other byte is none of them.
namespace tend::ascii {

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

constexpr bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

constexpr char lowered(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// `text` with `A` to `Z` as `a` to `z`.
inline std::string lowered(std::string_view text) {
    std::string low(text);
    for (char& c : low) c = lowered(c);
    return low;
}

/// Whether `text` is one digit or more and nothing else.
constexpr bool is_number(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// The number that `digits` (digits only) writes, or `ceiling` where it is larger.
constexpr int number_up_to(int ceiling, std::string_view digits) {
    int number = 0;
    for (const char c : digits) {
        const int digit = c - '0';
        if (number > (ceiling - digit) / 10) return ceiling;
        number = number * 10 + digit;
    }
    return number;
}

/// The two digits that begin at `at`, which lies within `text`; negative where either is no digit.
constexpr int two_digits(std::string_view text, std::size_t at) {
    if (!is_digit(text[at]) || !is_digit(text[at + 1])) return -1;
    return (text[at] - '0') * 10 + (text[at + 1] - '0');
}

/// `number` (0 to 99) as two digits at the end of `text`.
inline void append_two_digits(std::string& text, unsigned number) {
    text += static_cast<char>('0' + number / 10 % 10);
    text += static_cast<char>('0' + number % 10);
}

} // namespace tend::ascii
