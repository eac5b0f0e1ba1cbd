#include "interchange/csv.hpp"
#include "interchange/vcard.hpp"

#include "reading.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <filesystem>

// Tables that other programs wrote, against the cards their authors say they must become.

namespace tend::interchange {

namespace {

bool is_here(const std::filesystem::path& folder) {
    if (std::filesystem::exists(folder)) return true;
    WARN("skipped: the corpora are not here");
    return false;
}

std::vector<Contact> people_in(const std::filesystem::path& file) {
    std::istringstream in(bytes_of(file.string()));
    Reading reading;
    read_csv_contacts(in, reading.sink(), {});
    CHECK(reading.skipped.empty());
    return reading.contacts;
}

/// What may differ: where a record stands, and how it is known again; and the department, which the cards
/// keep in a property of their own.
Contact comparable(Contact contact) {
    contact.line = 0;
    contact.source_key.clear();
    contact.team.reset();
    return contact;
}

} // namespace

TEST_CASE("a table becomes the people of the card its authors say it must become") {
    const std::filesystem::path folder = corpora + "contacts-roundcube/tests/src/Csv2vcard";
    if (!is_here(folder)) return;
    std::size_t pairs = 0;
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        auto card = file.path();
        card.replace_extension(".vcf");
        if (file.path().extension() != ".csv" || !std::filesystem::exists(card)) continue;
        INFO(file.path());
        auto theirs = reading_of(read_vcards, bytes_of(card.string())).contacts;
        auto ours = people_in(file.path());
        std::transform(theirs.begin(), theirs.end(), theirs.begin(), comparable);
        std::transform(ours.begin(), ours.end(), ours.begin(), comparable);
        REQUIRE(ours.size() == theirs.size());
        for (std::size_t i = 0; i < ours.size(); ++i) {
            CHECK(ours[i].name == theirs[i].name);
            CHECK(ours[i].emails == theirs[i].emails);
            CHECK(ours[i].tags == theirs[i].tags);
            CHECK(ours[i].facts == theirs[i].facts);
            CHECK(ours[i] == theirs[i]);
        }
        ++pairs;
    }
    CHECK(pairs >= 3);
}

TEST_CASE("Thunderbird's tables give the people in them") {
    const std::filesystem::path folder = corpora + "contacts-thunderbird";
    if (!is_here(folder)) return;
    const auto one = people_in(folder / "mail/components/addrbook/test/browser/data/import.csv");
    REQUIRE(one.size() == 1);
    CHECK(one[0].name == "contact number one");
    CHECK(one[0].emails == std::vector<std::string>{"contact1@invalid"});

    const auto resources = folder / "mailnews/import/test/unit/resources";
    for (const auto* name : {"basic_addressbook.csv", "utf16_addressbook.csv"}) {
        INFO(name);
        const auto john = people_in(resources / name);
        REQUIRE(john.size() == 1);
        CHECK(john[0].name == "John Doe");
        CHECK(john[0].emails == std::vector<std::string>{"johndoe@host.invalid"});
    }
    const auto two = people_in(resources / "csv_semicolon.csv");
    REQUIRE(two.size() == 2);
    CHECK(two[1].name == "Jane Doe");
    CHECK(two[1].emails == std::vector<std::string>{"jane@doe.invalid"});
    const auto quote = people_in(resources / "quote.csv");
    REQUIRE(quote.size() == 1);
    CHECK(quote[0].name == "Acer America");
    CHECK(quote[0].org == "Acer America");
}

TEST_CASE("LinkedIn's samples give all their people, each with a key of their own") {
    const std::filesystem::path folder = corpora + "linkedin";
    if (!is_here(folder)) return;
    for (const auto& file : std::filesystem::recursive_directory_iterator(folder)) {
        if (file.path().filename() != "Connections.csv") continue;
        INFO(file.path());
        const auto people = people_in(file.path());
        CHECK((people.size() == 10 || people.size() == 4));
        std::vector<std::string> keys;
        for (const auto& person : people) {
            CHECK(person.source_key.starts_with("linkedin:"));
            CHECK(person.facts.size() == 1);
            keys.push_back(person.source_key);
        }
        std::sort(keys.begin(), keys.end());
        CHECK(std::adjacent_find(keys.begin(), keys.end()) == keys.end());
    }
}

} // namespace tend::interchange
