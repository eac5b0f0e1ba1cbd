#include "tend/mailbox.hpp"

#include "core/ascii.hpp"
#include "tend/errors.hpp"

#include <algorithm>
#include <optional>

namespace tend {
namespace {

using std::string;
using std::string_view;

// RFC 5321, 4.5.3.1
constexpr std::size_t longest_address = 254;
constexpr std::size_t longest_local_part = 64;
constexpr std::size_t longest_label = 63;
/// Longer is no name, and mail programs cut it.
constexpr std::size_t longest_name = 200;

bool is_letter_or_digit(char c) {
    const char low = ascii::lowered(c);
    return ascii::is_digit(c) || (low >= 'a' && low <= 'z');
}

bool is_local_letter(char c) {
    return is_letter_or_digit(c) || string_view("!#$%&'*+/=?^_`{|}~-").find(c) != string_view::npos;
}

bool is_domain_letter(char c) {
    return is_letter_or_digit(c) || c == '-';
}

bool is_control(char c) {
    return static_cast<unsigned char>(c) < ' ' || c == '\x7f';
}

/// Whether `text` is words of `letters` with single dots between them, none longer than `longest`.
bool is_dotted(string_view text, bool (*is_allowed)(char), std::size_t longest) {
    while (true) {
        const string_view word = text.substr(0, text.find('.'));
        if (word.empty() || word.size() > longest || word.front() == '-') return false;
        if (!std::all_of(word.begin(), word.end(), is_allowed)) return false;
        if (word.size() == text.size()) return true;
        text.remove_prefix(word.size() + 1);
    }
}

bool is_domain(string_view text) {
    return is_dotted(text, is_domain_letter, longest_label) && text.find("-.") == string_view::npos &&
           text.back() != '-';
}

bool is_address(string_view text) {
    const auto at = text.rfind('@');
    if (at == string_view::npos || at > longest_local_part || text.size() > longest_address) return false;
    return is_dotted(text.substr(0, at), is_local_letter, longest_local_part) &&
           is_domain(text.substr(at + 1));
}

string_view without_blanks(string_view text) {
    const auto first = text.find_first_not_of(' ');
    if (first == string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

/// The name without its quotes; nothing where they do not pair.
std::optional<string> plain_name(string_view told) {
    if (!told.starts_with('"')) {
        if (told.find_first_of("\"<>") != string_view::npos) return std::nullopt;
        return string(told);
    }
    if (told.size() < 2 || !told.ends_with('"')) return std::nullopt;
    string name;
    for (std::size_t at = 1; at + 1 < told.size(); ++at) {
        if (told[at] == '"') return std::nullopt;
        if (told[at] == '\\' && ++at + 1 == told.size()) return std::nullopt;
        name += told[at];
    }
    return name;
}

std::optional<Mailbox> mailbox_in(string_view text) {
    if (std::any_of(text.begin(), text.end(), is_control)) return std::nullopt;
    text = without_blanks(text);
    if (!text.ends_with('>'))
        return is_address(text) ? std::optional(Mailbox{"", string(text)}) : std::nullopt;
    const auto begin = text.rfind('<');
    if (begin == string_view::npos) return std::nullopt;
    const string_view address = text.substr(begin + 1, text.size() - begin - 2);
    auto name = plain_name(without_blanks(text.substr(0, begin)));
    if (!name || name->size() > longest_name || !is_address(address)) return std::nullopt;
    return Mailbox{std::move(*name), string(address)};
}

} // namespace

Mailbox parse_mailbox(string_view text, string_view what) {
    if (auto mailbox = mailbox_in(text)) return *std::move(mailbox);
    string shown(text);
    std::replace_if(shown.begin(), shown.end(), is_control, '?');
    throw InvalidInput(string(what) + ": \"" + shown + "\" is no address mail can go to",
                       "one address, ana@example.org or Ana Souza <ana@example.org>, in ASCII: "
                       "only the name may be of another script, a domain goes in its xn-- form");
}

} // namespace tend
