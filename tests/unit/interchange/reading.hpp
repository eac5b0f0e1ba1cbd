#pragma once

#include "interchange/contact.hpp"

#include <fstream>
#include <ios>
#include <istream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace tend::interchange {

/// Everything a reader of contacts handed over.
struct Reading {
    std::vector<Contact> contacts;
    std::vector<Skipped> skipped;

    [[nodiscard]] ContactSink sink() {
        return {[this](Contact contact) { contacts.push_back(std::move(contact)); },
                [this](Skipped one) { skipped.push_back(std::move(one)); }};
    }
};

using Reader = void (*)(std::istream&, const ContactSink&);

inline Reading reading_of(Reader reader, const std::string& text) {
    std::istringstream in(text);
    Reading reading;
    reader(in, reading.sink());
    return reading;
}

inline std::string bytes_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// `text` (ASCII alone) in UTF-16, the low byte first, without a byte order mark.
inline std::string in_utf16(const std::string& text) {
    std::string units;
    for (const char c : text) units += {c, '\0'};
    return units;
}

inline const std::string fixtures = TEND_SOURCE_DIR "/tests/unit/interchange/fixtures/";
inline const std::string corpora = TEND_SOURCE_DIR "/../shared/corpora/";

} // namespace tend::interchange
