#include "core/typed.hpp"

#include "core/ascii.hpp"

#include <algorithm>
#include <cstddef>

namespace tend {
namespace {

constexpr std::size_t longest_echo = 60;

bool continues_a_character(char c) {
    return (static_cast<unsigned char>(c) & 0xc0U) == 0x80U;
}

std::string_view without_outer_blanks(std::string_view text) {
    while (!text.empty() && ascii::is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && ascii::is_blank(text.back())) text.remove_suffix(1);
    return text;
}

// The message of an exception ends at the first of them.
std::string without_nulls(std::string_view text) {
    std::string shown;
    for (const char c : text) shown += c == '\0' ? std::string("\\x00") : std::string(1, c);
    return shown;
}

} // namespace

Typed typed(std::string_view text) {
    Typed result{text, {}};
    for (auto at = text.begin(); at != text.end();) {
        const auto begin = std::find_if_not(at, text.end(), ascii::is_blank);
        at = std::find_if(begin, text.end(), ascii::is_blank);
        if (begin != at) result.words.push_back(ascii::lowered(std::string_view(begin, at)));
    }
    return result;
}

std::vector<std::string_view> digit_runs(std::span<const std::string> words) {
    std::vector<std::string_view> runs;
    for (const std::string_view word : words) {
        for (auto begin = word.begin(); begin != word.end();) {
            const bool digits = ascii::is_digit(*begin);
            const auto end =
                std::find_if(begin, word.end(), [digits](char c) { return ascii::is_digit(c) != digits; });
            runs.emplace_back(begin, end);
            begin = end;
        }
    }
    return runs;
}

std::string echoed(std::string_view text) {
    const std::string_view bare = without_outer_blanks(text);
    if (bare.size() <= longest_echo) return without_nulls(bare);
    std::size_t length = longest_echo;
    while (length > 0 && continues_a_character(bare[length])) --length;
    return without_nulls(bare.substr(0, length)) + "…";
}

InvalidInput refusal(std::string_view text, const std::string& reason, std::string_view forms) {
    const std::string echo = echoed(text);
    return InvalidInput(echo.empty() ? reason : echo + ": " + reason, std::string(forms));
}

} // namespace tend
