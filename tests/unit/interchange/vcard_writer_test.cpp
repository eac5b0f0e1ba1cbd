#include "interchange/vcard_writer.hpp"

#include "interchange/vcard.hpp"
#include "interchange/vcard_name.hpp"
#include "interchange/vcard_text.hpp"
#include "reading.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <sstream>

namespace tend::interchange {

namespace {

Contact ana() {
    Contact contact;
    contact.name = "Ana de la Souza";
    contact.emails = {"ana@example.org", "a.souza@example.com"};
    contact.org = "Example, Inc.";
    contact.team = "R&D; Core";
    contact.role = "Engineer \\ lead";
    contact.place = "US-OR";
    contact.zone_text = "America/Los_Angeles";
    contact.birthday = parse_partial_day("--02-29");
    contact.anniversary = parse_partial_day("2010-06-12");
    contact.tags = {"climbing", "a,b"};
    contact.facts = {{"note", "first line\nsecond"}, {"note", "another"}, {"pronouns", "she/her"}};
    contact.source_key = "vcard:urn:uuid:019cf5b0-0000-7000-8000-000000000001";
    return contact;
}

/// What stands in the card of a contact that has but a name and what `tell` adds.
template<class Tell>
std::string card_with(Tell tell, VcardVersion version = VcardVersion::four) {
    Contact contact;
    contact.name = "x";
    tell(contact);
    return to_vcard(contact, version);
}

bool has_line(const std::string& card, const std::string& line) {
    return card.find("\r\n" + line + "\r\n") != std::string::npos;
}

} // namespace

TEST_CASE("a card of version 4.0 says all that a card can hold") {
    CHECK(to_vcard(ana(), VcardVersion::four) == "BEGIN:VCARD\r\n"
                                                 "VERSION:4.0\r\n"
                                                 "UID:urn:uuid:019cf5b0-0000-7000-8000-000000000001\r\n"
                                                 "FN:Ana de la Souza\r\n"
                                                 "N:de la Souza;Ana;;;\r\n"
                                                 "EMAIL;PREF=1:ana@example.org\r\n"
                                                 "EMAIL:a.souza@example.com\r\n"
                                                 "ORG:Example\\, Inc.;R&D\\; Core\r\n"
                                                 "TITLE:Engineer \\\\ lead\r\n"
                                                 "ADR:;;;;OR;;US\r\n"
                                                 "TZ:America/Los_Angeles\r\n"
                                                 "BDAY:--0229\r\n"
                                                 "ANNIVERSARY:20100612\r\n"
                                                 "CATEGORIES:climbing,a\\,b\r\n"
                                                 "NOTE:first line\\nsecond\r\n"
                                                 "NOTE:another\r\n"
                                                 "PRONOUNS:she/her\r\n"
                                                 "END:VCARD\r\n");
}

TEST_CASE("a card of version 3.0 says the same in its own forms") {
    const std::string card = to_vcard(ana(), VcardVersion::three);
    for (const char* line : {"VERSION:3.0", "EMAIL;TYPE=INTERNET,PREF:ana@example.org",
                             "EMAIL;TYPE=INTERNET:a.souza@example.com", "TZ;VALUE=text:America/Los_Angeles",
                             "BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29", "X-ANNIVERSARY:2010-06-12"}) {
        CAPTURE(line);
        CHECK(has_line(card, line));
    }
}

TEST_CASE("what a contact lacks is left out of the card") {
    CHECK(card_with([](Contact&) {}) == "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:x\r\nN:;x;;;\r\nEND:VCARD\r\n");
}

TEST_CASE("days, places and organisations take the form of what is known of them") {
    struct Row {
        const char* place;
        const char* line;
    };
    for (const auto& row :
         {Row{"DE", "ADR:;;;;;;DE"}, Row{"US-OR", "ADR:;;;;OR;;US"}, Row{"Lisbon", "ADR:;;;Lisbon;;;"},
          Row{"UK", "ADR:;;;UK;;;"}, Row{"X", "ADR:;;;X;;;"}, Row{"DE;x", "ADR:;;;DE\\;x;;;"}}) {
        CAPTURE(row.place);
        CHECK(has_line(card_with([&](Contact& contact) { contact.place = row.place; }), row.line));
    }
    CHECK(has_line(card_with([](Contact& contact) { contact.birthday = parse_partial_day("1990-04-15"); }),
                   "BDAY:19900415"));
    CHECK(has_line(card_with([](Contact& contact) { contact.birthday = parse_partial_day("1990-04-15"); },
                             VcardVersion::three),
                   "BDAY:1990-04-15"));
    CHECK(has_line(card_with([](Contact& contact) {
                       contact.facts = {{"birthday", "circa 1800"}};
                   }),
                   "BDAY;VALUE=text:circa 1800"));
    CHECK(has_line(card_with([](Contact& contact) { contact.team = "Core"; }), "ORG:;Core"));
    CHECK(card_with([](Contact& contact) {
              contact.facts = {{"boundary", "no calls"}};
          }).find("no calls") == std::string::npos);
}

TEST_CASE("lines are folded at 75 octets, between characters") {
    std::string name = "Ana ";
    for (int i = 0; i < 60; ++i) name += "山";
    const std::string card = card_with([&](Contact& contact) { contact.name = name; });
    std::istringstream lines(card);
    std::size_t continued = 0;
    std::size_t before = 0;
    for (std::string line; std::getline(lines, line); before = line.size()) {
        line.pop_back(); // the CR
        CHECK(line.size() <= 75);
        CHECK((static_cast<unsigned char>(line[1]) & 0xC0U) != 0x80U);
        if (!line.starts_with(' ')) continue;
        ++continued;
        CHECK(before >= 73); // no more is left free than a character takes
    }
    CHECK(continued == 4);
    const std::string exact(75 - std::string("NOTE:").size(), 'a');
    CHECK(has_line(card_with([&](Contact& contact) { contact.facts = {{"note", exact}}; }), "NOTE:" + exact));
    CHECK(has_line(card_with([&](Contact& contact) {
                       contact.facts = {{"note", exact + "bc"}};
                   }),
                   "NOTE:" + exact + "\r\n bc"));
}

TEST_CASE("no text can begin a line of its own or end the card") {
    for (const char* hostile : {"x\r\nEND:VCARD\r\nBEGIN:VCARD", "x\nNOTE:y", "x\rNOTE:y", "x;y,z\\n",
                                "x\x1b[31m\x07y\x7f", "x\xC2\x9By"}) {
        CAPTURE(hostile);
        const std::string card = card_with([&](Contact& contact) {
            contact.name = hostile;
            contact.org = contact.role = contact.zone_text = contact.place = hostile;
            contact.emails = contact.tags = {hostile};
            contact.facts = {{"note", hostile}, {"pronouns", hostile}, {"birthday", hostile}};
        });
        CHECK(std::count(card.begin(), card.end(), '\n') == 14);
        for (const char control : {'\x1b', '\x07', '\x7f', '\x9b'})
            CHECK(card.find(control) == std::string::npos);
        CHECK(reading_of(read_vcards, card).contacts.size() == 1);
    }
}

TEST_CASE("text is escaped as it is unescaped") {
    struct Row {
        const char* text;
        const char* value;
    };
    for (const auto& row : {Row{"a,b;c\\d:\"e\"", "a\\,b\\;c\\\\d:\"e\""},
                            Row{"a\r\nb\rc\nd", "a\\nb\\nc\\nd"}, Row{"tab\there", "tab\there"},
                            Row{"a\x01\x1f\x7f"
                                "b",
                                "ab"},
                            Row{"\xC2\x80\xC2\x9F\xC2\xA0", "\xC2\xA0"}, Row{"\xC3\x80", "\xC3\x80"}}) {
        CAPTURE(row.text);
        CHECK(escaped(row.text) == row.value);
    }
}

TEST_CASE("a name is told apart before its last word or the particles of it") {
    struct Row {
        const char* name;
        const char* given;
        const char* family;
    };
    for (const auto& row : {Row{"Ana", "Ana", ""}, Row{"Ana Souza", "Ana", "Souza"},
                            Row{"Ana Maria Souza", "Ana Maria", "Souza"},
                            Row{"Ludwig van Beethoven", "Ludwig", "van Beethoven"},
                            Row{"Ana de la Cruz", "Ana", "de la Cruz"}, Row{"van Gogh", "van", "Gogh"},
                            Row{"ana maria souza", "ana maria", "souza"}, Row{"山田 太郎", "山田", "太郎"},
                            Row{"山田 健司 (Kenji)", "山田 健司 (Kenji)", ""}, Row{"", "", ""}}) {
        CAPTURE(row.name);
        const auto parts = parts_of_name(row.name);
        CHECK(parts.given == row.given);
        CHECK(parts.family == row.family);
    }
}

} // namespace tend::interchange
