#include "interchange/vcard_contact.hpp"

#include "interchange/vcard.hpp"
#include "reading.hpp"
#include "support/catch.hpp"

namespace tend::interchange {

namespace {

Contact contact_of(const std::string& lines, const std::string& version = "3.0") {
    const auto reading =
        reading_of(read_vcards, "BEGIN:VCARD\nVERSION:" + version + "\n" + lines + "\nEND:VCARD\n");
    REQUIRE(reading.contacts.size() == 1);
    return reading.contacts.front();
}

Contact person_with(const std::string& lines, const std::string& version = "3.0") {
    return contact_of("FN:Ana\n" + lines, version);
}

std::string reason_against(const std::string& lines) {
    const auto reading = reading_of(read_vcards, "BEGIN:VCARD\n" + lines + "\nEND:VCARD\n");
    CHECK(reading.contacts.empty());
    REQUIRE(reading.skipped.size() == 1);
    CHECK(reading.skipped.front().line == 1);
    return reading.skipped.front().reason;
}

using Texts = std::vector<std::string>;
using Facts = std::vector<std::pair<std::string, std::string>>;

} // namespace

TEST_CASE("a person is called by FN, else by what comes nearest") {
    const std::pair<const char*, const char*> table[] = {
        {"N:Souza;Ana\nFN: Ana  S. ", "Ana  S."},
        {"FN:\nFN:Second", "Second"},
        {"FN:Ana\\nSouza", "Ana Souza"},
        {"FN;TYPE=x:One\nFN;PREF=1:Two", "Two"},
        {"FN: \nN:Souza;Ana;Maria;Dr.;Jr.", "Ana Maria Souza"},
        {"N:Souza", "Souza"},
        {"N:;Ana", "Ana"},
        {"N:Public;John;Quinlan,Paul", "John Quinlan Paul Public"},
        {"N:O\\,Neil;S\\;ean", "S;ean O,Neil"},
        {"N:;;;;\nNICKNAME:,Robbie,Rob", "Robbie"},
        {"N:;;;Dr.;\nORG:Lab;Team", "Lab"},
        {"ORG:;Team", "Team"},
        {"NICKNAME:Nick\nORG:Lab\nEMAIL:a@b.c", "Nick"},
        {"ORG:Lab\nEMAIL:a@b.c", "Lab"},
        {"EMAIL:ana.souza@b.c", "ana.souza"},
    };
    for (const auto& [lines, name] : table) {
        CAPTURE(lines);
        CHECK(contact_of(lines).name == name);
    }
    CHECK(contact_of("N:Doe;John;Richter,James", "2.1").name == "John Richter,James Doe");
}

TEST_CASE("a card of nobody is skipped with its reason") {
    CHECK(reason_against("TEL:1") == "the card has no name and no e-mail address");
    CHECK(reason_against("EMAIL:no address") == "the card has no name and no e-mail address");
    CHECK(reason_against("EMAIL:@b.c") == "the card has no name and no e-mail address");
    CHECK(reason_against("FN:x\nKIND:org") == "an organisation, not a person");
    CHECK(reason_against("FN:x\nKIND:Group") == "a group, not a person");
    CHECK(reason_against("FN:x\nkind: location") == "a place, not a person");
    CHECK(reason_against("FN:x\nKIND:application") == "a program, not a person");
    CHECK(reason_against("FN:x\nKIND:device") == "a device, not a person");
    CHECK(reason_against("FN:x\nX-ADDRESSBOOKSERVER-KIND:group") == "a group, not a person");
    CHECK(contact_of("FN:x\nKIND:individual").name == "x");
    CHECK(contact_of("FN:x\nKIND:x-something").name == "x");
}

TEST_CASE("e-mail addresses come with the preferred first, each once") {
    const std::pair<const char*, Texts> table[] = {
        {"EMAIL:a@x\nEMAIL:b@x", {"a@x", "b@x"}},
        {"EMAIL:a@x\nEMAIL;PREF:b@x", {"b@x", "a@x"}},
        {"EMAIL:a@x\nEMAIL;TYPE=INTERNET,pref:b@x\nEMAIL;PREF=1:c@x", {"b@x", "c@x", "a@x"}},
        {"EMAIL;PREF=50:a@x\nEMAIL:b@x\nEMAIL;PREF=2:c@x", {"c@x", "a@x", "b@x"}},
        {"EMAIL:A@x\nEMAIL:a@X\nEMAIL:b@x", {"A@x", "b@x"}},
        {"EMAIL: a@x \nEMAIL:\nEMAIL:none", {"a@x"}},
        {"EMAIL:mailto:a@x\nEMAIL:MAILTO:b@x?cc=c@x\nEMAIL:mailto:", {"a@x", "b@x"}},
        {"EMAIL;ENCODING=b:YUB4\nEMAIL:\\,a@x", {",a@x"}},
        {"item1.EMAIL:a@x", {"a@x"}},
    };
    for (const auto& [lines, emails] : table) {
        CAPTURE(lines);
        CHECK(person_with(lines).emails == emails);
    }
}

TEST_CASE("organisation, team and role have each their place") {
    const auto both = person_with("ORG: Lab\\, Inc. ; Tides ;Deep\nTITLE:Lead\nROLE:Scientist");
    CHECK(both.org == "Lab, Inc.");
    CHECK(both.team == "Tides");
    CHECK(both.role == "Lead");
    const auto part = person_with("ORG:Lab;\nROLE:Scientist\nTITLE: ");
    CHECK(part.org == "Lab");
    CHECK_FALSE(part.team);
    CHECK(part.role == "Scientist");
    const auto team = person_with("ORG:;\nORG:;Tides\nORG:Other");
    CHECK_FALSE(team.org);
    CHECK(team.team == "Tides");
    CHECK(person_with("ORG:Lab\nORG;PREF=1:Main").org == "Main");
    CHECK_FALSE(person_with("TEL:1").role);
}

TEST_CASE("a place is a country told by its code") {
    CHECK(person_with("ADR:;;Street;Town;;1;DE").place == "DE");
    CHECK(person_with("ADR:;;S;T;CA;1;USA\nADR:;;S;T;;1; pt ").place == "PT");
    CHECK(person_with("ADR;CC=nl:;;S;T;;1;Holland").place == "NL");
    CHECK(person_with("ADR:;;S;T;;1;Nigeria\nX-ABADR:ng").place == "NG");
    CHECK_FALSE(person_with("ADR:;;S;T;CA;1").place);
    CHECK_FALSE(person_with("ADR:;;S;T;CA;1;United States").place);
    CHECK_FALSE(person_with("ADR:;;S;T;;1;UK").place);
    CHECK(person_with("ADR:;;;;OR;;US").place == "US-OR");
    CHECK(person_with("ADR:;;S;T;OR;1;US").place == "US");
    CHECK(person_with("ADR:;;;;;1;US").place == "US");
    CHECK_FALSE(person_with("ADR:;;S;T;;1;;DE").place);
}

TEST_CASE("zones are kept as written") {
    CHECK(person_with("TZ:Europe/Berlin").zone_text == "Europe/Berlin");
    CHECK(person_with("TZ:-05:00\nTZ:EST").zone_text == "-05:00");
    CHECK(person_with("TZ;VALUE=text:-05:00\\; EST\\; Raleigh/North America").zone_text ==
          "-05:00; EST; Raleigh/North America");
    CHECK_FALSE(person_with("TZ: ").zone_text);
}

TEST_CASE("tags are the categories, each once") {
    CHECK(person_with("CATEGORIES:a, b ,a\nCATEGORIES:c\\,d,,b").tags == Texts{"a", "b", "c,d"});
    CHECK(person_with("CATEGORIES:").tags.empty());
}

TEST_CASE("notes keep their lines, each note once") {
    CHECK(person_with("NOTE: a\\nb \nNOTE:c\nNOTE:a\\nb\nNOTE: ").facts ==
          Facts{{"note", "a\nb"}, {"note", "c"}});
    CHECK(person_with("NOTE:C:\\new", "2.1").facts == Facts{{"note", "C:\\new"}});
    CHECK(person_with("NOTE:a\\;b", "2.1").facts == Facts{{"note", "a;b"}});
    CHECK(person_with("PRONOUNS:they/them").facts == Facts{{"pronouns", "they/them"}});
}

TEST_CASE("a birthday that names no day is kept in words") {
    const auto both = person_with("BDAY:0000\nBDAY:--0203");
    CHECK(both.birthday == PartialDay{std::nullopt, 2, 3});
    CHECK(both.facts.empty());
    for (const auto* text : {"circa 1800", "1996-04", "1996", "70-7-14", "206-12-15", "0000", "2023-02-29"}) {
        CAPTURE(text);
        const auto told = person_with("BDAY;VALUE=text:" + std::string(text));
        CHECK_FALSE(told.birthday);
        CHECK(told.facts == Facts{{"birthday", text}});
    }
    CHECK(person_with("BDAY:\nBDAY:spring\nBDAY:summer").facts == Facts{{"birthday", "spring"}});
    CHECK(person_with("BDAY;ENCODING=QUOTED-PRINTABLE:1996=2D04-15").birthday == PartialDay{1996, 4, 15});
}

TEST_CASE("anniversaries are found under each of their names") {
    for (const auto* name : {"ANNIVERSARY", "X-ANNIVERSARY", "X-MS-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY",
                             "X-KADDRESSBOOK-X-Anniversary"}) {
        CAPTURE(name);
        CHECK(person_with(name + std::string(":20150901")).anniversary == PartialDay{2015, 9, 1});
    }
    const auto labelled = [](const std::string& group, const std::string& label) {
        return person_with("item1.X-ABDATE:2015-09-01\n" + group + "X-ABLabel:" + label).anniversary;
    };
    CHECK(labelled("ITEM1.", "_$!<Anniversary>!$_") == PartialDay{2015, 9, 1});
    CHECK(labelled("item1.", "anniversary") == PartialDay{2015, 9, 1});
    CHECK_FALSE(labelled("item1.", "First met"));
    CHECK_FALSE(labelled("item2.", "_$!<Anniversary>!$_"));
    CHECK_FALSE(person_with("X-ABDATE:2015-09-01\nX-ABLabel:Anniversary").anniversary);
    CHECK(person_with("ANNIVERSARY:spring").facts == Facts{{"anniversary", "spring"}});
    CHECK(person_with("X-ANNIVERSARY:20150901\nANNIVERSARY:spring").facts.empty());
}

TEST_CASE("the source key is the UID, else a mark of what the card says") {
    CHECK(person_with("UID: urn:uuid:1 ").source_key == "vcard:urn:uuid:1");
    const auto mark = [](const std::string& lines) { return person_with(lines).source_key; };
    const std::string plain = mark("TEL;TYPE=home:1\nNOTE:x");
    CHECK(plain == "vcard:da5e4ae818e80f3cd979da1bf488f331");
    CHECK(mark("NOTE:x\ntel;type=HOME:1") == plain);
    CHECK(mark("NOTE:x\nitem1.TEL;TYPE=home:1\nUID:") != plain);
    CHECK(mark("REV:20240101\nPRODID:y\nTEL;TYPE=home:1\nPHOTO:http://"
               "z\nKEY;ENCODING=b:AA==\nNOTE:x\nLOGO:l\nSOUND:s\nX-P;BASE64:A") == plain);
    CHECK(mark("TEL;TYPE=home:2\nNOTE:x") != plain);
    CHECK(mark("TEL;TYPE=work:1\nNOTE:x") != plain);
    CHECK(mark("TEL;TYPE=home:1\nTEL;TYPE=home:1\nNOTE:x") != plain);
    CHECK(mark("TEL;TYPE=home:1\nNOTE:y") != plain);
    CHECK(contact_of("FN:Ana\nTEL;TYPE=home:1\nNOTE:x", "4.0").source_key == plain);
}

} // namespace tend::interchange
