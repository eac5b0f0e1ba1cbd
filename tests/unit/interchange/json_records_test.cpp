#include "interchange/json_records.hpp"

#include "reading.hpp"
#include "support/catch.hpp"

namespace tend::interchange {

namespace {

std::vector<JsonRecord> records_of(const std::string& text) {
    std::istringstream in(text);
    JsonRecords records(in, "members");
    std::vector<JsonRecord> all;
    for (auto record = records.next(); record; record = records.next()) all.push_back(std::move(*record));
    return all;
}

using Texts = std::vector<std::string>;

Texts texts_of(const std::string& text) {
    Texts texts;
    for (auto& record : records_of(text)) texts.push_back(std::move(record.text));
    return texts;
}

} // namespace

TEST_CASE("json records are the objects of the list, wherever the document holds it") {
    const std::pair<const char*, Texts> table[] = {
        {"[]", {}},
        {"[{}]", {"{}"}},
        {"[{\"a\":1}, {\"b\":[{}]}]", {"{\"a\":1}", "{\"b\":[{}]}"}},
        {"{\"members\":[{\"a\":1}]}", {"{\"a\":1}"}},
        {"{\"ok\":true,\"x\":[{\"no\":1}],\"y\":{\"members\":[{\"no\":2}]},\"members\":[{\"a\":1}],\"z\":[{"
         "\"no\":3}]}",
         {"{\"a\":1}"}},
        {"{\"x\":\"members\",\"y\":[{}]}", {}},
        {"[1,\"{\",null,[{\"no\":1}],{\"a\":\"}]\\\"}\"}]", {"{\"a\":\"}]\\\"}\"}"}},
        {"[{\"a\":\"\\\\\"},{}]", {"{\"a\":\"\\\\\"}", "{}"}},
        {"", {}},
        {"{}", {}},
        {"]}]{\"members\":[{}]}", {"{}"}},
    };
    for (const auto& [text, texts] : table) {
        CAPTURE(text);
        CHECK(texts_of(text) == texts);
    }
}

TEST_CASE("json records say whether the list was there at all") {
    for (const auto& [text, has_list] :
         std::initializer_list<std::pair<const char*, bool>>{{"[]", true},
                                                             {"{\"members\":[]}", true},
                                                             {"{\"member\":[]}", false},
                                                             {"", false},
                                                             {"42", false}}) {
        CAPTURE(text);
        std::istringstream in(text);
        JsonRecords records(in, "members");
        CHECK_FALSE(records.next());
        CHECK(records.has_list() == has_list);
    }
}

TEST_CASE("json records know the line they begin on") {
    const auto records = records_of("[\n {\n\"a\":\n1},\n\n{}]");
    REQUIRE(records.size() == 2);
    CHECK(records[0].line == 2);
    CHECK(records[1].line == 6);
}

TEST_CASE("a json record that is cut off is told apart") {
    for (const auto* text : {"[{\"a\":1}, {\"b\":", "[{}, {\"b\":\"}]", "[{}, {\"b\":[}"}) {
        CAPTURE(text);
        const auto records = records_of(text);
        REQUIRE(records.size() == 2);
        CHECK(records[0].state == JsonRecord::State::whole);
        CHECK(records[1].state == JsonRecord::State::cut_off);
        CHECK(records[1].text.empty());
    }
}

TEST_CASE("a json record that is too long or too deep is left out, and the next one is whole") {
    const std::size_t room = JsonRecords::longest_record - std::string("{\"a\":\"\"}").size();
    const auto with_text_of = [](std::size_t length) {
        return "{\"a\":\"" + std::string(length, 'x') + "\"}";
    };
    const auto long_ones = records_of("[" + with_text_of(room) + "," + with_text_of(room + 1) + ",{}]");
    REQUIRE(long_ones.size() == 3);
    CHECK(long_ones[0].state == JsonRecord::State::whole);
    CHECK(long_ones[0].text.size() == JsonRecords::longest_record);
    CHECK(long_ones[1].state == JsonRecord::State::too_large);
    CHECK(long_ones[1].text.empty());
    CHECK(long_ones[2].text == "{}");

    const auto nested = [](std::size_t depth) {
        return "{\"a\":" + std::string(depth - 1, '[') + std::string(depth - 1, ']') + "}";
    };
    const auto deep_ones = records_of("[" + nested(JsonRecords::deepest_nesting) + "," +
                                      nested(JsonRecords::deepest_nesting + 1) + ",{}]");
    REQUIRE(deep_ones.size() == 3);
    CHECK(deep_ones[0].state == JsonRecord::State::whole);
    CHECK(deep_ones[1].state == JsonRecord::State::too_large);
    CHECK(deep_ones[2].text == "{}");
}

TEST_CASE("a member's name longer than any is no trap") {
    CHECK(texts_of("{\"" + std::string(1000, 'x') + "\":[{\"no\":1}],\"members\":[{}]}") == Texts{"{}"});
}

} // namespace tend::interchange
