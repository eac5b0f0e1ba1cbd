#include "interchange/csv.hpp"
#include "interchange/friends.hpp"
#include "interchange/ldif.hpp"
#include "interchange/record_lines.hpp"
#include "support/catch.hpp"
#include "tend/errors.hpp"
#include "text/gate.hpp"

#include <array>
#include <random>
#include <sstream>

using namespace tend;
using namespace tend::interchange;

namespace {

/// What readers of contacts hand over, and what they refuse as a whole.
struct Reading {
    std::vector<Contact> contacts;
    std::vector<Skipped> skipped;
    std::string refusal;

    bool operator==(const Reading&) const = default;
};

using Read = void (*)(std::istream&, const ContactSink&);

Reading reading_of(Read read, const std::string& text) {
    Reading reading;
    std::istringstream in(text);
    try {
        read(in, {[&](Contact contact) { reading.contacts.push_back(std::move(contact)); },
                  [&](Skipped skipped) { reading.skipped.push_back(std::move(skipped)); }});
    } catch (const InvalidInput& refused) {
        reading.refusal = refused.what();
    }
    return reading;
}

void read_tables(std::istream& in, const ContactSink& sink) {
    read_csv_contacts(in, sink, {});
}
void read_first_columns(std::istream& in, const ContactSink& sink) {
    read_csv_contacts(in, sink, parse_csv_map("name=1,email=2,birthday=3,tags=4"));
}
void read_book_of_friends(std::istream& in, const ContactSink& sink) {
    read_friends(in, {sink.contact, [](const FriendsEntry& entry) { CHECK(text::is_valid_utf8(entry.text)); },
                      [](const FriendsEntry&) {}, sink.skipped});
}
void read_lines(std::istream& in, const ContactSink& sink) {
    DocumentSink records;
    records.skipped = sink.skipped;
    read_record_lines(in, records);
}

struct Sample {
    const char* what;
    Read read;
    std::string text;
};

const std::vector<Sample> samples{
    {"table", read_tables,
     "Notes:\n\"two\nlines\"\n\nFirst Name,Last Name,URL,Email Address,Birthday,Labels,Connected On\r\n"
     "Ana,Souza,https://linkedin.com/in/ana,ana@example.org,12/28/1969,* a ::: b,15 Jan 2023\r\n"
     "\"Bo \"\"B\"\"\",Li,,<bo@x.example>;b@y.example,4/5/70,\"x\r\ny\",\r\nJos\xE9,\x91\xBE\x98\x59,,,,,\n"},
    {"table by number", read_first_columns, "Ana;a@x.example;1990-01-02;a,b\nBo;;0/0/00;\n"},
    {"LDIF", read_ldif,
     "version: 1\n\ndn: cn=a\ncn:: QW5h\nmail: a@x.example\n .org\n\ndn: cn=b\nobjectclass: group\n"},
    {"friends", read_book_of_friends,
     "### Activities:\n- 2026-03-01: With **Ana** in _Rio_. @x\n### Friends:\n- Ana (a.k.a. A a.k.a. B) [BR] "
     "@y\n"},
    {"lines", read_lines,
     "{\"record\":\"person\",\"handle\":\"ana\",\"name\":\"Ana\"}\n{\"record\":\"holiday\",\"place\":\"JP\","
     "\"on\":\"2026-01-01\"}\n"},
};

std::string changed(std::string text, std::mt19937& random) {
    constexpr std::array<char, 16> bytes{'\0', '"', ',', ';', '\n', '\r',   '\\',   '{',
                                         '[',  ':', '*', '_', ' ',  '\x80', '\xE9', '\xFF'};
    for (std::size_t changes = 1 + random() % 4; changes > 0; --changes) {
        const std::size_t at = random() % (text.size() + 1);
        const char byte = bytes.at(random() % bytes.size());
        if (random() % 3 == 0)
            text.erase(at, random() % 9);
        else if (at < text.size() && random() % 2 == 0)
            text[at] = byte;
        else
            text.insert(at, 1 + random() % 3, byte);
    }
    return text;
}

} // namespace

TEST_CASE("whatever happens to a file of people, it is read or refused, twice the same") {
    constexpr unsigned seed = 20260316;
    std::mt19937 random(seed);
    for (const auto& sample : samples) {
        CAPTURE(seed, sample.what);
        for (int round = 0; round < 400; ++round) {
            const std::string text = changed(sample.text, random);
            CAPTURE(text);
            const auto reading = reading_of(sample.read, text);
            CHECK(reading == reading_of(sample.read, text));
            const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n') +
                                                        std::count(text.begin(), text.end(), '\r')) +
                               1;
            for (const auto& contact : reading.contacts) {
                CHECK_FALSE(contact.name.empty());
                CHECK(text::is_valid_utf8(contact.name));
                CHECK(contact.name == text::trimmed(contact.name));
                CHECK(text::is_valid_utf8(contact.source_key));
                CHECK(contact.line <= lines);
                for (const auto& email : contact.emails) CHECK(email.find('@') != std::string::npos);
                for (const auto& [key, value] : contact.facts)
                    CHECK_FALSE((value.empty() || !text::is_valid_utf8(value)));
            }
            for (const auto& skipped : reading.skipped)
                CHECK_FALSE((skipped.reason.empty() || skipped.line > lines));
        }
    }
}
