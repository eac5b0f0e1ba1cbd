#include "support/catch.hpp"
#include "support/document_reading.hpp"

#include "tend/errors.hpp"

#include <stdexcept>

using namespace tend;
using namespace tend::interchange;
using tend::test::DocumentReading;
using tend::test::reading_of;

namespace {

using Texts = std::vector<std::string>;

/// The message with which the whole of `document` is refused; empty where it is read.
std::string refusal_of(const std::string& document) {
    try {
        (void)reading_of(document);
    } catch (const InvalidInput& refused) {
        return refused.what();
    }
    return {};
}

const std::string a_person = R"({"handle": "ana", "name": "Ana"})";
const std::string a_talk = R"({"on": "2026-03-01", "people": ["ana"]})";
const std::string a_birthday = R"({"person": "ana", "kind": "birthday", "on": "--04-15"})";
const std::string a_promise = R"({"person": "ana", "what": "send the deck"})";

} // namespace

TEST_CASE("a document is told section by section, each record with its place") {
    const DocumentReading reading = reading_of(R"({"schema_version": 1, "kind": "export",
 "me": {"tz": "Europe/Berlin"},
 "circles": [{"name": "mentors"}],
 "people": [{"handle": "ana", "name": "Ana"},

            {"handle": "bo",
             "name": "Bo"}],
 "interactions": [{"on": "2026-03-01", "people": ["ana"]}],
 "milestones": [{"person": "ana", "kind": "birthday", "on": "--04-15"}],
 "follow_ups": [{"person": "ana", "what": "send the deck"}],
 "holidays": [{"place": "JP", "on": "2026-11-03"}]}
)");
    CHECK(reading.order == DocumentOrder::usual);
    CHECK(reading.told == Texts{"me:", "me", "circles:", "circles[0]", "people:", "people[0]", "people[1]",
                                "interactions:", "interactions[0]", "milestones:", "milestones[0]",
                                "follow_ups:", "follow_ups[0]", "holidays:", "holidays[0]"});
    CHECK(reading.lines == std::vector<std::size_t>{2, 3, 4, 6, 8, 9, 10, 11});
    CHECK(reading.skipped.empty());
    REQUIRE(reading.people.size() == 2);
    CHECK(reading.people[1].handle == "bo");
}

TEST_CASE("a document may leave out everything") {
    CHECK(reading_of("{}").told.empty());
    CHECK(reading_of("\xEF\xBB\xBF { } \r\n").told.empty());
    CHECK(reading_of(R"({"people": null, "me": null, "circles": []})").told == Texts{"circles:"});
    CHECK(reading_of(R"({"people": [], "kind": "export", "schema_version": 1})").skipped.empty());
}

TEST_CASE("a bad record is skipped with its line and place, the rest goes on") {
    const DocumentReading reading = reading_of(R"({"people": [
  {"handle": "ana", "name": "Ana"},
  {"handle": "bo",
   "nam": "Bo"},
  5
,
  [1, {"a": 2}], null,
  {"handle": "cy", "name": "Cy"}]})");
    CHECK(reading.told == Texts{"people:", "people[0]", "people[5]"});
    CHECK(reading.lines == std::vector<std::size_t>{2, 8});
    REQUIRE(reading.skipped.size() == 4);
    CHECK(reading.skipped[0] == Skipped{3, R"(people[1]: unknown key "nam"; did you mean "name"?)"});
    CHECK(reading.skipped[1] == Skipped{5, "people[2]: 5 stands where a record is expected: an object"});
    CHECK(reading.skipped[2] == Skipped{7, "people[3]: a list stands where a record is expected: an object"});
    CHECK(reading.skipped[3] == Skipped{7, "people[4]: null stands where a record is expected: an object"});
}

TEST_CASE("a bad `me` is skipped like any record") {
    const DocumentReading reading = reading_of(R"({"me": {"tz": true}, "people": []})");
    REQUIRE(reading.skipped.size() == 1);
    CHECK(reading.skipped[0].reason == R"(me: "tz" is true; it takes text or a whole number)");
    CHECK(reading.told == Texts{"me:", "people:"});
}

TEST_CASE("the whole is refused where it is no interchange document") {
    const auto [document, message] = GENERATE(table<std::string, std::string>({
        {"[]", "line 1: a list is no interchange document"},
        {"\n5", "line 2: 5 is no interchange document"},
        {R"("people")", R"(line 1: "people" is no interchange document)"},
        {"null", "line 1: null is no interchange document"},
        {"{\n\"persons\": []}", R"(line 2: unknown key "persons")"},
        {R"({"poeple": []})", R"(line 1: unknown key "poeple"; did you mean "people"?)"},
        {R"({"people": [], "people": []})", R"(line 1: "people" stands there twice)"},
        {R"({"schema_version": 1, "schema_version": 1})", R"(line 1: "schema_version" stands there twice)"},
        {R"({"people": {}})", R"(line 1: "people" is an object; it takes a list of records)"},
        {R"({"people": "ana"})", R"(line 1: "people" is "ana"; it takes a list of records)"},
        {R"({"me": []})", R"(line 1: "me" is a list; it takes an object)"},
        {R"({"me": 1})", R"(line 1: "me" is 1; it takes an object)"},
        {R"({"kind": "digest"})", R"(line 1: "kind" is "digest"; only "export" can be imported)"},
        {R"({"kind": null})", R"(line 1: "kind" is null; only "export" can be imported)"},
        {R"({"kind": ["export"]})", R"(line 1: "kind" is a list; only "export" can be imported)"},
        {R"({"schema_version": 2})", "line 1: a newer tend wrote this (schema_version 2)"},
        {R"({"schema_version": 0})", R"(line 1: "schema_version" is 0; it takes 1)"},
        {R"({"schema_version": 1.0})", R"(line 1: "schema_version" is 1.0; it takes 1)"},
        {R"({"schema_version": "1"})", R"(line 1: "schema_version" is "1"; it takes 1)"},
        {R"({"schema_version": {"a": 1}})", R"(line 1: "schema_version" is an object; it takes 1)"},
    }));
    CAPTURE(document);
    CHECK_THAT(refusal_of(document), Catch::Matchers::StartsWith(message));
}

TEST_CASE("broken JSON is refused with line, column and what was expected") {
    const auto [document, message] = GENERATE(table<std::string, std::string>({
        {"", "the document is empty"},
        {"{", "line 1, column 1: this is not JSON: unexpected end of input; expected string literal"},
        {"{\n\n  people: []}",
         "line 3, column 3: this is not JSON: invalid literal; expected string literal"},
        {"{}\n{}", "line 2, column 1: this is not JSON: unexpected '{'; expected end of input"},
        {R"({"people": [}]})", "line 1, column 13: this is not JSON: unexpected '}'"},
        {R"({"people" []})", "line 1, column 11: this is not JSON: unexpected '['; expected ':'"},
        {"{\"circles\": [{\"name\": \"\xC3\xA9\xC3\xA9\" 1",
         "line 1, column 28: this is not JSON: unexpected"},
        {"{\"people\": [{\"name\": \"\xFF\"}]}",
         "line 1, column 23: this is not JSON: invalid string: ill-formed"},
        {"{\"people\": [{\"name\": \"\n\"}]}", "line 1"},
        {R"({"people": [{"name": "\ud800"}]})",
         "line 1, column 29: this is not JSON: invalid string: surrogate"},
        {R"({"people": [1e999]})", "line 1, column 18: this is not JSON: a number is out of range"},
        {R"({"people": [01]})", "line 1, column 15: this is not JSON: unexpected number literal"},
        {R"({"people": [], })",
         "line 1, column 16: this is not JSON: unexpected '}'; expected string literal"},
        {"{\"people\": [NaN]}", "line 1, column 13: this is not JSON: invalid literal"},
        {"{\"people\": /* none */ []}", "line 1, column 12: this is not JSON: invalid literal"},
    }));
    CAPTURE(document);
    CHECK_THAT(refusal_of(document), Catch::Matchers::StartsWith(message));
}

TEST_CASE("a complaint about broken JSON does not repeat the text, however long") {
    const std::string long_text(100'000, 'x');
    const std::string message = refusal_of("{\"people\": [{\"name\": \"" + long_text + "\x01\"}]}");
    CHECK(message.size() < 300);
    CHECK_THAT(message, Catch::Matchers::StartsWith("line 1, column 100023: "));
    CHECK(refusal_of(R"({"people": ["; expected a", "; last read: " }]})").size() < 300);
}

TEST_CASE("what is read before the fault was told: the taker takes it back") {
    DocumentSink sink;
    int told = 0;
    sink.person = [&](const RecordPlace&, const PersonRecord&) { ++told; };
    std::istringstream in(R"({"people": [)" + a_person + "], x}");
    CHECK_THROWS_AS(read_document(in, sink), InvalidInput);
    CHECK(told == 1);
}

TEST_CASE("a document is read in any order, and says where the order is unusual") {
    const auto [sections, order] = GENERATE(table<std::string, DocumentOrder>({
        {"cpimf", DocumentOrder::usual},
        {"pc", DocumentOrder::unusual},
        {"ip", DocumentOrder::unusual},
        {"mp", DocumentOrder::unusual},
        {"fp", DocumentOrder::unusual},
        {"ic", DocumentOrder::unusual},
        {"mc", DocumentOrder::unusual},
        {"fc", DocumentOrder::unusual},
        {"hp", DocumentOrder::usual},
        {"hc", DocumentOrder::usual},
        {"fim", DocumentOrder::usual},
        {"ih", DocumentOrder::usual},
        {"pM", DocumentOrder::usual},
        {"iM", DocumentOrder::usual},
        {"Mp", DocumentOrder::usual},
    }));
    const auto section_of = [](char letter) -> std::string {
        switch (letter) {
        case 'M': return R"("me": {})";
        case 'c': return R"("circles": [{"name": "mentors"}])";
        case 'p': return R"("people": [)" + a_person + "]";
        case 'i': return R"("interactions": [)" + a_talk + "]";
        case 'm': return R"("milestones": [)" + a_birthday + "]";
        case 'f': return R"("follow_ups": [)" + a_promise + "]";
        default: return R"("holidays": [{"place": "JP", "on": "2026-11-03"}])";
        }
    };
    std::string document = "{";
    for (const char letter : std::string(sections)) document += section_of(letter) + ",";
    document.back() = '}';
    CAPTURE(document);
    CHECK(reading_of(document).order == order);
}

TEST_CASE("a section without records is never out of order") {
    CHECK(reading_of(R"({"interactions": [], "people": [)" + a_person + "]}").order == DocumentOrder::usual);
    CHECK(reading_of(R"({"interactions": [)" + a_talk + R"(], "people": []})").order == DocumentOrder::usual);
}

TEST_CASE("reading stops at the first record that comes late") {
    const std::string document =
        R"({"interactions": [)" + a_talk + R"(], "people": [)" + a_person + "," + a_person + "]} and no more";
    const DocumentReading reading = reading_of(document);
    CHECK(reading.order == DocumentOrder::unusual);
    CHECK(reading.told == Texts{"interactions:", "interactions[0]", "people:"});
    const DocumentReading of_scalar =
        reading_of(R"({"interactions": [)" + a_talk + R"(], "people": [5, 6]})");
    CHECK(of_scalar.order == DocumentOrder::unusual);
    CHECK(of_scalar.skipped.empty());
}

TEST_CASE("sections can be read one pass each, whatever the order") {
    const std::string document =
        R"({"follow_ups": [)" + a_promise + R"(, {"bad": [{}]}], "people": [)" + a_person +
        R"(, 5], "circles": [{"name": "mentors"}, []], "me": {"nope": {}}, "kind": "export"})";
    DocumentOptions options;
    options.sections = {Section::me, Section::circles};
    const DocumentReading first = reading_of(document, options);
    CHECK(first.order == DocumentOrder::usual);
    CHECK(first.told == Texts{"circles:", "circles[0]", "me:"});
    CHECK(first.skipped.size() == 2);

    options.sections = {Section::people};
    const DocumentReading second = reading_of(document, options);
    CHECK(second.told == Texts{"people:", "people[0]"});
    CHECK(second.skipped.size() == 1);

    options.sections = {Section::interactions, Section::milestones, Section::follow_ups, Section::holidays};
    const DocumentReading third = reading_of(document, options);
    CHECK(third.order == DocumentOrder::usual);
    CHECK(third.told == Texts{"follow_ups:", "follow_ups[0]"});
    CHECK(third.skipped.size() == 1);
}

TEST_CASE("what a taker throws ends the reading and is not taken for a bad record") {
    DocumentSink sink;
    bool has_skipped = false;
    sink.person = [](const RecordPlace&, const PersonRecord&) { throw InvalidInput("no more of these"); };
    sink.skipped = [&](const Skipped&) { has_skipped = true; };
    std::istringstream in(R"({"people": [)" + a_person + "]}");
    CHECK_THROWS_WITH(read_document(in, sink), "no more of these");
    CHECK_FALSE(has_skipped);
}

TEST_CASE("a sink may listen to nothing") {
    std::istringstream in(R"({"people": [5, )" + a_person + R"(], "holidays": []})");
    CHECK(read_document(in, DocumentSink()) == DocumentOrder::usual);
}

TEST_CASE("the settings that may be named are the caller's to say") {
    DocumentOptions options;
    options.settings = {"user.tz", "away.until"};
    const DocumentReading reading =
        reading_of(R"({"me": {"away.until": "2026-04-01", "tz": "UTC"}})", options);
    REQUIRE(reading.settings.size() == 1);
    CHECK(reading.settings[0].settings ==
          std::vector<SettingRecord>{{"user.tz", "UTC"}, {"away.until", "2026-04-01"}});
    CHECK(reading_of(R"({"me": {"hours": "mon 09:00-10:00"}})", options).skipped.size() == 1);
}
