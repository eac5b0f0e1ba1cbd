#include "render/message.hpp"

#include "render/mime_text.hpp"
#include "render/words.hpp"

#include <fmt/format.h>

#include <cstdint>

namespace tend::render {
namespace {

using std::string;
using std::string_view;

/// FNV-1a (Fowler, Noll, Vo), 64 bits, over what the message says; the parts kept apart by a zero.
std::uint64_t fingerprint(const Message& message) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    const auto take = [&hash](char c) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001b3U;
    };
    const string from = message.from ? message.from->name + message.from->address : "";
    for (const string_view part :
         {string_view(from), string_view(message.to.name), string_view(message.to.address),
          string_view(message.subject), string_view(message.text), string_view(message.html)}) {
        for (const char c : part) take(c);
        take('\0');
    }
    return hash;
}

/// `Mon, 16 Mar 2026 09:00:00 +0000`
string mail_date(Instant at) {
    const Day day(std::chrono::floor<std::chrono::days>(at).time_since_epoch());
    const string words = day_words(day, day);
    const string instant = to_text(at);
    return words.substr(0, 3) + ", " + words.substr(4) + ' ' + instant.substr(0, 4) + ' ' +
           instant.substr(11, 8) + " +0000";
}

/// In the domain of whoever sends it, else of whom it is for.
string message_id(const Message& message, std::uint64_t print) {
    const string& address = (message.from ? *message.from : message.to).address;
    string moment = to_text(message.at).substr(0, 19);
    std::erase_if(moment, [](char c) { return c == '-' || c == ':' || c == 'T'; });
    return fmt::format("<tend.{}.{:016x}{}>", moment, print, address.substr(address.rfind('@')));
}

string part(string_view boundary, string_view type, string_view content) {
    return fmt::format(
        "--{}\nContent-Type: {}; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n{}\n",
        boundary, type, quoted_printable(content));
}

} // namespace

string mime_message(const Message& message) {
    const std::uint64_t print = fingerprint(message);
    // `=_` stands nowhere in quoted-printable text.
    const string boundary = fmt::format("=_tend_{:016x}", print);
    string out = message.from ? address_field("From", *message.from) : "";
    out += address_field("To", message.to) + header_field("Subject", message.subject);
    out += fmt::format("Date: {}\nMessage-ID: {}\n", mail_date(message.at), message_id(message, print));
    out += fmt::format("MIME-Version: 1.0\nAuto-Submitted: auto-generated\n"
                       "Content-Type: multipart/alternative; boundary=\"{}\"\n\n",
                       boundary);
    out += part(boundary, "text/plain", message.text) + part(boundary, "text/html", message.html);
    return out + "--" + boundary + "--\n";
}

} // namespace tend::render
