#include "render/paragraph.hpp"

#include "samples.hpp"
#include "support/catch.hpp"

using namespace samples;

TEST_CASE("a paragraph is wrapped on a terminal and one line elsewhere") {
    const std::string words = "one two three four five six seven eight nine ten";
    CHECK(paragraph(words, at(30)) == "one two three four five six\nseven eight nine ten\n");
    CHECK(paragraph(words, at(32), 4) == "    one two three four five six\n    seven eight nine ten\n");
    CHECK(paragraph(words, {.width = 30, .terminal = false}) == words + "\n");
}

TEST_CASE("a paragraph is harmless") {
    CHECK(paragraph("a\x1b]0;x\x07\nb", at_80) == "a\\x1b]0;x\\x07 b\n");
    CHECK(paragraph("a\x1b]0;x\x07\nb", piped) == "a\\x1b]0;x\\x07 b\n");
}

TEST_CASE("the verb of what was done is painted where there is colour") {
    Style style = at_80;
    CHECK(told_with_verb("Logged a call", style) == "Logged a call\n");
    style.color = true;
    CHECK(told_with_verb("Logged a call", style) == "\x1b[32mLogged\x1b[0m a call\n");
    CHECK(told({"Logged a call", "and more"}, style) == "Logged a call\nand more\n");
}

TEST_CASE("a label stands beside its words, which keep their margin") {
    CHECK(labelled("coffee", 8, Tone::aside, "flat white", at_80) == "  coffee    flat white\n");
    CHECK(labelled("coffee", 8, Tone::aside, "flat white, or tea in the afternoon", at(40)) ==
          "  coffee    flat white, or tea in the\n"
          "            afternoon\n");
    CHECK(labelled("coffee", 8, Tone::aside, "", at_80) == "  coffee\n");
}

TEST_CASE("words without room beside their label begin below it") {
    CHECK(labelled("coffee", 20, Tone::aside, "flat white", at(48)) ==
          "  coffee                flat white\n");
    CHECK(labelled("coffee", 20, Tone::aside, "flat white", at(47)) == "  coffee\n    flat white\n");
    CHECK(labelled("coffee", 5, Tone::aside, "flat white", at_80) == "  coffee\n    flat white\n");
    CHECK(labelled("coffee", 5, Tone::aside, "flat white", piped) == "  coffee  flat white\n");
}

TEST_CASE("a label is padded by its display width and painted alone") {
    Style style = at_80;
    style.color = true;
    CHECK(labelled("茶", 4, Tone::careful, "x", style) == "  \x1b[1;35m茶\x1b[0m    x\n");
}

TEST_CASE("fields are parted by tabs and never hold one") {
    CHECK(fields({"a", "", "b\tc\nd"}) == "a\t\tb c d\n");
    CHECK(fields({"", "a"}) == "\ta\n");
    CHECK(fields({"a", ""}) == "a\t\n");
}

TEST_CASE("colour repeats what the words say, and only where asked for") {
    const Style plain = at_80;
    Style colored = at_80;
    colored.color = true;
    CHECK(painted("x", Tone::due, plain) == "x");
    CHECK(painted("x", Tone::plain, colored) == "x");
    CHECK(painted("", Tone::due, colored).empty());
    CHECK(painted("x", Tone::title, colored) == "\x1b[1mx\x1b[0m");
    CHECK(painted("x", Tone::due, colored) == "\x1b[33mx\x1b[0m");
    CHECK(painted("x", Tone::open, colored) == "\x1b[32mx\x1b[0m");
    CHECK(separator(plain) == " · ");
    Style ascii = at_80;
    ascii.ascii = true;
    CHECK(separator(ascii) == " - ");
}

TEST_CASE("pieces keep their tones where a line breaks in one") {
    Style narrow = at(24);
    CHECK(person_heading("Maximiliane Freifrau von Hohenzollern", "max", narrow) ==
          "Maximiliane Freifrau von\n"
          "Hohenzollern (max)\n");
    narrow.color = true;
    CHECK(person_heading("Maximiliane Freifrau von Hohenzollern", "max", narrow) ==
          "\x1b[1mMaximiliane Freifrau von\x1b[0m\n"
          "\x1b[1mHohenzollern\x1b[0m (\x1b[36mmax\x1b[0m)\n");
    CHECK(person_heading("Ana", "ana", narrow) == "\x1b[1mAna\x1b[0m (\x1b[36mana\x1b[0m)\n");
}

TEST_CASE("pieces lose the blanks at which a line breaks, and no others") {
    const std::vector<Cell> pieces{{"two  words"}, {"   06:00, off work"}, {""}, {"!"}};
    CHECK(paragraph(pieces, at_80, 2) == "  two  words   06:00, off work!\n");
    CHECK(paragraph(pieces, at(26), 2) == "  two  words   06:00, off\n"
                                          "  work!\n");
    CHECK(paragraph({{"山田太郎山田太郎山田太郎山田"}, {" (taro)"}}, at(24)) ==
          "山田太郎山田太郎山田太郎\n山田 (taro)\n");
    CHECK(paragraph(pieces, piped) == "two  words   06:00, off work!\n");
}
