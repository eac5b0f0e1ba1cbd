#include "support/catch.hpp"
#include "support/document_reading.hpp"

using namespace tend;
using namespace tend::interchange;
using tend::test::reading_of;

namespace {

/// The reason for which the one record of `document` is skipped, without its place.
std::string reason_of(const std::string& document) {
    const auto reading = reading_of(document);
    REQUIRE(reading.skipped.size() == 1);
    const std::string& reason = reading.skipped.front().reason;
    return reason.substr(reason.find(": ") + 2);
}

std::string person_reason(const std::string& more) {
    return reason_of(R"({"people": [{"handle": "ana", "name": "Ana", )" + more + "}]}");
}

std::string document_of(const std::string& section, const std::string& record) {
    return "{\"" + section + "\": [{" + record + "}]}";
}

constexpr const char* channels = "one of chat, email, call, video, meet, letter, social, work, event, react";
constexpr const char* a_day = "a day that exists, as YYYY-MM-DD";

} // namespace

TEST_CASE("a value of a person that will not do is named with what it takes") {
    const auto [key, values, accepted] = GENERATE(table<std::string, std::vector<std::string>, std::string>({
        {"id", {"5", R"("x")", R"("00000000-0000-0000-0000-000000000000")"}, "a UUID such as"},
        {"emails", {R"("a@x.org")", "{}"}, "a list"},
        {"emails[0]", {R"([""])", "[null]", R"([" \t"])"}, "text that is not empty"},
        {"org", {"5", "[]", "{}", "false"}, "text"},
        {"team", {"1.5"}, "text"},
        {"role", {"true"}, "text"},
        {"place", {"[]"}, "text"},
        {"tz", {"2"}, "text"},
        {"hours", {"9", R"(["mon-fri 09:00-17:00"])"}, "working hours such as"},
        {"away_tz", {"2"}, "text"},
        {"away_until", {R"("2026-02-29")", R"("tomorrow")", R"("2026-3-1")", "20260301"}, a_day},
        {"via", {R"("video")"}, "a list"},
        {"via[1]",
         {R"(["chat", "post"])", R"(["chat", "v"])", R"(["chat", "Video"])", R"(["chat", 5])"},
         channels},
        {"avoid[0]", {R"([""])"}, channels},
        {"circle", {R"(["mentors"])"}, "text"},
        {"tags[1]", {R"(["a", " "])"}, "text that is not empty"},
        {"cadence",
         {R"("2w")", R"("monthly")", R"("P0D")", R"("P02W")", R"("P10000D")", R"("P1Y2M")", R"("PT1H")",
          R"("p1m")", R"("P1m")", R"("Never")", R"("")", R"("P1")", R"("PD")", R"("P-1D")", R"("P1H")", "30"},
         R"(an ISO 8601 count such as "P2W" or "P1M", or "never")"},
        {"importance", {R"("urgent")", R"("Low")", "1"}, "one of low, normal, high, key"},
        {"source[0]", {"[5]"}, "text that is not empty"},
        {"state", {R"("quiet")"}, "one of active, archived, no_contact"},
        {"quiet_until", {R"("--04-15")"}, a_day},
        {"quiet_reason", {"[]"}, "text"},
        {"reply_within",
         {R"("P1W")", R"("2d")", R"("P0D")", R"("P10000D")", "2"},
         "an ISO 8601 count of days"},
        {"added_on", {R"("2026-01-05T09:00:00Z")"}, a_day},
        {"facts", {R"({"coffee": "black"})"}, "a list"},
    }));
    const std::string name = key.substr(0, key.find('['));
    for (const std::string& value : values) {
        CAPTURE(key, value);
        const std::string reason = person_reason('"' + name + "\": " + value);
        CHECK_THAT(reason, Catch::Matchers::StartsWith('"' + key + "\" is "));
        CHECK_THAT(reason, Catch::Matchers::Contains("; it takes " + accepted));
    }
}

TEST_CASE("keys that must be there are missed by name, and take no null") {
    const auto [section, record, key] = GENERATE(table<std::string, std::string, std::string>({
        {"circles", R"("name": "x")", "name"},
        {"people", R"("handle": "x", "name": "y")", "handle"},
        {"people", R"("handle": "x", "name": "y")", "name"},
        {"interactions", R"("on": "2026-03-01", "people": ["x"])", "on"},
        {"interactions", R"("on": "2026-03-01", "people": ["x"])", "people"},
        {"milestones", R"("person": "x", "kind": "win", "on": "2026-03-01")", "person"},
        {"milestones", R"("person": "x", "kind": "win", "on": "2026-03-01")", "kind"},
        {"milestones", R"("person": "x", "kind": "win", "on": "2026-03-01")", "on"},
        {"follow_ups", R"("person": "x", "what": "y")", "person"},
        {"follow_ups", R"("person": "x", "what": "y")", "what"},
        {"holidays", R"("place": "x", "on": "2026-03-01")", "place"},
        {"holidays", R"("place": "x", "on": "2026-03-01")", "on"},
    }));
    CAPTURE(section, record, key);
    REQUIRE(reading_of(document_of(section, record)).skipped.empty());
    const std::size_t begin = record.find('"' + key + '"');
    const std::size_t end = std::min(record.find(", \"", begin), record.size());
    const std::size_t next = std::min(end + 2, record.size());
    std::string rest = record.substr(0, begin) + record.substr(next);
    if (rest.ends_with(", ")) rest.resize(rest.size() - 2);
    CHECK(reason_of(document_of(section, rest)) == '"' + key + "\" is missing");
    const std::string null = '"' + key + "\": null" + (rest.empty() ? "" : ", ") + rest;
    CHECK_THAT(reason_of(document_of(section, null)),
               Catch::Matchers::StartsWith('"' + key + "\" is null; it takes "));
}

TEST_CASE("a handle is letters of any script in lower case, digits, dashes, underscores and dots") {
    for (const char* handle : {"a", "z9", "ana-s", "ana_s", "ana.s", "0", "åsa", "山田"}) {
        CAPTURE(handle);
        CHECK(reading_of(R"({"people": [{"handle": ")" + std::string(handle) + R"(", "name": "A"}]})")
                  .skipped.empty());
    }
    for (const char* handle : {"", "Ana", "ana s", "ana,bo", "a/b", "a{", "a`", "a:", "a\\u0000"}) {
        CAPTURE(handle);
        CHECK_THAT(reason_of(R"({"people": [{"handle": ")" + std::string(handle) + R"(", "name": "A"}]})"),
                   Catch::Matchers::StartsWith("\"handle\" is "));
    }
}

TEST_CASE("values of the other records that will not do are named") {
    const std::string talk = R"({"interactions": [{"on": "2026-03-01", "people": ["a"], )";
    const std::string birthday = R"({"milestones": [{"person": "a", "kind": "birthday", )";
    const std::string promise = R"({"follow_ups": [{"person": "a", "what": "b", )";
    const auto [document, reason] = GENERATE_COPY(table<std::string, std::string>({
        {R"({"interactions": [{"on": "2026-03-01", "people": []}]})",
         R"("people" is an empty list; it takes one)"},
        {R"({"interactions": [{"on": "2026-03-01", "people": "a"}]})", R"("people" is "a"; it takes a list)"},
        {R"({"interactions": [{"on": "2026-03-01", "people": ["a", ""]}]})",
         R"("people[1]" is ""; it takes text)"},
        {talk + R"("at": "14:30"}]})", R"("at" is "14:30"; it takes a date and time of RFC 3339)"},
        {talk + R"("at": "2026-03-01T14:30:00"}]})", R"("at" is "2026-03-01T14:30:00"; it takes)"},
        {talk + R"("channel": "post"}]})", R"("channel" is "post"; it takes one of chat,)"},
        {talk + R"("direction": "mutual"}]})", R"("direction" is "mutual"; it takes one of out, in, both)"},
        {talk + R"("others": 0}]})", R"("others" is 0; it takes a whole number from 1 to 1000000)"},
        {talk + R"("others": 1000001}]})", R"("others" is 1000001; it takes a whole number)"},
        {talk + R"("others": 2.0}]})", R"("others" is 2.0; it takes a whole number)"},
        {talk + R"("others": "2"}]})", R"("others" is "2"; it takes a whole number)"},
        {talk + R"("others": 18446744073709551615}]})", R"("others" is 18446744073709551615; it takes)"},
        {talk + R"("others": 9223372036854775808}]})", R"("others" is 9223372036854775808; it takes)"},
        {talk + R"("tried": 0}]})", R"("tried" is 0; it takes true or false)"},
        {talk + R"("wants_reply": "no"}]})", R"("wants_reply" is "no"; it takes true or false)"},
        {talk + R"("value": "favor"}]})", R"("value" is "favor"; it takes one of gave, got, favour)"},
        {talk + R"("text": ["a"]}]})", R"("text" is a list; it takes text)"},
        {birthday + R"("on": "04-15"}]})",
         R"("on" is "04-15"; it takes a day that exists, as YYYY-MM-DD, or --MM-DD)"},
        {birthday + R"("on": "--02-30"}]})", R"("on" is "--02-30"; it takes)"},
        {birthday + R"("on": "2023-02-29"}]})", R"("on" is "2023-02-29"; it takes)"},
        {birthday + R"("on": "--04-15", "yearly": 1}]})", R"("yearly" is 1; it takes true or false)"},
        {birthday + R"("on": "--04-15", "lead_days": -1}]})",
         R"("lead_days" is -1; it takes a whole number from 0 to 9999)"},
        {birthday + R"("on": "--04-15", "lead_days": 10000}]})", R"("lead_days" is 10000; it takes)"},
        {R"({"milestones": [{"person": "a", "kind": "bday", "on": "--04-15"}]})",
         R"("kind" is "bday"; it takes one of birthday,)"},
        {promise + R"("owner": "us"}]})", R"("owner" is "us"; it takes one of me, them)"},
        {promise + R"("kind": "gift"}]})",
         R"("kind" is "gift"; it takes one of promise, thanks, intro, post, ask, other)"},
        {promise + R"("interaction": 7}]})", R"("interaction" is 7; it takes a UUID)"},
        {R"({"circles": [{"name": "a", "gather": "never"}]})",
         R"("gather" is "never"; it takes an ISO 8601 count such as "P2W" or "P1M")"},
        {R"({"circles": [{"name": "a", "gather": "1m"}]})", R"("gather" is "1m"; it takes)"},
        {R"({"circles": [{"name": " "}]})", R"("name" is " "; it takes text that is not empty)"},
    }));
    CAPTURE(document);
    CHECK_THAT(reason_of(document), Catch::Matchers::StartsWith(reason));
}

TEST_CASE("working hours that cannot be read keep their own reason, under their key") {
    CHECK_THAT(person_reason(R"("hours": "9 to 5")"), Catch::Matchers::StartsWith("\"hours\": "));
    CHECK_THAT(person_reason(R"("hours": "9 to 5")"), Catch::Matchers::Contains("mon-fri"));
}

TEST_CASE("unknown and repeated keys refuse their record, in facts too") {
    CHECK(person_reason(R"("cadance": "P1M")") == R"(unknown key "cadance"; did you mean "cadence"?)");
    CHECK(person_reason(R"("xyzzy": 1)") == R"(unknown key "xyzzy")");
    CHECK(person_reason(R"("last_contact_on": null)").starts_with(R"(unknown key "last_contact_on")"));
    CHECK(person_reason(R"("handle": "bo")") == R"("handle" stands there twice)");
    CHECK(person_reason(R"("facts": [{"key": "a", "value": "b"}, {"key": "c", "value": "d", "noted": 1}])") ==
          R"(facts[1]: unknown key "noted"; did you mean "noted_on"?)");
    CHECK(person_reason(R"("facts": [{"key": "a"}])") == R"(facts[0]: "value" is missing)");
    CHECK(person_reason(R"("facts": [{"key": "", "value": "b"}])") ==
          R"(facts[0]: "key" is ""; it takes text that is not empty)");
    CHECK(person_reason(R"("facts": [{"key": "a", "value": " "}])") ==
          R"(facts[0]: "value" is " "; it takes text that is not empty)");
    CHECK(person_reason(R"("facts": ["a=b"])") ==
          R"(facts[0]: "a=b" stands where a record is expected: an object)");
    CHECK(reason_of(R"({"me": {"tz": "UTC", "tz": "UTC"}})") == R"("tz" stands there twice)");
    CHECK(reason_of(R"({"me": {"user.tz": "UTC"}})").starts_with(R"(unknown key "user.tz")"));
}

TEST_CASE("a reason shows what was found cut short and harmless") {
    const std::string reason = person_reason(R"("importance": "\u001b[2J)" + std::string(5000, 'x') + "\"");
    CHECK(reason.find('\x1b') == std::string::npos);
    CHECK(reason == R"("importance" is "\x1b[2J)" + std::string(32, 'x') +
                        "\xE2\x80\xA6\"; it takes one of low, normal, high, key");
    CHECK(person_reason('"' + std::string(5000, 'k') + "\": 1") ==
          "unknown key \"" + std::string(39, 'k') + "\xE2\x80\xA6\"");
}
