#include "support/catch.hpp"
#include "support/document_reading.hpp"

#include "interchange/document_writer.hpp"
#include "interchange/json_line.hpp"
#include "interchange/record_lines.hpp"

using namespace tend;
using namespace tend::interchange;

namespace {

test::DocumentReading lines_of(const std::string& text) {
    std::istringstream in(text);
    test::DocumentReading reading;
    read_record_lines(in, test::sink_into(reading));
    return reading;
}

} // namespace

TEST_CASE("each line tells which record it holds") {
    const auto reading = lines_of(R"({"record":"me","tz":"Europe/Berlin"}
{"name":"mentors","record":"circle"}

{"record":"person","handle":"ana","name":"Ana"}
{"record":"person","handle":"bo","name":"Bo"}
{"record":"interaction","on":"2026-03-01","people":["ana"]}
{"record":"milestone","person":"ana","kind":"birthday","on":"--04-15"}
{"record":"follow_up","person":"ana","what":"send it","kind":"ask"}
{"record":"holiday","place":"JP","on":"2026-11-03"})");
    CHECK(reading.skipped.empty());
    CHECK(reading.told == std::vector<std::string>{"me", "circles[0]", "people[0]", "people[1]",
                                                   "interactions[0]", "milestones[0]", "follow_ups[0]",
                                                   "holidays[0]"});
    CHECK(reading.lines == std::vector<std::size_t>{1, 2, 4, 5, 6, 7, 8, 9});
    CHECK(reading.milestones.front().kind == MilestoneKind::birthday);
    CHECK(reading.follow_ups.front().kind == FollowUpKind::ask);
    CHECK(reading.people.back().name == "Bo");
}

TEST_CASE("a line that will not do is named and the next is read") {
    const auto reading =
        lines_of("{\"record\":\"person\",\"handle\":\"ana\"}\n[]\n{\n7\n{\"name\":\"x\"}\n"
                 "{\"record\":\"people\"}\n{\"record\":7}\n{\"record\":\"holiday\",\"record\":\"me\"}\n"
                 "{\"record\":\"circle\",\"name\":\"c\"} {}\n\xFF\n"
                 "{\"record\":\"circle\",\"name\":\"mentors\"}\n");
    REQUIRE(reading.skipped.size() == 10);
    CHECK(reading.skipped[0] == Skipped{1, "people[0]: \"name\" is missing"});
    const std::string none = "the line is no JSON object, or too large";
    for (const std::size_t i : {1U, 2U, 3U, 8U, 9U}) {
        CHECK(reading.skipped[i] == Skipped{i + 1, none});
    }
    const std::string unnamed = "\"record\" says none of \"me\", \"circle\", \"person\", \"interaction\", "
                                "\"milestone\", \"follow_up\", \"holiday\"";
    for (const std::size_t i : {4U, 5U, 6U}) CHECK(reading.skipped[i] == Skipped{i + 1, unnamed});
    CHECK(reading.skipped[7].line == 8);
    CHECK(reading.circles.size() == 1);
}

TEST_CASE("a line of JSON is read as deep as a document, and no deeper") {
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    CHECK(parse_json_line(nested(16)));
    CHECK_FALSE(parse_json_line(nested(17)));
    CHECK_FALSE(parse_json_line(std::string(1'000'000, '[')));
    CHECK_FALSE(parse_json_line(""));
    CHECK(parse_json_line(" {} "));
}

TEST_CASE("records are written on a line each") {
    std::string text;
    DocumentWriter writer([&](std::string_view piece) { text += piece; }, DocumentShape::lines);
    writer.write(SettingsRecord{});
    writer.write(CircleRecord{"mentors", std::nullopt, std::nullopt, std::nullopt});
    writer.write(HolidayRecord{"JP", *make_day(2026, 11, 3), "Culture Day", {}});
    writer.write(HolidayRecord{"JP", *make_day(2026, 11, 23), std::nullopt, "ics:1"});
    CHECK_THROWS(writer.write(CircleRecord{"late", {}, {}, {}}));
    writer.finish();
    CHECK(text == R"({"record":"circle","name":"mentors","cadence":null,"gather":null,"via":null})"
                  "\n"
                  R"({"record":"holiday","place":"JP","on":"2026-11-03","label":"Culture Day","source":null})"
                  "\n"
                  R"({"record":"holiday","place":"JP","on":"2026-11-23","label":null,"source":"ics:1"})"
                  "\n");
    std::string settings;
    DocumentWriter with_settings([&](std::string_view piece) { settings += piece; }, DocumentShape::lines);
    with_settings.write(SettingsRecord{{{"user.tz", "UTC"}}});
    with_settings.finish();
    CHECK(settings == "{\"record\":\"me\",\"tz\":\"UTC\"}\n");
}

TEST_CASE("records on lines are known by the first of them") {
    CHECK(looks_like_record_lines("\n{\"record\":\"person\",\"handle\":\"ana\"}\n"));
    CHECK(looks_like_record_lines("{\"name\":\"record\", \"record\" : \"circle\"}"));
    CHECK_FALSE(looks_like_record_lines("{\"record\":\"people\"}"));
    CHECK_FALSE(looks_like_record_lines("{\"schema_version\":1,\"kind\":\"export\"}"));
    CHECK_FALSE(looks_like_record_lines("{\"name\":\"\\\"record\\\":\\\"person\\\"\"}"));
    CHECK_FALSE(looks_like_record_lines("{\n\"record\":\"person\"}"));
    CHECK_FALSE(looks_like_record_lines("\"record\":\"person\""));
    CHECK_FALSE(looks_like_record_lines(""));
}
