#include "fuzz/target.hpp"
#include "interchange/base64.hpp"
#include "interchange/quoted_printable.hpp"
#include "render/mime_text.hpp"
#include "tend/mailbox.hpp"
#include "text/gate.hpp"

#include <algorithm>

// Any text as mail carries it, in bodies, subjects and addresses, is read as the same text, and stays where
// it belongs.

namespace {

using namespace tend;

std::string without(std::string text, std::string_view what) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at))
        text.erase(at, what.size());
    return text;
}

/// What holds of every line a mailer gets.
void check_lines(const std::string& text, std::size_t longest) {
    std::size_t width = 0;
    for (const char c : text) {
        fuzz::require(c == '\n' || (c >= ' ' && c <= '~'), "a byte is nothing a mailer takes");
        width = c == '\n' ? 0 : width + 1;
        fuzz::require(width <= longest, "a line is too long");
    }
}

/// What encoded words (RFC 2047) with nothing but folds between them say; other text as it stands.
std::string without_encoding(std::string text) {
    constexpr std::string_view begin = "=?UTF-8?B?";
    constexpr std::string_view end = "?=";
    if (!text.starts_with(begin)) return text;
    text = without(text, "\n ");
    std::string told;
    for (std::size_t at = 0; at < text.size();) {
        const auto stop = text.find(end, at + begin.size());
        fuzz::require(text.compare(at, begin.size(), begin) == 0 && stop != std::string::npos,
                      "a word is broken");
        const std::size_t first = at + begin.size();
        const auto piece = interchange::decoded_base64(text.substr(first, stop - first));
        fuzz::require(piece && text::is_valid_utf8(*piece), "a word cuts a character");
        told += *piece;
        at = stop + end.size();
    }
    return told;
}

void check_body(const std::string& text) {
    const std::string body = render::quoted_printable(text);
    check_lines(body, 76);
    const std::string marked = "\n" + body;
    fuzz::require(marked.find("\n.") == std::string::npos, "a line begins with a dot");
    fuzz::require(marked.find("\nFrom ") == std::string::npos, "a line begins another mail");
    fuzz::require(interchange::decoded_quoted_printable(without(body, "=\n")) == text,
                  "a body is read as another");
}

void check_subject(const std::string& text) {
    const std::string name = "Subject: ";
    const std::string field = render::header_field("Subject", text);
    check_lines(field, 76);
    fuzz::require(field.starts_with(name) && field.ends_with('\n'), "a field is none");
    const std::string value = field.substr(name.size(), field.size() - name.size() - 1);
    fuzz::require(without(value, "\n ").find('\n') == std::string::npos, "a field begins another");
    fuzz::require(without_encoding(value) == text::harmless(text), "a subject is read as another");
}

/// The name before an address: encoded, in quotes or bare.
std::string name_of(const std::string& phrase) {
    if (!phrase.starts_with('"')) return without_encoding(phrase);
    fuzz::require(phrase.size() >= 2 && phrase.ends_with('"'), "quotes do not match");
    std::string name;
    for (std::size_t at = 1; at + 1 < phrase.size(); ++at) {
        if (phrase[at] == '\\') ++at;
        name += phrase[at];
    }
    return name;
}

void check_mailbox(const Mailbox& mailbox) {
    const std::string name = "To: ";
    const std::string field = render::address_field("To", mailbox);
    check_lines(field, std::max<std::size_t>(76, mailbox.address.size() + name.size()));
    std::string value = field.substr(name.size(), field.size() - name.size() - 1);
    fuzz::require(value.ends_with(mailbox.address + (mailbox.name.empty() ? "" : ">")),
                  "an address is another");
    if (mailbox.name.empty()) return fuzz::require(value == mailbox.address, "a name comes from nowhere");
    value.erase(value.size() - mailbox.address.size() - 2); // with its angles
    const std::size_t fold = value.ends_with("\n ") ? 2 : 1;
    const std::string phrase = value.substr(0, value.size() - fold);
    fuzz::require(name_of(phrase) == text::harmless(mailbox.name), "a name is read as another");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text = fuzz::text_of(data, size);
    check_body(text);
    check_subject(text);
    fuzz::read_or_refuse([&] { check_mailbox(parse_mailbox(text, "--to")); });
    std::string name = text::as_utf8(text);
    std::replace_if(
        name.begin(), name.end(), [](char c) { return (c >= 0 && c < ' ') || c == '\x7f'; }, '?');
    check_mailbox({name, "ana@example.org"});
    return 0;
}
