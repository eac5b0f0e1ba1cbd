#include "interchange/vcard.hpp"

#include "reading.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <map>

// What other programs read from cards of the wild, against what read_vcards makes of them. Every difference
// is listed with its reason; a difference that goes away must leave the list too. The same list, for people,
// is in docs/interchange.md.

namespace tend::interchange {

namespace {

using Json = nlohmann::json;
using Values = std::vector<std::string>;

struct Difference {
    std::string where; ///< file, card from 0, property
    Values theirs;
    Values ours;

    bool operator==(const Difference&) const = default;
    auto operator<=>(const Difference&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Difference& difference) {
    out << difference.where << ": theirs";
    for (const auto& value : difference.theirs) out << " [" << value << "]";
    out << ", ours";
    for (const auto& value : difference.ours) out << " [" << value << "]";
    return out;
}

bool are_corpora_here() {
    if (std::filesystem::exists(corpora)) return true;
    WARN("skipped: the corpora are not here");
    return false;
}

// The people of a file by the place of their card, counting the cards that were skipped.
std::map<std::size_t, Contact> people_in(const std::string& file) {
    auto reading = reading_of(read_vcards, bytes_of(corpora + file));
    std::vector<std::size_t> lines;
    for (const auto& contact : reading.contacts) lines.push_back(contact.line);
    for (const auto& skipped : reading.skipped) lines.push_back(skipped.line);
    std::sort(lines.begin(), lines.end());
    std::map<std::size_t, Contact> people;
    for (auto& contact : reading.contacts) {
        const auto place = std::find(lines.begin(), lines.end(), contact.line) - lines.begin();
        people.emplace(static_cast<std::size_t>(place), std::move(contact));
    }
    return people;
}

Values first_only(const std::optional<std::string>& text) {
    return text ? Values{*text} : Values{};
}

Values birthday_of(const Contact& person) {
    return person.birthday ? Values{to_text(*person.birthday)} : Values{};
}

Values organisation_of(const Contact& person) {
    Values values = first_only(person.org);
    if (person.team) values.push_back(*person.team);
    return values;
}

class Comparison {
  public:
    void compare(const std::string& where, const Values& theirs, const Values& ours) {
        ++compared_;
        if (theirs != ours) differences_.push_back({where, theirs, ours});
    }
    [[nodiscard]] std::size_t compared() const { return compared_; }
    [[nodiscard]] const std::vector<Difference>& differences() const { return differences_; }

  private:
    std::size_t compared_ = 0;
    std::vector<Difference> differences_;
};

// Only the first value counts where a person has but one; of several organisations' parts, the first two.
Values first_of(const Json& values, std::size_t count = 1) {
    Values first;
    for (std::size_t at = 0; at < std::min(count, values.size()); ++at)
        first.push_back(values[at].get<std::string>());
    return first;
}

void compare_agreed_card(Comparison& comparison, const std::string& where, const Json& card,
                         const Contact& person) {
    if (card.contains("fn")) comparison.compare(where + " fn", first_of(card["fn"]), {person.name});
    if (card.contains("email")) comparison.compare(where + " email", card["email"], person.emails);
    if (card.contains("org"))
        comparison.compare(where + " org", first_of(card["org"][0], 2), organisation_of(person));
    if (card.contains("title"))
        comparison.compare(where + " title", first_of(card["title"]), first_only(person.role));
    if (card.contains("bday"))
        comparison.compare(where + " bday", {card["bday"][0].get<std::string>().substr(0, 10)},
                           birthday_of(person));
    if (card.contains("tz"))
        comparison.compare(where + " tz", first_of(card["tz"]), first_only(person.zone_text));
}

std::string partial_day(const Json& partial) {
    char text[16];
    std::snprintf(text, sizeof text, "--%02d-%02d", partial["month"].get<int>(), partial["date"].get<int>());
    return text;
}

// Their values by property, in the order of the card; of those a person has but one of, the first.
std::map<std::string, Values> asserted(const Json& card) {
    std::map<std::string, Values> values;
    for (const auto& one : card["props"]) {
        const std::string name = one["prop"];
        if (name == "EMAIL") values[name].push_back(one["value"]);
        if (values.contains(name)) continue;
        if (name == "FN" || name == "TITLE") values[name] = {one["value"]};
        if (name == "ORG") values[name] = first_of(one["values"], 2);
        if (name == "TZ") values[name] = {one["offset"]};
        if (name == "BDAY")
            values[name] = {one.contains("date") ? one["date"].get<std::string>()
                                                 : partial_day(one["partialDate"]["partial"])};
    }
    return values;
}

} // namespace

TEST_CASE("every vCard file of the corpora reads without an exception") {
    if (!are_corpora_here()) return;
    std::size_t files = 0;
    std::size_t people = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(corpora)) {
        const auto ending = entry.path().extension();
        if (ending != ".vcf" && ending != ".vcard") continue;
        ++files;
        CAPTURE(entry.path());
        const std::string text = bytes_of(entry.path());
        Reading reading;
        CHECK_NOTHROW(reading = reading_of(read_vcards, text));
        people += reading.contacts.size();
        for (const auto& person : reading.contacts) {
            CHECK_FALSE(person.name.empty());
            CHECK(person.source_key.size() > std::string("vcard:").size());
        }
        if (text.starts_with("BEGIN")) CHECK(looks_like_vcard(text.substr(0, 4096)));
    }
    CHECK(files >= 160);
    CHECK(people >= 180);
}

TEST_CASE("cards that two other programs read alike are read so here") {
    if (!are_corpora_here()) return;
    const Json oracle = Json::parse(bytes_of(corpora + "oracles/vcards_agreed.public.json"));
    Comparison comparison;
    std::size_t nobodies = 0;
    for (const auto& [file, cards] : oracle["files"].items()) {
        const auto people = people_in(file);
        for (std::size_t place = 0; place < cards.size(); ++place) {
            const auto person = people.find(place);
            if (person == people.end()) {
                // Only cards in which they, too, found no name and no address.
                CAPTURE(file, place);
                CHECK_FALSE(cards[place].contains("fn"));
                CHECK_FALSE(cards[place].contains("email"));
                ++nobodies;
                continue;
            }
            const std::string where = file + " " + std::to_string(place);
            compare_agreed_card(comparison, where, cards[place], person->second);
        }
    }
    const Values as_written = {"jqpublic@xyz.dom1.com", "jdoe@isp.net", "jane_doe@abc.com"};
    const Values preferred_first = {"jane_doe@abc.com", "jqpublic@xyz.dom1.com", "jdoe@isp.net"};
    const std::vector<Difference> expected = {
        // Blanks around an organisation are no part of it.
        {"vcard-calcard/resources/vcard/004.vcf 1 org", {" Open Text Inc."}, {"Open Text Inc."}},
        {"vcard-misc/libical/leaktest.vcf 1 org", {" Open Text Inc."}, {"Open Text Inc."}},
        // They list addresses as written, we the preferred first.
        {"vcard-calcard/resources/vcard/048.vcf 0 email", as_written, preferred_first},
        {"vcard-misc/ical.js/vcard3.vcf 0 email", as_written, preferred_first},
    };
    auto differences = comparison.differences();
    auto sorted = expected;
    std::sort(differences.begin(), differences.end());
    std::sort(sorted.begin(), sorted.end());
    CHECK(differences == sorted);
    CHECK(comparison.compared() >= 200);
    CHECK(nobodies == 5);
}

TEST_CASE("cards of real address books are read as another program's authors assert") {
    if (!are_corpora_here()) return;
    const Json oracle = Json::parse(bytes_of(corpora + "vcard-ezvcard/expected.json"));
    Comparison comparison;
    for (const auto& [file, cards] : oracle.items()) {
        const auto people = people_in("vcard-ezvcard/" + file);
        REQUIRE(people.size() == cards.size());
        for (std::size_t place = 0; place < cards.size(); ++place) {
            const Contact& person = people.at(place);
            const std::string where = file + " " + std::to_string(place);
            for (const auto& [name, theirs] : asserted(cards[place])) {
                if (name == "FN") comparison.compare(where + " FN", theirs, {person.name});
                if (name == "EMAIL") comparison.compare(where + " EMAIL", theirs, person.emails);
                if (name == "ORG") comparison.compare(where + " ORG", theirs, organisation_of(person));
                if (name == "TITLE") comparison.compare(where + " TITLE", theirs, first_only(person.role));
                if (name == "BDAY") comparison.compare(where + " BDAY", theirs, birthday_of(person));
                if (name == "TZ") comparison.compare(where + " TZ", theirs, first_only(person.zone_text));
            }
        }
    }
    const std::vector<Difference> expected = {
        // Blanks around a name are no part of it.
        {"John_Doe_ANDROID.vcf 2 FN", {"Ñ Ñ Ñ Ñ Ñ "}, {"Ñ Ñ Ñ Ñ Ñ"}},
        {"John_Doe_ANDROID.vcf 4 FN", {"Ñ Ñ Ñ Ñ "}, {"Ñ Ñ Ñ Ñ"}},
        // What has no @ is no address.
        {"John_Doe_ANDROID.vcf 4 EMAIL", {"bob@company.com", "ÑÑÑÑÑÑÑÑÑÑÑÑÑÑ"}, {"bob@company.com"}},
        // Zones stay as written; what they mean is decided later.
        {"John_Doe_LOTUS_NOTES.vcf 0 TZ", {"+01:00"}, {"1:00"}},
        {"rfc6350-example.vcf 0 TZ", {"-05:00"}, {"-0500"}},
    };
    auto differences = comparison.differences();
    auto sorted = expected;
    std::sort(differences.begin(), differences.end());
    std::sort(sorted.begin(), sorted.end());
    CHECK(differences == sorted);
    CHECK(comparison.compared() >= 50);
}

TEST_CASE("dates of another program's table are read where they name a day") {
    if (!are_corpora_here()) return;
    const Json table = Json::parse(bytes_of(corpora + "dates/vcard_date_and_or_time.public.json"));
    for (const auto& row : table["vcardDates"]) {
        const std::string text = row[0];
        CAPTURE(text);
        const auto reading = reading_of(read_vcards, "BEGIN:VCARD\nFN:x\nBDAY:" + text + "\nEND:VCARD\n");
        const Json& parts = row[1];
        const bool names_day = !parts["month"].is_null() && !parts["date"].is_null();
        REQUIRE(reading.contacts.size() == 1);
        const auto& birthday = reading.contacts[0].birthday;
        REQUIRE(birthday.has_value() == names_day);
        if (!names_day) continue;
        CHECK(birthday->year.has_value() == !parts["year"].is_null());
        if (birthday->year) CHECK(*birthday->year == parts["year"].get<int>());
        CHECK(birthday->month == parts["month"].get<unsigned>());
        CHECK(birthday->day == parts["date"].get<unsigned>());
    }
}

} // namespace tend::interchange
