#include "render/mime_text.hpp"

#include "text/gate.hpp"

#include <algorithm>
#include <cstdint>

namespace tend::render {
namespace {

using std::string;
using std::string_view;

constexpr std::size_t longest_line = 76;
constexpr std::size_t longest_word = 75; // RFC 2047, 2
constexpr string_view word_begin = "=?UTF-8?B?";
constexpr string_view word_end = "?=";

bool is_printable(char c) {
    return c >= ' ' && c <= '~';
}

/// `=C3`
string escape_of(char c) {
    constexpr string_view digits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    return {'=', digits[byte >> 4U], digits[byte & 15U]};
}

/// The byte at `at` as it goes out; `is_first` of what the reader sees as a line.
string piece_at(string_view line, std::size_t at, bool is_first) {
    const char c = line[at];
    const bool misleads = is_first && (c == '.' || line.substr(at).starts_with("From "));
    const bool is_lost = c == ' ' && at + 1 == line.size();
    return is_printable(c) && c != '=' && !misleads && !is_lost ? string(1, c) : escape_of(c);
}

/// One line as quoted-printable, with soft breaks.
string quoted_line(string_view line) {
    string out;
    std::size_t width = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const std::size_t room = at + 1 == line.size() ? longest_line : longest_line - 1;
        string piece = piece_at(line, at, width == 0);
        if (width + piece.size() > room) {
            out += "=\n";
            width = 0;
            piece = piece_at(line, at, true);
        }
        out += piece;
        width += piece.size();
    }
    return out;
}

string base64(string_view bytes) {
    constexpr string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    string out;
    for (; !bytes.empty(); bytes.remove_prefix(std::min<std::size_t>(3, bytes.size()))) {
        std::uint32_t group = 0;
        for (std::size_t i = 0; i < 3; ++i)
            group = group << 8U | (i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U);
        for (std::size_t i = 0; i < 4; ++i)
            out += i <= bytes.size() ? letters[group >> (18U - 6U * i) & 63U] : '=';
    }
    return out;
}

/// The longest beginning of `text` of at most `most` bytes that ends between two characters.
string_view whole_characters(string_view text, std::size_t most) {
    if (text.size() <= most) return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
    return text.substr(0, most);
}

/// `text`, which is UTF-8, as encoded words one below the other; `used` columns of the first line are taken.
string encoded_words(string_view text, std::size_t used) {
    constexpr std::size_t frame = word_begin.size() + word_end.size();
    string out;
    while (!text.empty()) {
        const std::size_t room = std::min(longest_word, longest_line - used) - frame;
        const string_view piece = whole_characters(text, room / 4 * 3);
        out.append(out.empty() ? "" : "\n ").append(word_begin).append(base64(piece)).append(word_end);
        text.remove_prefix(piece.size());
        used = 1;
    }
    return out;
}

bool is_plain_header(string_view text) {
    return std::all_of(text.begin(), text.end(), is_printable) && text.find("=?") == string_view::npos;
}

string in_quotes(const string& name) {
    string quoted = "\"";
    for (const char c : name) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += c;
    }
    return quoted + '"';
}

/// A name as a phrase before an address: as it is, in quotes, or in encoded words.
string phrase(const string& name, std::size_t used) {
    if (!is_plain_header(name)) return encoded_words(name, used);
    const bool is_bare = name.find_first_of("()<>[]:;@\\,.\"") == string::npos && text::trimmed(name) == name;
    string told = is_bare ? name : in_quotes(name);
    return used + told.size() <= longest_line ? told : encoded_words(name, used);
}

} // namespace

string quoted_printable(string_view text) {
    string out;
    out.reserve(text.size() + text.size() / 4);
    while (!text.empty()) {
        const auto end = text.find('\n');
        out += quoted_line(text.substr(0, end));
        if (end == string_view::npos) break;
        out += '\n';
        text.remove_prefix(end + 1);
    }
    return out;
}

string header_field(string_view name, string_view text) {
    const string head = string(name) + ": ";
    const string told = text::harmless(text);
    const bool fits = is_plain_header(told) && head.size() + told.size() <= longest_line;
    return head + (fits ? told : encoded_words(told, head.size())) + '\n';
}

string address_field(string_view name, const Mailbox& mailbox) {
    const string head = string(name) + ": ";
    const string shown = text::harmless(mailbox.name);
    const string address = text::harmless(mailbox.address);
    if (shown.empty()) return head + address + '\n';
    const string before = head + phrase(shown, head.size());
    const std::size_t line = before.size() - (before.rfind('\n') + 1);
    const bool fits = line + 3 + address.size() <= longest_line;
    return before + (fits ? " <" : "\n <") + address + ">\n";
}

} // namespace tend::render
