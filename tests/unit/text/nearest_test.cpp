#include "support/catch.hpp"
#include "text/fold.hpp"

#include <string>
#include <vector>

using namespace tend::text;
using Names = std::vector<std::string>;

TEST_CASE("edit_distance counts insertions, drops, changes and swaps of letters") {
    struct Row {
        std::string a, b;
        std::size_t edits;
    };
    const std::vector<Row> table = {
        {"", "", 0},       {"", "abc", 3},           {"ana", "ana", 0}, {"ana", "anna", 1},
        {"due", "dew", 2}, {"log", "lgo", 1},        {"ca", "abc", 3},  {"kitten", "sitting", 3},
        {"ab", "ba", 1},   {"abcd", "badc", 2},      {"é", "e", 1},     {"李雷", "雷李", 1},
        {"A", "a", 1},     {"suggest", "sugest", 1}, {"aba", "bab", 2}, {"\xff", "\xfe", 0},
    };
    for (const auto& row : table) {
        CAPTURE(row.a, row.b);
        CHECK(edit_distance(row.a, row.b) == row.edits);
        CHECK(edit_distance(row.b, row.a) == row.edits);
    }
}

TEST_CASE("nearest tells what was probably meant") {
    const Names commands = {"log",    "due",      "digest",   "suggest", "show",
                            "search", "settings", "upcoming", "undo"};
    CHECK(nearest("sugest", commands) == Names{"suggest", "digest"});
    CHECK(nearest("shwo", commands) == Names{"show"});
    CHECK(nearest("dgiest", commands) == Names{"digest"});
    CHECK(nearest("se", commands) == Names{"search", "settings"});
    CHECK(nearest("LGO", commands) == Names{"log"});
    CHECK(nearest("xylophone", commands).empty());
    CHECK(nearest("", commands).empty());
    CHECK(nearest("log", {}).empty());
}

TEST_CASE("nearest puts beginnings before misspellings and short before long") {
    const Names known = {"anabel", "ann", "anastasia", "ana", "bna"};
    CHECK(nearest("ana", known, 9) == Names{"ana", "anabel", "anastasia", "ann", "bna"});
    CHECK(nearest("ana", known) == Names{"ana", "anabel", "anastasia"});
    CHECK(nearest("ana", known, 1) == Names{"ana"});
    CHECK(nearest("ana", known, 0).empty());
}

TEST_CASE("nearest allows a third of the letters to be wrong and no more") {
    CHECK(nearest("ab", {"xb", "xy"}) == Names{"xb"});
    CHECK(nearest("a", {"b", "ba", "ab"}) == Names{"ab"});
    CHECK(nearest("abcde", {"abcxe", "abcxy"}) == Names{"abcxe"});
    CHECK(nearest("abcdef", {"abcdxyz", "abcdxy"}) == Names{"abcdxy"});
    CHECK(nearest("abcdef", {"abcd", "abc"}) == Names{"abcd"});
    CHECK(nearest("abcdef", {"xyabcdef", "xyzabcdef"}) == Names{"xyabcdef"});
}

TEST_CASE("nearest compares without case and accents and gives names as they are known") {
    CHECK(nearest("jurgen", {"Jürgen Groß", "Jörg"}) == Names{"Jürgen Groß"});
    CHECK(nearest("SÃO", {"sao paulo"}) == Names{"sao paulo"});
}
