#include "text/fold.hpp"

#include "text/code_points.hpp"
#include "text/gate.hpp"

#include <algorithm>
#include <stdexcept>
#include <utf8proc.h>
#include <utility>

namespace tend::text {
namespace {

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

char ascii_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_ascii_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

utf8proc_category_t category_of(char32_t code_point) {
    return utf8proc_category(static_cast<utf8proc_int32_t>(code_point));
}

/// Whether folding drops the code point: an enclosing mark, or one whose combining class (UAX #44) says that
/// it is a stroke, a nukta, a Hebrew, Arabic or Syriac point, or placed around its letter.
bool is_accent(char32_t code_point) {
    const auto* property = utf8proc_get_property(static_cast<utf8proc_int32_t>(code_point));
    const int order = property->combining_class;
    return property->category == UTF8PROC_CATEGORY_ME || order == 1 || order == 7 ||
           (order >= 10 && order <= 36) || (order >= 202 && order <= 234);
}

/// What a folded letter that Unicode does not decompose is read as; the letter itself for all others.
std::string read_as(char32_t letter) {
    switch (letter) {
    case U'ø': return "o";
    case U'ł': return "l";
    case U'đ':
    case U'ð':
    case U'ɖ': return "d";
    case U'ħ': return "h";
    case U'ı': return "i";
    case U'ŋ': return "n";
    case U'ŧ': return "t";
    case U'æ': return "ae";
    case U'œ': return "oe";
    case U'þ': return "th";
    case U'ʻ': return "'";
    default: return utf8_of(letter);
    }
}

std::vector<utf8proc_int32_t> decomposed(const std::string& valid) {
    constexpr auto options = static_cast<utf8proc_option_t>(
        UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE | UTF8PROC_LUMP);
    std::vector<utf8proc_int32_t> code_points(valid.size() * 2);
    while (true) {
        const auto count = utf8proc_decompose(reinterpret_cast<const utf8proc_uint8_t*>(valid.data()),
                                              static_cast<utf8proc_ssize_t>(valid.size()), code_points.data(),
                                              static_cast<utf8proc_ssize_t>(code_points.size()), options);
        if (count < 0) throw std::length_error(utf8proc_errmsg(count));
        const bool fits = static_cast<std::size_t>(count) <= code_points.size();
        code_points.resize(static_cast<std::size_t>(count));
        if (fits) return code_points;
    }
}

bool is_part_of_word(char32_t code_point) {
    if (code_point < 0x80) return is_ascii_letter_or_digit(static_cast<char>(code_point));
    switch (category_of(code_point)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO: return true;
    default: return false;
    }
}

} // namespace

std::string folded(std::string_view text) {
    std::string out;
    if (is_ascii(text)) {
        out.resize(text.size());
        std::transform(text.begin(), text.end(), out.begin(), ascii_lower);
        return out;
    }
    out.reserve(text.size());
    for (const utf8proc_int32_t code_point : decomposed(as_utf8(text))) {
        const auto letter = static_cast<char32_t>(code_point);
        if (!is_accent(letter)) out += read_as(letter);
    }
    return out;
}

std::vector<std::string> folded_words(std::string_view text) {
    const std::string whole = folded(text);
    std::vector<std::string> words;
    std::string word;
    std::string_view rest = whole;
    while (!rest.empty()) {
        const Decoded next = first_code_point(rest);
        const std::string_view behind = rest.substr(next.length);
        const bool is_inner_apostrophe = next.code_point == U'\'' && !word.empty() && !behind.empty() &&
                                         is_part_of_word(first_code_point(behind).code_point);
        if (is_part_of_word(next.code_point)) {
            word += rest.substr(0, next.length);
        } else if (!is_inner_apostrophe && !word.empty()) {
            words.push_back(std::exchange(word, {}));
        }
        rest = behind;
    }
    if (!word.empty()) words.push_back(std::move(word));
    return words;
}

std::string handle_from(std::string_view name) {
    const std::string whole = trimmed(name);
    std::string_view first = whole;
    for (std::size_t at = 0; at < first.size();) {
        const Decoded next = first_code_point(first.substr(at));
        if (is_blank(next.code_point)) first = first.substr(0, at);
        at += next.length;
    }
    std::string handle;
    for (const char c : folded(first))
        if (is_ascii_letter_or_digit(c)) handle += c;
    return handle;
}

} // namespace tend::text
