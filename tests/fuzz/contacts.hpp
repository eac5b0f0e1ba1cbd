#pragma once

#include "fuzz/target.hpp"
#include "interchange/contact.hpp"
#include "text/gate.hpp"

#include <algorithm>
#include <optional>
#include <sstream>
#include <string>

namespace tend::fuzz {

/// What holds of every contact that a reader hands over, `lines` being how many its text has.
inline void check_contact(const interchange::Contact& contact, std::size_t lines) {
    const auto check = [](const std::string& text, const char* what) {
        require(!text.empty() && text::is_valid_utf8(text), std::string("a contact has no readable ") + what);
    };
    check(contact.name, "name");
    require(contact.name == text::trimmed(contact.name), "a name has blanks around it");
    require(contact.line >= 1 && contact.line <= lines, "a contact stands outside of its text");
    require(contact.source_key.find(':') != std::string::npos && text::is_valid_utf8(contact.source_key),
            "a source key names no format");
    for (const auto& email : contact.emails) {
        check(email, "address");
        require(email.find('@') != std::string::npos, "an address is none");
    }
    for (const auto& field : {contact.org, contact.team, contact.role, contact.place, contact.zone_text})
        if (field) check(*field, "field");
    for (const auto& tag : contact.tags) check(tag, "tag");
    for (const auto& [key, value] : contact.facts) {
        check(key, "fact");
        check(value, "fact");
    }
}

/// How many lines `text` may be seen to have.
inline std::size_t most_lines(const std::string& text) {
    return 1 + static_cast<std::size_t>(
                   std::count_if(text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }));
}

/// Reads `text` as contacts by `read(in, sink)` and checks all that it hands over.
template<class Read>
void check_reader(const std::string& text, Read read) {
    std::istringstream in(text);
    const std::size_t lines = most_lines(text);
    read(in, interchange::ContactSink{
                 [lines](const interchange::Contact& contact) { check_contact(contact, lines); },
                 [lines](const interchange::Skipped& skipped) {
                     require(!skipped.reason.empty(), "a record is skipped for no reason");
                     require(skipped.line <= lines, "what is skipped stands outside of its text");
                 }});
}

} // namespace tend::fuzz
