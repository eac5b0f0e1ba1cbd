#include "support/catch.hpp"
#include "text/width.hpp"

#include <string>
#include <utility>
#include <vector>

using namespace tend::text;

TEST_CASE("display_width counts columns by graphemes") {
    const std::vector<std::pair<std::string, std::size_t>> table = {
        {"", 0},
        {"a", 1},
        {"Ana Souza", 9},
        {"e\u0301", 1},
        {"Ana\u0301\u0302", 3},
        {"é", 1},
        {"李雷", 4},
        {"Ａ", 2},
        {"ｱ", 1},
        {"한국", 4},
        {"\u1112\u1161\u11ab", 2},
        {"น้ำ", 2},
        {"हिन्दी", 3},
        {"α…—€", 4},
        {"💙", 2},
        {"❤", 1},
        {"❤️", 2},
        {"☝🏽", 2},
        {"👩‍👩‍👧‍👦", 2},
        {"🏳️‍🌈", 2},
        {"🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2},
        {"🇧🇷", 2},
        {"🇧🇷🇯🇵", 4},
        {"🇧", 1},
        {"1️⃣", 2},
        {"1\uFE0F", 1},
        {"a\uFE0F", 1},
        {"1\u20E3", 1},
        {"\u200B\uFEFF", 0},
        {"\u00AD", 1},
        {"\U00020000", 2},
        {"\U0002FFFD", 2},
        {"\U0003FFFD", 2},
        {"\U0002FFFE", 1},
        {"\U0003FFFE", 1},
        {"\uFAFF", 2},
        {"\uFB00", 1},
        {"\uF8FF", 1},
        {"\U0001FFFD", 1},
        {"\x1b\n", 0},
        {"a\tb", 2},
        {"\xff\xfe", 2},
    };
    for (const auto& [text, columns] : table) {
        CAPTURE(text);
        CHECK(display_width(text) == columns);
        CHECK(display_width("ab" + text + "c") == columns + 3);
    }
}

TEST_CASE("a mark behind an ASCII letter does not count") {
    CHECK(display_width("Joa\u0303o") == 4);
    CHECK(display_width("\u0301") == 0);
}

TEST_CASE("cut_to_width keeps what fits and marks what it cuts") {
    struct Row {
        std::string text;
        std::size_t columns;
        std::string cut, ascii_cut;
    };
    const std::vector<Row> table = {
        {"Ana", 3, "Ana", "Ana"},
        {"Ana", 4, "Ana", "Ana"},
        {"Anna", 3, "An…", "..."},
        {"Ana Souza", 5, "Ana …", "An..."},
        {"Ana", 2, "A…", ".."},
        {"Ana", 1, "…", "."},
        {"Ana", 0, "", ""},
        {"", 0, "", ""},
        {"李雷", 4, "李雷", "李雷"},
        {"李雷", 3, "李…", "..."},
        {"李雷李", 4, "李…", "..."},
        {"e\u0301e\u0301", 2, "e\u0301e\u0301", "e\u0301e\u0301"},
        {"e\u0301e\u0301e\u0301", 2, "e\u0301…", ".."},
        {"a🇧🇷b", 3, "a…", "..."},
        {"👩‍👩‍👧‍👦xy", 3, "👩‍👩‍👧‍👦…", "..."},
    };
    for (const auto& row : table) {
        CAPTURE(row.text, row.columns);
        CHECK(cut_to_width(row.text, row.columns) == row.cut);
        CHECK(cut_to_width(row.text, row.columns, true) == row.ascii_cut);
    }
}

TEST_CASE("padded fills up to the columns and never cuts") {
    CHECK(padded("Ana", 5) == "Ana  ");
    CHECK(padded("李雷", 5) == "李雷 ");
    CHECK(padded("e\u0301", 2) == "e\u0301 ");
    CHECK(padded("Ana", 3) == "Ana");
    CHECK(padded("Ana", 2) == "Ana");
    CHECK(padded("", 2) == "  ");
}

TEST_CASE("wrapped breaks lines at blanks") {
    struct Row {
        std::string text;
        std::size_t columns, indent;
        std::string lines;
    };
    const std::vector<Row> table = {
        {"", 5, 0, ""},
        {"   ", 5, 0, ""},
        {"one two", 7, 0, "one two"},
        {"one two", 6, 0, "one\ntwo"},
        {"one two three", 9, 0, "one two\nthree"},
        {"one  two", 8, 0, "one  two"},
        {"one   two", 5, 0, "one\ntwo"},
        {"one two ", 7, 0, "one two"},
        {"one\ttwo", 7, 0, "one two"},
        {"  one two", 9, 0, "  one two"},
        {"  one", 4, 0, "one"},
        {"one\n  two", 9, 0, "one\n  two"},
        {"one\n\ntwo\n", 9, 0, "one\n\ntwo\n"},
        {"one two", 7, 2, "one\n  two"},
        {"one two", 9, 2, "one two"},
        {"one\n\ntwo", 9, 2, "one\n\n  two"},
        {"abcdefgh", 3, 0, "abc\ndef\ngh"},
        {"a bcdefgh i", 3, 0, "a\nbcd\nefg\nh i"},
        {"abcdef", 5, 2, "abc\n  def"},
        {"李雷 韩梅梅", 5, 0, "李雷\n韩梅\n梅"},
        {"李雷", 1, 0, "李\n雷"},
        {"abc", 2, 4, "a\n    b\n    c"},
        {"ab", 2, 2, "a\n  b"},
        {"🇧🇷🇯🇵", 3, 0, "🇧🇷\n🇯🇵"},
        {"a\u00A0b c", 3, 0, "a\u00A0b\nc"},
    };
    for (const auto& row : table) {
        CAPTURE(row.text, row.columns, row.indent);
        CHECK(wrapped(row.text, row.columns, row.indent) == row.lines);
    }
}
