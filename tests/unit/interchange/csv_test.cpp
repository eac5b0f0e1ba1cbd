#include "interchange/csv.hpp"

#include "interchange/csv_charset.hpp"
#include "interchange/csv_date.hpp"
#include "reading.hpp"
#include "support/catch.hpp"
#include "tend/errors.hpp"

namespace tend::interchange {

namespace {

using Facts = std::vector<std::pair<std::string, std::string>>;
using Texts = std::vector<std::string>;

Reading people_in(const std::string& text, const CsvMap& map = {}) {
    std::istringstream in(text);
    Reading reading;
    read_csv_contacts(in, reading.sink(), map);
    return reading;
}

Contact only_person(const std::string& text, const CsvMap& map = {}) {
    const auto reading = people_in(text, map);
    CHECK(reading.skipped.empty());
    REQUIRE(reading.contacts.size() == 1);
    return reading.contacts.front();
}

std::string refusal_of(const std::string& text, const CsvMap& map = {}) {
    try {
        static_cast<void>(people_in(text, map));
    } catch (const InvalidInput& refused) {
        return std::string(refused.what()) + " / " + refused.hint();
    }
    return {};
}

} // namespace

TEST_CASE("an apostrophe that kept a spreadsheet from computing a cell is no part of it") {
    CHECK(only_person("Name,Email\n'+Ana,a@example.org\n").name == "+Ana");
    CHECK(only_person("Name,Email\n't Hooft,a@example.org\n").name == "'t Hooft");
}

TEST_CASE("LinkedIn's connections are read behind their preamble, in either language") {
    const auto reading = people_in(
        "\xEF\xBB\xBFNotes:\n\"When exporting, \"\"some\"\" mails\nare missing\"\n\n"
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\r\n"
        "Ana,Souza,https://www.linkedin.com/in/Ana-S/,ana@example.com,\"Acme, Inc.\",CTO,15 Jan 2023\r\n"
        ",,,,,,\r\n"
        "Ana,Souza,https://linkedin.com/in/ana-2?trk=x,,,,05 Jan 2024\r\n");
    Contact ana;
    ana.line = 6;
    ana.name = "Ana Souza";
    ana.emails = {"ana@example.com"};
    ana.org = "Acme, Inc.";
    ana.role = "CTO";
    ana.facts = {{"connected", "15 Jan 2023"}};
    ana.source_key = "linkedin:ana-s";
    Contact other;
    other.line = 8;
    other.name = "Ana Souza";
    other.facts = {{"connected", "05 Jan 2024"}};
    other.source_key = "linkedin:ana-2";
    CHECK(reading.contacts == std::vector<Contact>{ana, other});
    CHECK(reading.skipped.empty());

    struct Case {
        std::string header;
        bool tells_since; ///< the column that says since when is known
    };
    const std::vector<Case> languages{
        {"Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am", true},
        {"Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Date de connexion", true},
        {"Nombre,Apellidos,URL,Dirección de correo electrónico,Empresa,Cargo,Some words", false},
        {"Nome,Cognome,URL,Indirizzo e-mail,Azienda,Posizione,Some words", false},
        {"Nome,Sobrenome,URL,Endereço de e-mail,Empresa,Cargo,Some words", false},
        {"Voornaam,Achternaam,URL,E-mailadres,Bedrijf,Functie,Verbonden op", true}};
    for (const auto& [header, tells_since] : languages) {
        INFO(header);
        auto wanted = ana;
        wanted.line = 2;
        if (!tells_since) wanted.facts.clear();
        CHECK(only_person(header + "\nAna,Souza,https://www.linkedin.com/in/ana-s,ana@example.com,\"Acme, "
                                   "Inc.\",CTO,15 Jan 2023\n") == wanted);
    }
}

TEST_CASE("LinkedIn's messages are refused by name") {
    CHECK(refusal_of("CONVERSATION ID,FROM,TO,DATE,CONTENT\n1,a,b,2024-01-01,hi\n") ==
          "this is LinkedIn's messages.csv: it holds messages, no contacts / import Connections.csv of the "
          "same "
          "export");
}

TEST_CASE("Google's export is read with its old header and its new one") {
    const auto old = only_person(
        "Name,Given Name,Additional Name,Family Name,Birthday,Notes,Group Membership,E-mail 1 - Type,"
        "E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value,Address 1 - Country,Organization 1 - Name,"
        "Organization 1 - Title,Organization 1 - Department\n"
        "Dr. Bo Li,Bo,,Li,--04-14,\"one\r\ntwo\",* My Contacts ::: Chess; club,Work,bo@work.example,* Home,"
        "bo@home.example ::: li@home.example,cn,Works,Chemist,Lab\n");
    CHECK(old.name == "Dr. Bo Li");
    CHECK(old.emails == Texts{"bo@home.example", "li@home.example", "bo@work.example"});
    CHECK(old.birthday == PartialDay{std::nullopt, 4, 14});
    CHECK(old.facts == Facts{{"note", "one\ntwo"}});
    CHECK(old.tags == Texts{"My Contacts", "Chess; club"});
    CHECK(old.place == "CN");
    CHECK(old.org == "Works");
    CHECK(old.role == "Chemist");
    CHECK(old.team == "Lab");

    const auto recent = only_person(
        "First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Name Suffix,Nickname,File "
        "As,Organization "
        "Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,"
        "E-mail 1 - Value\nCy,van,Dam,,,,,,Acme,Pilot,Air,1990-01-02,,x.png,* myContacts ::: * starred ::: "
        "Lisbon,,"
        "cy@example.com\n");
    CHECK(recent.name == "Cy van Dam");
    CHECK(recent.tags == Texts{"starred", "Lisbon"});
    CHECK(recent.org == "Acme");
    CHECK(recent.role == "Pilot");
    CHECK(recent.team == "Air");
    CHECK(recent.birthday == PartialDay{1990, 1, 2});
}

TEST_CASE("Outlook's export is read: titles, categories, days that leave no doubt") {
    const std::string header =
        "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business "
        "Country/Region,Anniversary,Birthday,Categories,E-mail Address,E-mail 2 Address,Notes\r\n";
    const auto ida =
        only_person(header + "Ms.,Ida,B.,Wells,,Press,News,Editor,United States,0/0/00,12/28/1969,"
                             "\"Red;Blue, Red\",/o=ExchangeLabs/cn=ida,Ida Wells <ida@example.com>,hi\r\n");
    CHECK(ida.name == "Ida B. Wells");
    CHECK(ida.role == "Editor");
    CHECK(ida.team == "News");
    CHECK(ida.emails == Texts{"ida@example.com"});
    CHECK_FALSE(ida.place);
    CHECK(ida.birthday == PartialDay{1969, 12, 28});
    CHECK_FALSE(ida.anniversary);
    CHECK(ida.tags == Texts{"Red", "Blue"});
    CHECK(ida.facts == Facts{{"note", "hi"}});

    const auto doubtful = only_person(header + ",Ida,,,,,,,US,03/04/2001,4/5/1970,,,,\r\n");
    CHECK_FALSE(doubtful.birthday);
    CHECK(doubtful.facts == Facts{{"birthday", "4/5/1970"}, {"anniversary", "03/04/2001"}});
    CHECK(doubtful.place == "US");

    const auto german = only_person(
        "\"Anrede\",\"Vorname\",\"Nachname\",\"Firma\",\"Abteilung\",\"Position\",\"Geburtstag\","
        "\"E-Mail-Adresse\",\"E-Mail 2: Adresse\",\"Kategorien\",\"Notizen\"\n\"Frau\",\"J\xF6rg\","
        "\"M\xFCller\",\"Werk\",\"Bau\",\"Chef\",\"28.12.1969\",\"j@a.example\",\"j@b.example\",\"rot\","
        "\"ja\"\n");
    CHECK(german.name == "Jörg Müller");
    CHECK(german.emails == Texts{"j@a.example", "j@b.example"});
    CHECK(german.birthday == PartialDay{1969, 12, 28});
    CHECK(german.org == "Werk");
    CHECK(german.tags == Texts{"rot"});
}

TEST_CASE("Thunderbird's export is read in UTF-16, and its birthday in three columns") {
    const auto day = only_person("Vorname,Nachname,Anzeigename,Primäre "
                                 "E-Mail-Adresse,Geburtsjahr,Geburtsmonat,Geburtstag,Organisation\n"
                                 "Jo,Doe,Jo D.,jo@example.com,1980,2,9,Acme\n");
    CHECK(day.name == "Jo D.");
    CHECK(day.birthday == PartialDay{1980, 2, 9});
    CHECK(day.org == "Acme");
    const std::string parts = "First Name,Primary Email,Birth Year,Birth Month,Birth Day\n";
    CHECK(only_person(parts + "Jo,j@x.example,,12,31\n").birthday == PartialDay{std::nullopt, 12, 31});
    CHECK(only_person(parts + "Jo,j@x.example,1980,,\n").facts == Facts{{"birthday", "1980"}});
    CHECK(only_person(parts + "Jo,j@x.example,,,\n").facts.empty());
    CHECK(only_person("\xFF\xFE" + in_utf16("Display Name\tPrimary Email\r\nJo\tjo@example.com\r\n")).name ==
          "Jo");
}

TEST_CASE("a table is read whatever separates its fields, and Shift_JIS where it clearly is that") {
    CHECK(only_person("Display Name;Primary Email\nDoe, Jo;jo@example.com\n").name == "Doe, Jo");
    const auto taro =
        only_person("First Name,Last Name,Primary Email\n\x91\xBE\x98\x59,\x8E\x52\x93\x63,t@example.com\n");
    CHECK(taro.name == "太郎 山田");
    CHECK(only_person("姓,名,メールアドレス\n山田,太郎,t@example.com\n").name == "山田 太郎");
    CHECK(only_person("Фамилия;Имя;Адрес эл. почты\nПетров;Иван;i@example.com\n").name == "Иван Петров");

    CHECK(is_clearly_shift_jis("\x83\x41\x83\x43")); // katakana
    CHECK_FALSE(is_clearly_shift_jis("Ren\xE9"
                                     "e"));              // one pair alone
    CHECK_FALSE(is_clearly_shift_jis("\xE9l\xE9phant")); // pairs where Windows-1252 has letters
    CHECK_FALSE(is_clearly_shift_jis("\x8A"
                                     "a\x9A"
                                     "o"));                         // Šašo: no second byte beyond ASCII
    CHECK_FALSE(is_clearly_shift_jis("\x91\xBE\x98\x59 Jos\xE9 ")); // a lead byte before a blank
}

TEST_CASE("a person without a name is called by what there is") {
    const std::string header = "First Name,Last Name,Nickname,Email,Company\n";
    CHECK(only_person(header + ",Doe,jd,j@x.example,Acme\n").name == "Doe");
    CHECK(only_person(header + ",,jd,j@x.example,Acme\n").name == "jd");
    CHECK(only_person(header + ",,,j@x.example,Acme\n").name == "j@x.example");
    CHECK(only_person(header + ",,,,Acme\n").name == "Acme");
    CHECK(only_person("Vorname,Name,Mail\nJo,Doe,\n").name == "Jo Doe");
    CHECK(only_person("Nome,Cognome\nJo,Doe\n").name == "Jo Doe");
    CHECK(only_person("Nom,Email\nJo Doe,j@x.example\n").name == "Jo Doe");
    CHECK(only_person("Name,Title\nJo Doe,Cook\n").role == "Cook");
}

TEST_CASE("a row that will not do is named with its line, an empty one is passed over") {
    const auto reading = people_in(
        "Name,Email,Company\n\n,,Acme\n,,\nAna,a@x.example\nBo,,,\nCy,c@x.example,Acme,more\n,nobody,\n\"Di");
    REQUIRE(reading.contacts.size() == 3);
    CHECK(reading.contacts[1].name == "Ana");
    CHECK(reading.contacts[2].name == "Bo");
    CHECK(reading.skipped == std::vector<Skipped>{{7, "the row has 4 fields, the header 3"},
                                                  {8, "the row has no name and no e-mail address"},
                                                  {9, "a quote opens in this row that is never closed"}});
}

TEST_CASE("a row of a table is known again by what stands in it") {
    const auto key = [](const std::string& row) {
        return only_person("Name,Email,Phone\n" + row + "\n").source_key;
    };
    CHECK(key("Ana,a@x.example,1") == key(" Ana ,a@x.example,1,"));
    CHECK(key("Ana,a@x.example,1") != key("Ana,a@x.example,2"));
    CHECK(key("Ana,a@x.example,1").starts_with("csv:"));
}

TEST_CASE("columns are named by the user where the header says nothing") {
    const std::string text = "Wer,Wo man schreibt,\"Rolle, genau\",Land\nAna,a@x.example,CTO,Berlin\n";
    const auto ana =
        only_person(text, parse_csv_map("name=wer, email=Wo man schreibt,role=Rolle, genau,place=Land"));
    CHECK(ana.name == "Ana");
    CHECK(ana.emails == Texts{"a@x.example"});
    CHECK(ana.role == "CTO");
    CHECK(ana.place == "Berlin");

    const auto by_number = people_in("Ana;a@x.example\nBo;b@x.example\n", parse_csv_map("name=1,email=2"));
    CHECK(by_number.contacts.size() == 2);
    CHECK(people_in("Name,Email\nAna,a@x.example\n", parse_csv_map("name=1,email=2")).contacts.size() == 1);
    CHECK(only_person("Name,Email\nAna,MAILTO:a@x.example\n").emails == Texts{"a@x.example"});
    const auto known = only_person("Name,Nr\nAna,7\n", parse_csv_map("name=Name,id=Nr"));
    CHECK(known.source_key == "csv:7");

    CHECK(refusal_of(text) ==
          "no row says in known words which column holds what: Wer, Wo man "
          "schreibt, Rolle, genau, Land / say it: --map name=COLUMN,email=COLUMN, by name or "
          "number; the fields are " +
              field_words());
    CHECK(refusal_of(text, parse_csv_map("name=Wer,email=Mail")) ==
          "--map: there is no column \"Mail\" / the columns are Wer, Wo man schreibt, Rolle, genau, Land");
    CHECK(refusal_of(text, parse_csv_map("name=1,email=10001")) == "--map: there is no column 10001 / ");
    CHECK(refusal_of("") == "the table is empty / ");
    for (const auto* bad : {"", "name", "nom=A", "name=", "=A"}) {
        INFO(bad);
        CHECK_THROWS_AS(parse_csv_map(bad), InvalidInput);
    }
}

TEST_CASE("a table that is no table of people does not flood whoever asks") {
    std::string wide = "z";
    for (int column = 1; column < 50; ++column) wide += "," + std::string(100, 'z');
    const auto refusal = refusal_of(wide + "\n1\n");
    CHECK(refusal.find(std::string(60, 'z') + " and 10 more /") != std::string::npos);
    CHECK(refusal.find(std::string(61, 'z')) == std::string::npos);

    std::string addresses;
    std::string tags;
    std::string groups;
    for (int part = 0; part < 300; ++part) {
        addresses += "a" + std::to_string(part) + "@x.example ";
        tags += "t" + std::to_string(part) + ";";
        groups += "g" + std::to_string(part) + " ::: ";
    }
    const auto ana = only_person("Name,Email,Categories\nAna," + addresses + "," + tags + "\n");
    CHECK(ana.emails.size() == 200);
    CHECK(ana.tags.size() == 200);
    CHECK(only_person("Name,Labels\nAna," + groups + "\n").tags.size() == 200);
    CHECK(only_person("Name,Labels\nAna," + std::string(999'999, ':') + "\n").tags.empty());
}

TEST_CASE("the header of a table stands within its first twenty rows") {
    std::string preamble;
    for (int line = 0; line < 19; ++line) preamble += "words\n";
    CHECK(only_person(preamble + "Name,Email\nAna,a@x.example\n").line == 21);
    CHECK_FALSE(refusal_of(preamble + "words\nName,Email\nAna,a@x.example\n").empty());
}

TEST_CASE("a table of people is known by its header") {
    CHECK(looks_like_csv_contacts("Name,Email\n"));
    CHECK(looks_like_csv_contacts("Email\na@x.example\n"));
    CHECK(looks_like_csv_contacts("\xFF\xFE" + in_utf16("Vorname;Nachname\n")));
    CHECK(looks_like_csv_contacts("CONVERSATION ID,FROM\n"));
    CHECK(looks_like_csv_contacts("Name,Email,Company\nAna,a@x.example\n"));
    CHECK(looks_like_csv_contacts("Name,Email,Company\nAna,a@x.example,,\n"));
    CHECK_FALSE(looks_like_csv_contacts("Name,Email,Company\nAna\n"));
    CHECK_FALSE(looks_like_csv_contacts("Name,Email,Company\nAna,,,,\n"));
    CHECK_FALSE(looks_like_csv_contacts("Name\nAna\n"));
    CHECK_FALSE(looks_like_csv_contacts("Company,Position\n"));
    CHECK_FALSE(looks_like_csv_contacts("a,b,c\n1,2,3\n"));
    CHECK_FALSE(looks_like_csv_contacts(""));
}

TEST_CASE("a day in a table is taken where it leaves no doubt") {
    struct Case {
        const char* text;
        const char* day; ///< empty: not understood
    };
    const std::vector<Case> cases{{"1969-12-28", "1969-12-28"},
                                  {"1969/2/3", "1969-02-03"},
                                  {"--04-05", "--04-05"},
                                  {"12/28/1969", "1969-12-28"},
                                  {"28/12/1969", "1969-12-28"},
                                  {"13.1.2001", "2001-01-13"},
                                  {"12/13", "--12-13"},
                                  {"28.12.", "--12-28"},
                                  {"5/5/1990", "1990-05-05"},
                                  {"12/28/1604", "--12-28"},
                                  {"28 Dec 1969", "1969-12-28"},
                                  {"December 28, 1969", "1969-12-28"},
                                  {"12/28/1969 00:00:00", "1969-12-28"},
                                  {"1969-12-28T10:00:00Z", "1969-12-28"},
                                  {"4/5/1990", ""},
                                  {"12/12/91", ""},
                                  {"28/12/69", ""},
                                  {"13/13/1990", ""},
                                  {"2/30/1990", ""},
                                  {"1990", ""},
                                  {"04-05", ""},
                                  {"1996-04", ""},
                                  {"spring", ""},
                                  {"today", ""},
                                  {"1/2/3/4", ""}};
    for (const auto& [text, day] : cases) {
        INFO(text);
        const auto parsed = parse_csv_day(text);
        CHECK((parsed ? to_text(*parsed) : "") == day);
        CHECK_FALSE(is_no_csv_day(text));
    }
    for (const auto* none : {"", " ", "0/0/00", "00/00/0000", "0000-00-00", "0/0/0000 00:00:00"}) {
        INFO(none);
        CHECK(is_no_csv_day(none));
    }
}

} // namespace tend::interchange
