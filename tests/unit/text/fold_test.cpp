#include "support/catch.hpp"
#include "text/fold.hpp"

#include <string>
#include <utility>
#include <vector>

using namespace tend::text;

TEST_CASE("folded makes texts that people take for the same one equal") {
    const std::vector<std::pair<std::string, std::string>> table = {
        {"", ""},
        {"Ana SOUZA 42!@[`{", "ana souza 42!@[`{"},
        {"Åsa", "asa"},
        {"A\u030Asa", "asa"},
        {"STRASSE", "strasse"},
        {"straße", "strasse"},
        {"Jürgen", "jurgen"},
        {"ÅÄÖ Éèêë ñ ç", "aao eeee n c"},
        {"Łukasz Đặng", "lukasz dang"},
        {"Øre Ħal Ŋ Ŧ Ɖ", "ore hal n t d"},
        {"Guðrún Þór", "gudrun thor"},
        {"Æsop Œuvre ǽ", "aesop oeuvre ae"},
        {"İstanbul Irmak ı", "istanbul irmak i"},
        {"Ａｎａ①ﬁ", "ana1fi"},
        {"Ñ\u0303", "n"},
        {"ΣΊΣΥΦΟΣ", "σισυφοσ"},
        {"σίσυφος", "σισυφοσ"},
        {"АНДРЕЙ Ёлка", "андреи елка"},
        {"\u05E9\u05C1\u05B8", "\u05E9"},
        {"مُحَمَّد أحمد", "محمد احمد"},
        {"राम", "राम"},
        {"क़", "क"},
        {"กำธร", "ก\u0E4Dาธร"},
        {"かとう", "かとう"},
        {"O’Neil ‘x’ Oʼx Kaʻi", "o'neil 'x' o'x ka'i"},
        {"a–b—c\u2010d\u2212e", "a-b-c-d-e"},
        {"a\u00A0b\u3000c", "a b c"},
        {"An\u00ADa\u200D\uFE0F\u2060", "ana"},
        {"1️⃣", "1"},
        {"👍🏽", "👍🏽"},
        {"A\xff", "a\uFFFD"},
        {"\xC3", "\uFFFD"},
        {"\x80", "\uFFFD"},
        {"a\u0338b\u0360c\u0327d\u0345", "abcdι"},
        {"\u05D1\u05B0\u05B1", "\u05D1"},
        {"\u0710\u0711", "\u0710"},
        {"\u0E01\u0E38\u0C15\u0C55", "\u0E01\u0E38\u0C15\u0C55"},
    };
    for (const auto& [text, fold] : table) {
        CAPTURE(text);
        CHECK(folded(text) == fold);
    }
}

TEST_CASE("folded keeps apart what only looks like an accent") {
    CHECK(folded("がとう") != folded("かとう"));
    CHECK(folded("रमा") != folded("राम"));
    CHECK(folded("กิน") != folded("กน"));
    CHECK(folded("가") != folded("각"));
}

TEST_CASE("folded takes very long expansions whole") {
    std::string text;
    for (int i = 0; i < 50; ++i) text += "\uFDFA";
    CHECK(folded(text).size() == 50 * folded("\uFDFA").size());
    CHECK(folded("\uFDFA").size() > 20);
}

TEST_CASE("folded_words are the runs of letters and digits") {
    const std::vector<std::pair<std::string, std::vector<std::string>>> table = {
        {"", {}},
        {" - ", {}},
        {"Ana", {"ana"}},
        {" Ana  Souza ", {"ana", "souza"}},
        {"Mary-Ann O'Neil", {"mary", "ann", "oneil"}},
        {"O’Neil", {"oneil"}},
        {"'quoted' words'", {"quoted", "words"}},
        {"rock 'n' roll", {"rock", "n", "roll"}},
        {"a''b", {"a", "b"}},
        {"a'-b", {"a", "b"}},
        {"ana.souza_1@example.org", {"ana", "souza", "1", "example", "org"}},
        {"J.R.R. Tolkien", {"j", "r", "r", "tolkien"}},
        {"李雷/韩梅梅", {"李雷", "韩梅梅"}},
        {"हिन्दी भाषा", {"हिन्दी", "भाषा"}},
        {"Jürgen💙Ⅷ", {"jurgen", "viii"}},
        {"½ ٣", {"1", "2", "٣"}},
        {"a\xff"
         "b",
         {"a", "b"}},
        {"\u00AD\u200D", {}},
    };
    for (const auto& [text, words] : table) {
        CAPTURE(text);
        CHECK(folded_words(text) == words);
    }
}

TEST_CASE("handle_from folds the first word to letters and digits") {
    const std::vector<std::pair<std::string, std::string>> table = {
        {"Ana Souza", "ana"},
        {"Jürgen", "jurgen"},
        {"李雷", ""},
        {"Łukasz", "lukasz"},
        {"O'Neil", "oneil"},
        {"", ""},
        {"  Bo  Li", "bo"},
        {"Mary-Ann Lee", "maryann"},
        {"J. Doe", "j"},
        {"Ana\u00A0Souza", "ana"},
        {"Ana\u3000李", "ana"},
        {"Ana\tSouza", "ana"},
        {"李 Lei", ""},
        {"Zoë2", "zoe2"},
        {"\xff"
         "Ana",
         "ana"},
        {"Straße", "strasse"},
        {"Þór", "thor"},
    };
    for (const auto& [name, handle] : table) {
        CAPTURE(name);
        CHECK(handle_from(name) == handle);
    }
}
