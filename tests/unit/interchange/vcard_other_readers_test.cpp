#include "interchange/vcard.hpp"

#include "reading.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <sstream>

// What further programs make of cards, whatever files of each kind are at hand: their re-exports, their
// jCards and JSContacts, against what read_vcards makes of the same cards.

namespace tend::interchange {

namespace {

using Json = nlohmann::json;
using Told = std::map<std::string, std::vector<std::string>>; // by property

std::vector<std::filesystem::path> files_in(const std::string& folder) {
    std::vector<std::filesystem::path> files;
    if (!std::filesystem::exists(corpora + folder)) {
        WARN("skipped: the corpora are not here");
        return files;
    }
    for (const auto& entry : std::filesystem::recursive_directory_iterator(corpora + folder))
        if (entry.is_regular_file()) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<std::string> listed(const std::optional<std::string>& text) {
    return text ? std::vector{*text} : std::vector<std::string>{};
}

Told told_of(const Contact& person) {
    Told told{{"fn", {person.name}},           {"email", person.emails},
              {"org", listed(person.org)},     {"team", listed(person.team)},
              {"title", listed(person.role)},  {"tz", listed(person.zone_text)},
              {"place", listed(person.place)}, {"categories", person.tags}};
    if (person.birthday) told["bday"] = {to_text(*person.birthday)};
    if (person.anniversary) told["anniversary"] = {to_text(*person.anniversary)};
    for (const auto& [key, value] : person.facts) told[key].push_back(value);
    std::sort(told["categories"].begin(), told["categories"].end());
    std::erase_if(told, [](const auto& property) { return property.second.empty(); });
    return told;
}

std::string shown(const Told& told) {
    return Json(told).dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::vector<Contact> people_of(const std::string& text) {
    return reading_of(read_vcards, text).contacts;
}

/// The values of a property in an order of their own: which comes first is told in another test. An offset
/// counts with or without its colon, as no zone is taken from it.
std::vector<std::string> comparable(const std::string& name, const Told& told) {
    auto values = told.contains(name) ? told.at(name) : std::vector<std::string>{};
    std::sort(values.begin(), values.end());
    if (name == "tz")
        for (auto& value : values) std::erase(value, ':');
    return values;
}

/// The file that a re-export was made of.
std::filesystem::path original_of(const std::filesystem::path& file) {
    std::string name = file.stem().string();
    if (name.starts_with("v4_0.")) name.erase(0, 5);
    return file.parent_path() / name;
}

/// What a jCard tells of the properties we take.
Told told_by_jcard(const Json& card) {
    Told told;
    for (const auto& property : card[1]) {
        const std::string name = property[0];
        if (name != "fn" && name != "email" && name != "org" && name != "title" && name != "tz" &&
            name != "note" && name != "categories")
            continue;
        if (!told[name].empty() && name != "email" && name != "categories" && name != "note") continue;
        for (std::size_t i = 3; i < property.size(); ++i) {
            const Json& value = property[i];
            if (value.is_array()) told["org"] = {value[0]};
            if (value.is_array() && value.size() > 1) told["team"] = {value[1]};
            if (value.is_string()) told[name].push_back(value);
        }
    }
    return told;
}

/// A conversion of the table of another program: lines of a card, and the JSContact they make.
struct Conversion {
    std::string lines;
    Json object;
};

/// Those of the file that begin with a card.
std::vector<Conversion> conversions_in(const std::string& text) {
    std::vector<Conversion> conversions;
    std::istringstream in(text);
    std::string blocks[2];
    std::size_t block = 2; // 0: what is converted, 1: what it becomes
    const auto finish = [&] {
        const auto object = Json::parse('{' + blocks[1] + '}', nullptr, false);
        if (!blocks[0].starts_with('"') && object.is_object()) conversions.push_back({blocks[0], object});
        blocks[0].clear();
        blocks[1].clear();
    };
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("> test")) {
            finish();
            block = 0;
        } else if (line.starts_with("> ")) {
            ++block;
        } else if (block < 2) {
            blocks[block] += line + '\n';
        }
    }
    finish();
    return conversions;
}

/// A day of JSContact: in parts, or as a moment, whose date counts as written. None where a part is missing.
std::optional<std::string> day_in(const Json& date) {
    if (date.contains("utc")) return date["utc"].get<std::string>().substr(0, 10);
    if (!date.contains("month") || !date.contains("day")) return std::nullopt;
    PartialDay day{std::nullopt, date["month"].get<unsigned>(), date["day"].get<unsigned>()};
    if (date.contains("year")) day.year = date["year"].get<int>();
    return to_text(day);
}

/// What a JSContact tells of the properties we take, of each the values.
Told told_by_jscontact(const Json& card) {
    Told told;
    const Json none = Json::object();
    const auto members = [&](const char* name) -> const Json& {
        return card.contains(name) ? card[name] : none;
    };
    const auto add = [&](const char* property, const Json& object, const char* key) {
        if (object.contains(key)) told[property].push_back(object[key]);
    };
    for (const auto& email : members("emails")) add("email", email, "address");
    for (const auto& keyword : members("keywords").items()) told["categories"].push_back(keyword.key());
    for (const auto& note : members("notes")) add("note", note, "note");
    if (members("organizations").size() == 1) {
        const Json& organisation = members("organizations").front();
        add("org", organisation, "name");
        if (organisation.contains("units")) add("team", organisation["units"].front(), "name");
    }
    if (members("titles").size() == 1) add("title", members("titles").front(), "name");
    for (const auto& anniversary : members("anniversaries")) {
        const auto day = day_in(anniversary.value("date", none));
        const std::string kind = anniversary.value("kind", "");
        if (day && kind == "birth") told["bday"] = {*day};
        if (day && kind == "wedding") told["anniversary"] = {*day};
    }
    return told;
}

} // namespace

TEST_CASE("what another program exports again is read as the same people") {
    const auto files = files_in("vcard-kcontacts");
    std::size_t compared = 0;
    for (const auto& file : files) {
        if (!file.extension().string().ends_with("ref") || !std::filesystem::exists(original_of(file)))
            continue;
        CAPTURE(file);
        const auto ours = people_of(bytes_of(original_of(file)));
        const auto again = people_of(bytes_of(file));
        REQUIRE(ours.size() == again.size());
        for (std::size_t i = 0; i < ours.size(); ++i)
            CHECK(shown(told_of(ours[i])) == shown(told_of(again[i])));
        ++compared;
    }
    CHECK((compared > 0 || files.empty()));
}

TEST_CASE("jCards of another program tell the same people") {
    const auto files = files_in("vcard-misc/ical.js");
    std::size_t compared = 0;
    for (const auto& file : files) {
        if (file.extension() != ".json") continue;
        const auto cards = std::filesystem::path(file).replace_extension(".vcf");
        if (!std::filesystem::exists(cards)) continue;
        CAPTURE(file);
        const Json card = Json::parse(bytes_of(file));
        const auto people = people_of(bytes_of(cards));
        const auto theirs = told_by_jcard(card);
        if (people.empty()) {
            CHECK_FALSE((theirs.contains("fn") || theirs.contains("email")));
            continue;
        }
        const auto ours = told_of(people.front());
        for (const auto& property : theirs) {
            const std::string& name = property.first;
            CAPTURE(name);
            CHECK(comparable(name, ours) == comparable(name, theirs));
        }
        ++compared;
    }
    CHECK((compared > 0 || files.empty()));
}

TEST_CASE("JSContacts of another program tell the same people") {
    const auto files = files_in("vcard-calcard/resources/jscontact");
    std::size_t compared = 0;
    for (const auto& file : files) {
        for (const auto& [lines, object] : conversions_in(bytes_of(file))) {
            const auto people = people_of("BEGIN:VCARD\nVERSION:4.0\nFN:x\n" + lines + "END:VCARD\n");
            CAPTURE(file.filename().string(), lines);
            if (people.empty()) continue; // a KIND that is no person
            const Told theirs = told_by_jscontact(object);
            for (const auto& property : theirs) {
                const std::string& name = property.first;
                CAPTURE(name);
                CHECK(comparable(name, told_of(people.front())) == comparable(name, theirs));
                ++compared;
            }
        }
    }
    CHECK((compared > 10 || files.empty()));
}

} // namespace tend::interchange
