#include "support/catch.hpp"
#include "text/gate.hpp"

#include <string>
#include <utility>
#include <vector>

using namespace tend::text;
using namespace std::string_literals;

namespace {

using Table = std::vector<std::pair<std::string, std::string>>;

const std::string bad = "\uFFFD";

} // namespace

TEST_CASE("harmless leaves ordinary text of any script as it is") {
    const std::vector<std::string> texts = {"",
                                            "Ana Souza",
                                            "~ !\"\\",
                                            "Zoë Ångström",
                                            "e\u0301",
                                            "李雷",
                                            "한국어",
                                            "עברית",
                                            "العربية",
                                            "ไทยน้ำ",
                                            "👩‍👩‍👧‍👦",
                                            "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
                                            "☝🏽",
                                            "❤️",
                                            "1️⃣",
                                            "a\u00A0b",
                                            "a\u00ADb",
                                            "\uFEFFa",
                                            "a\u200Bb\u200Cc\u2060",
                                            "\uFFFD",
                                            "\u202F\u2065\u206A",
                                            "\uE000\U0010FFFF"};
    for (const auto& text : texts) CHECK(harmless(text) == text);
}

TEST_CASE("harmless shows what a terminal would obey") {
    const Table table = {
        {"\x1b[31mred", "\\x1b[31mred"},
        {"\a\b\f\v", "\\x07\\x08\\x0c\\x0b"},
        {"a\0b"s, "a\\x00b"},
        {"\x1f\x7f", "\\x1f\\x7f"},
        {"\u0080\u0085\u009b\u009f", "\\x80\\x85\\x9b\\x9f"},
        {"\u061c", "\\u061c"},
        {"\u200e\u200f", "\\u200e\\u200f"},
        {"\u2028\u2029", "\\u2028\\u2029"},
        {"\u202a\u202b\u202c\u202d\u202e", "\\u202a\\u202b\\u202c\\u202d\\u202e"},
        {"\u2066\u2067\u2068\u2069", "\\u2066\\u2067\\u2068\\u2069"},
        {"Ana \u202eazuoS", "Ana \\u202eazuoS"},
    };
    for (const auto& [text, shown] : table) {
        CHECK(harmless(text) == shown);
        CHECK(harmless_lines(text) == shown);
    }
}

TEST_CASE("harmless keeps to one line and harmless_lines keeps lines and tabs") {
    struct Row {
        std::string text, one_line, lines;
    };
    const std::vector<Row> table = {
        {"a\nb", "a b", "a\nb"},
        {"a\r\nb", "a b", "a\nb"},
        {"a\tb", "a b", "a\tb"},
        {"a\n\nb\n", "a  b ", "a\n\nb\n"},
        {"a\rb", "a\\x0db", "a\\x0db"},
        {"a\r\r\nb", "a\\x0d b", "a\\x0d\nb"},
        {"a\n\rb\r", "a \\x0db\\x0d", "a\n\\x0db\\x0d"},
        {"\r\n", " ", "\n"},
        {"é\n\té", "é  é", "é\n\té"},
    };
    for (const auto& row : table) {
        CHECK(harmless(row.text) == row.one_line);
        CHECK(harmless_lines(row.text) == row.lines);
    }
}

TEST_CASE("bytes that are no UTF-8 become U+FFFD one by one") {
    const Table table = {
        {"\xff", bad},
        {"a\x80z", "a" + bad + "z"},
        {"\xc3", bad},
        {"\xc3(", bad + "("},
        {"\xe6\x9d", bad + bad},
        {"\xc0\xaf", bad + bad},
        {"\xe0\x80\xaf", bad + bad + bad},
        {"\xed\xa0\x80", bad + bad + bad},
        {"\xf4\x90\x80\x80", bad + bad + bad + bad},
        {"\xf0\x9f\x98", bad + bad + bad},
        {"\xf8\x88\x80\x80\x80", bad + bad + bad + bad + bad},
        {"M\xfcller", "M" + bad + "ller"},
        {"\x9b[31m", bad + "[31m"},
        {"\xc3\x1b", bad + "\\x1b"},
    };
    for (const auto& [bytes, text] : table) {
        CHECK(harmless(bytes) == text);
        CHECK(harmless_lines(bytes) == text);
        CHECK_FALSE(is_valid_utf8(bytes));
    }
}

TEST_CASE("is_valid_utf8 accepts the ends of every length and refuses what is beyond") {
    for (const std::string text : {"", "a", "\x7f", "\xc2\x80", "\xdf\xbf", "\xe0\xa0\x80", "\xed\x9f\xbf",
                                   "\xee\x80\x80", "\xef\xbf\xbf", "\xf0\x90\x80\x80", "\xf4\x8f\xbf\xbf"})
        CHECK(is_valid_utf8(text));
    CHECK(is_valid_utf8("a\0\n"s));
    for (const std::string text : {"\x80", "\xc1\xbf", "\xc2", "\xe0\x9f\xbf", "\xed\xbf\xbf",
                                   "\xf0\x8f\xbf\xbf", "\xf5\x80\x80\x80", "aé\xc3"})
        CHECK_FALSE(is_valid_utf8(text));
}

TEST_CASE("as_utf8 changes nothing but the bad bytes") {
    CHECK(as_utf8("plain\x1b\n é 李") == "plain\x1b\n é 李");
    CHECK(as_utf8("\xe9t\xe9 李\xff") == bad + "t" + bad + " 李" + bad);
    CHECK(as_utf8("") == "");
}

TEST_CASE("trimmed takes the blanks of any script from both ends") {
    const Table table = {
        {"", ""},
        {" ", ""},
        {"a", "a"},
        {" \t\r\n\v\fa b\n", "a b"},
        {"\u0085\u00a0\u1680\u2000\u200aa\u2028\u2029\u202f\u205f\u3000", "a"},
        {"\u3000\u3000", ""},
        {"\u200ba\ufeff", "\u200ba\ufeff"},
        {"\x1f\x0e", "\x1f\x0e"},
        {" é ", "é"},
        {"a\u0085\u00a0", "a"},
        {"a\u3000", "a"},
        {" 李雷 ", "李雷"},
        {" 💙 ", "💙"},
        {" \xff ", "\xff"},
        {" a\x80 ", "a\x80"},
        {"\xa0", "\xa0"},
    };
    for (const auto& [text, inner] : table) CHECK(trimmed(text) == inner);
}
