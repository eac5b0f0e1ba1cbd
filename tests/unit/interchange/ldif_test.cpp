#include "interchange/ldif.hpp"

#include "interchange/base64.hpp"
#include "reading.hpp"
#include "support/catch.hpp"

#include <filesystem>

namespace tend::interchange {

TEST_CASE("an address book in LDIF gives its people and names what is none") {
    const auto reading =
        reading_of(read_ldif, "version: 1\n# a comment\n that goes on\n\n"
                              "dn: cn=Ana Souza,mail=ana@example.org\n"
                              "objectclass: top\nobjectClass: person\n"
                              "givenName: Ana\nsn: Souza\ncn;lang-pt: Ana So\n uza\n"
                              "mail: ana@example.org\nmozillaSecondEmail: ana@home.example\n"
                              "o: Acme\nou: Lab\ntitle: Chemist\nc: br\n"
                              "birthyear: 1980\nbirthmonth: 4\nbirthday: 15\n"
                              "description:: bGluZSAxCmxpbmUgMg==\njpegPhoto:< file:///x\nodd line\n"
                              "\r\n\r\n"
                              "dn:: Y249Qm8=\r\ngivenName:: Qm8=\r\n\r\n"
                              "dn: cn=list\nobjectclass: groupOfNames\ncn: list\n\n"
                              "cn: no dn\n\n"
                              "dn: x=1\nphone: 1\n");
    Contact ana;
    ana.line = 5;
    ana.name = "Ana Souza";
    ana.emails = {"ana@example.org", "ana@home.example"};
    ana.org = "Acme";
    ana.team = "Lab";
    ana.role = "Chemist";
    ana.place = "BR";
    ana.birthday = PartialDay{1980, 4, 15};
    ana.facts = {{"note", "line 1\nline 2"}};
    ana.source_key = "ldif:cn=Ana Souza,mail=ana@example.org";
    Contact bo;
    bo.line = 26;
    bo.name = "Bo";
    bo.source_key = "ldif:cn=Bo";
    CHECK(reading.contacts == std::vector<Contact>{ana, bo});
    CHECK(reading.skipped == std::vector<Skipped>{{29, "a group or an organisation, not a person", true},
                                                  {33, "the entry has no dn"},
                                                  {35, "the entry has no name and no e-mail address"}});
}

TEST_CASE("an LDIF entry larger than one can be is named") {
    std::string entry = "dn: cn=a\ncn: a\n";
    for (int line = 0; line < 5; ++line) entry += "x: " + std::string(1'000'000, 'x') + "\n";
    const auto reading = reading_of(read_ldif, entry + "\ndn: cn=b\ncn: b\n");
    CHECK(reading.skipped == std::vector<Skipped>{{1, "the entry is too large"}});
    CHECK(reading.contacts.size() == 1);
}

TEST_CASE("base64 is decoded with its padding or without, and nothing else is") {
    CHECK(decoded_base64("") == "");
    CHECK(decoded_base64("Zg==") == "f");
    CHECK(decoded_base64("Zg") == "f");
    CHECK(decoded_base64("Zm8=") == "fo");
    CHECK(decoded_base64("Zm9v") == "foo");
    CHECK(decoded_base64("+/8=") == "\xFB\xFF");
    for (const auto* bad : {"Z", "Zm9vZ", "Zm 9", "Zm9-", "=Zg", "Zg==="}) {
        INFO(bad);
        CHECK_FALSE(decoded_base64(bad));
    }
}

TEST_CASE("LDIF is known by its first entry") {
    CHECK(looks_like_ldif("dn: cn=a\n"));
    CHECK(looks_like_ldif("# by us\nversion: 1\n\nDN:: Y249YQ==\n"));
    CHECK_FALSE(looks_like_ldif("cn: a\ndn: cn=a\n"));
    CHECK_FALSE(looks_like_ldif("dnx: a\n"));
    CHECK_FALSE(looks_like_ldif(""));
}

TEST_CASE("Thunderbird's LDIF gives the people in it") {
    const std::filesystem::path folder = corpora + "contacts-thunderbird";
    if (!std::filesystem::exists(folder)) {
        WARN("skipped: the corpora are not here");
        return;
    }
    const auto read = [&](const char* file) {
        return reading_of(read_ldif, bytes_of((folder / file).string()));
    };
    const auto one = read("mail/components/addrbook/test/browser/data/import.ldif");
    REQUIRE(one.contacts.size() == 1);
    CHECK(one.contacts[0].name == "contact number one");
    CHECK(one.contacts[0].emails == std::vector<std::string>{"contact1@invalid"});
    CHECK(one.skipped.size() == 1);
    const auto basic = read("mailnews/import/test/unit/resources/basic_ldif_addressbook.ldif");
    REQUIRE(basic.contacts.size() == 1);
    CHECK(basic.contacts[0].org == "Organization Name");
    CHECK(basic.contacts[0].team == "Department");
    CHECK(basic.contacts[0].birthday == PartialDay{1900, 1, 2});
    CHECK(basic.contacts[0].facts.front().second == "Notes line 1\nNotes line 2\nNotes line 3\nNotes line 4");
}

} // namespace tend::interchange
