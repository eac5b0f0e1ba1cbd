#include "support/catch.hpp"
#include "text/json_writer.hpp"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

using namespace tend::text;
using namespace std::string_literals;

namespace {

template<class T>
std::string written(const T& content) {
    JsonWriter json;
    json.value(content);
    return json.take();
}

std::string hundredths(std::int64_t number) {
    JsonWriter json;
    json.hundredths(number);
    return json.take();
}

} // namespace

TEST_CASE("JsonWriter puts commas where they belong") {
    JsonWriter json;
    json.begin_object().member("schema_version", 1).member("kind", "due").key("items").begin_array();
    json.begin_object().member("handle", "ana"s).member("at_work", true).end_object();
    json.begin_object().end_object();
    json.begin_array().end_array();
    json.begin_array()
        .value(1)
        .value("two")
        .null()
        .value(false)
        .begin_array()
        .value(3)
        .end_array()
        .end_array();
    json.end_array().member("more", std::optional<int>{}).key("x").hundredths(125).end_object();
    CHECK(json.take() == R"({"schema_version":1,"kind":"due","items":[{"handle":"ana","at_work":true},{},[],)"
                         R"([1,"two",null,false,[3]]],"more":null,"x":1.25})");
}

TEST_CASE("JsonWriter goes on after a take") {
    JsonWriter json;
    json.begin_array().value(1);
    CHECK(json.take() == "[1");
    json.value(2).begin_object();
    CHECK(json.take() == ",2,{");
    json.key("a");
    CHECK(json.take() == R"("a":)");
    json.value(3).key("b").value(4).end_object().end_array();
    CHECK(json.take() == R"(3,"b":4}])");
    CHECK(json.take() == "");
}

TEST_CASE("JsonWriter writes numbers, words and absence") {
    CHECK(written(0) == "0");
    CHECK(written(-7) == "-7");
    CHECK(written(std::numeric_limits<std::int64_t>::max()) == "9223372036854775807");
    CHECK(written(std::numeric_limits<std::int64_t>::min()) == "-9223372036854775808");
    CHECK(written(std::size_t{12}) == "12");
    CHECK(written(true) == "true");
    CHECK(written(false) == "false");
    CHECK(written(std::optional<std::string>("x")) == R"("x")");
    CHECK(written(std::optional<std::string>{}) == "null");
    CHECK(written(std::optional<std::int64_t>(5)) == "5");
    CHECK(written(std::optional<bool>(true)) == "true");
}

TEST_CASE("JsonWriter writes hundredths with two decimals") {
    const std::vector<std::pair<std::int64_t, std::string>> table = {
        {0, "0.00"},     {1, "0.01"},         {9, "0.09"},   {10, "0.10"},   {99, "0.99"},   {100, "1.00"},
        {1250, "12.50"}, {123456, "1234.56"}, {-1, "-0.01"}, {-10, "-0.10"}, {-250, "-2.50"}};
    for (const auto& [number, text] : table) CHECK(hundredths(number) == text);
    CHECK(hundredths(std::numeric_limits<std::int64_t>::min()) == "-92233720368547758.08");
    CHECK(hundredths(std::numeric_limits<std::int64_t>::max()) == "92233720368547758.07");
}

TEST_CASE("JsonWriter escapes what JSON asks for and what a terminal might obey") {
    const std::vector<std::pair<std::string, std::string>> table = {
        {"", R"("")"},
        {"Ana", R"("Ana")"},
        {"a\"b\\c/d", R"("a\"b\\c/d")"},
        {"\b\f\n\r\t", R"("\b\f\n\r\t")"},
        {"a\0b\x01\x1b\x1f"s, R"("a\u0000b\u0001\u001b\u001f")"},
        {"\x7f\u0080\u009f\u00a0", "\"\\u007f\\u0080\\u009f\u00a0\""},
        {"\u061c\u200e\u202e\u2069", R"("\u061c\u200e\u202e\u2069")"},
        {"\u2028\u2029", R"("\u2028\u2029")"},
        {"Zoë 李雷 👩‍👩‍👧‍👦\uFEFF", "\"Zoë 李雷 👩‍👩‍👧‍👦\uFEFF\""},
        {"\xff"
         "a\xed\xa0\x80",
         "\"\uFFFDa\uFFFD\uFFFD\uFFFD\""},
        {"é\"é\\", R"("é\"é\\")"},
    };
    for (const auto& [text, json] : table) {
        CHECK(written(text) == json);
        JsonWriter keyed;
        keyed.begin_object().key(text).value(1).end_object();
        CHECK(keyed.take() == "{" + json + ":1}");
    }
}
