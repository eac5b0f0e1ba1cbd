#include "render/links.hpp"

#include "text/gate.hpp"

#include <algorithm>

namespace tend::render {
namespace {

using std::string;
using std::string_view;

/// Terminals refuse, and one crashed on, what is much longer.
constexpr std::size_t longest_target = 2000;
constexpr string_view between_words = " \t\n\x1b";
constexpr string_view before_address = "(<[\"'";
constexpr string_view behind_address = ".,;:!?)>]\"'";
constexpr string_view of_mail = "-._~+@";
constexpr string_view of_web = "-._~:/?#[]@!$&'()*+,;=%";

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_beyond_ascii(char c) {
    return static_cast<unsigned char>(c) >= 0x80;
}

/// `%C3`
string escape_of(char c) {
    constexpr string_view digits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    return {'%', digits[byte >> 4U], digits[byte & 15U]};
}

/// `address` with all but letters, digits and `plain` as escapes.
string encoded(string_view address, string_view plain) {
    string out;
    for (const char c : address) {
        const bool stays = is_letter_or_digit(c) || plain.find(c) != string_view::npos;
        out += stays ? string(1, c) : escape_of(c);
    }
    return out;
}

bool is_of_web(string_view word) {
    if (!word.starts_with("https://") && !word.starts_with("http://")) return false;
    return word.back() != '/' || word.size() > string_view("https://").size();
}

/// Signs that no address holds, the gate's own escapes among them, make it none.
bool is_plain(string_view address) {
    return std::all_of(address.begin(), address.end(), [](char c) {
        return is_letter_or_digit(c) || is_beyond_ascii(c) || of_web.find(c) != string_view::npos;
    });
}

/// `word` without the marks of the sentence it stands in.
string_view address_in(string_view word) {
    while (!word.empty() && before_address.find(word.front()) != string_view::npos) word.remove_prefix(1);
    while (!word.empty() && behind_address.find(word.back()) != string_view::npos) word.remove_suffix(1);
    return word;
}

/// The end of the colour that begins at `at`.
std::size_t end_of_color(string_view text, std::size_t at) {
    const auto end = text.find('m', at);
    return end == string_view::npos ? text.size() : end + 1;
}

string link(string_view shown, string_view target) {
    string out = "\x1b]8;;";
    out.append(target).append("\x1b\\").append(shown).append("\x1b]8;;\x1b\\");
    return out;
}

/// Hands every word of `text` to `word`, and what stands between them to `other`.
template<class Word, class Other>
void walk(string_view text, Word word, Other other) {
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '\x1b') {
            const std::size_t end = end_of_color(text, at);
            other(text.substr(at, end - at));
            at = end;
        } else if (between_words.find(text[at]) != string_view::npos) {
            other(text.substr(at++, 1));
        } else {
            const std::size_t end = std::min(text.find_first_of(between_words, at), text.size());
            word(text.substr(at, end - at));
            at = end;
        }
    }
}

} // namespace

void Links::add_mail(string_view address) {
    const string shown(text::harmless(address));
    const bool has_one_at = std::count(shown.begin(), shown.end(), '@') == 1;
    if (!has_one_at || !is_plain(shown) || address_in(shown) != shown) return;
    string target = "mailto:" + encoded(shown, of_mail);
    if (target.size() <= longest_target) targets_.emplace(shown, std::move(target));
}

void Links::add_found_in(string_view text) {
    walk(
        text::harmless(text),
        [this](string_view word) {
            const string_view address = address_in(word);
            if (!is_of_web(address) || !is_plain(address)) return;
            string target = encoded(address, of_web);
            if (target.size() <= longest_target) targets_.emplace(address, std::move(target));
        },
        [](string_view) {});
}

string Links::in(string_view laid_out, const Style& style) const {
    if (!style.links || targets_.empty()) return string(laid_out);
    string out;
    const auto other = [&out](string_view text) { out += text; };
    const auto word = [&](string_view text) {
        const string_view address = address_in(text);
        const auto found = targets_.find(address);
        if (found == targets_.end()) return other(text);
        const auto before = static_cast<std::size_t>(address.data() - text.data());
        out.append(text.substr(0, before)).append(link(address, found->second));
        out.append(text.substr(before + address.size()));
    };
    walk(laid_out, word, other);
    return out;
}

} // namespace tend::render
