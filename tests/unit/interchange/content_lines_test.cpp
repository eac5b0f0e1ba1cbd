#include "interchange/content_lines.hpp"

#include "reading.hpp"
#include "support/catch.hpp"
#include "text/gate.hpp"

namespace tend::interchange {

namespace {

using Lines = std::vector<std::string>;

std::vector<TextLine> unfolded(const std::string& text) {
    std::istringstream in(text);
    ContentLines lines(in);
    std::vector<TextLine> all;
    for (auto line = lines.next(); line; line = lines.next()) all.push_back(std::move(*line));
    return all;
}

Lines texts_of(const std::string& text) {
    Lines texts;
    for (auto& line : unfolded(text)) texts.push_back(std::move(line.text));
    return texts;
}

} // namespace

TEST_CASE("folded lines are joined") {
    const std::pair<const char*, Lines> table[] = {
        {"FN:a\nN:b", {"FN:a", "N:b"}},
        {"FN:a\n b", {"FN:ab"}},
        {"FN:a\r\n\tb\r\n  c", {"FN:ab c"}},
        {"FN:a\r b\rN:c", {"FN:ab", "N:c"}},
        {"F\n N:a", {"FN:a"}},
        {"\n\n  \nFN:a\n\nN:b\n\n", {"FN:a", "N:b"}},
        {"FN:a\n \n b", {"FN:ab"}},
        {"FN:a\n\x1A", {"FN:a"}},
        {"", {}},
    };
    for (const auto& [text, lines] : table) {
        CAPTURE(text);
        CHECK(texts_of(text) == lines);
    }
}

TEST_CASE("lines know where they begin") {
    const auto lines = unfolded("\nA:1\n 2\n 3\n\nB:4");
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].number == 2);
    CHECK(lines[1].number == 6);
}

TEST_CASE("quoted-printable values go on after their soft breaks") {
    const std::pair<const char*, Lines> table[] = {
        {"NOTE;ENCODING=QUOTED-PRINTABLE:a=\nb=\nc\nN:d", {"NOTE;ENCODING=QUOTED-PRINTABLE:abc", "N:d"}},
        {"NOTE;quoted-printable:a=\r\n b", {"NOTE;quoted-printable:a b"}},
        {"NOTE;QUOTED-PRINTABLE:a= \t\nb", {"NOTE;QUOTED-PRINTABLE:ab"}},
        {"NOTE;QUOTED-PRINTABLE:a=\n\nN:b", {"NOTE;QUOTED-PRINTABLE:a", "N:b"}},
        {"NOTE;QUOTED-PRINTABLE:a\n b=\nc", {"NOTE;QUOTED-PRINTABLE:abc"}},
        {"NOTE;QUOTED-\n PRINTABLE:a=\nb", {"NOTE;QUOTED-PRINTABLE:ab"}},
        {"NOTE;QUOTED-PRINTABLE:a=3D\nN:b", {"NOTE;QUOTED-PRINTABLE:a=3D", "N:b"}},
        {"NOTE:QUOTED-PRINTABLE a=\nN:b", {"NOTE:QUOTED-PRINTABLE a=", "N:b"}},
        {"PHOTO;BASE64:AA=\nN:b", {"PHOTO;BASE64:AA=", "N:b"}},
        {"NOTE;X=\"QUOTED-PRINTABLE:\":a=\nb", {"NOTE;X=\"QUOTED-PRINTABLE:\":ab"}},
    };
    for (const auto& [text, lines] : table) {
        CAPTURE(text);
        CHECK(texts_of(text) == lines);
    }
}

TEST_CASE("a value that ends in an equals sign does not swallow the edge of a card") {
    CHECK(texts_of("NOTE;QUOTED-PRINTABLE:1+1=\nend:vcard\nX:y") ==
          Lines{"NOTE;QUOTED-PRINTABLE:1+1=", "end:vcard", "X:y"});
    CHECK(texts_of("NOTE;QUOTED-PRINTABLE:1+1=\nBEGIN:VCARD") ==
          Lines{"NOTE;QUOTED-PRINTABLE:1+1=", "BEGIN:VCARD"});
}

TEST_CASE("of an endless line only the beginning is kept, and the next line is whole") {
    std::string text = "PHOTO:";
    while (text.size() < 2 * longest_content_line)
        text += "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n ";
    const auto lines = unfolded(text + "\nFN:a");
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].text.size() == longest_content_line);
    CHECK(lines[0].is_cut);
    CHECK(lines[1].text == "FN:a");
    CHECK_FALSE(lines[1].is_cut);

    const auto unbroken = unfolded("PHOTO:" + std::string(2 * longest_content_line, 'A') + "\n more\nFN:a");
    REQUIRE(unbroken.size() == 2);
    CHECK(unbroken[0].text.size() == longest_content_line);
    CHECK(unbroken[0].is_cut);
    CHECK(unbroken[1].text == "FN:a");
}

TEST_CASE("a line as long as a reader keeps is kept whole") {
    const auto lines = unfolded("X:" + std::string(longest_content_line - 12, 'A') + "\n 0123456789\nFN:a");
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].text.size() == longest_content_line);
    CHECK_FALSE(lines[0].is_cut);
}

TEST_CASE("the value's colon is the first outside quotes") {
    CHECK(value_colon("FN:a:b") == 2);
    CHECK(value_colon("A;X=\"b:c\":d") == 9);
    CHECK(value_colon("A;X=\"b:c") == 6);
    CHECK_FALSE(value_colon("A;X"));
    CHECK_FALSE(value_colon(""));
}

TEST_CASE("the edges of a card are recognised however they are written") {
    for (const auto* text : {"BEGIN:VCARD", "begin:vcard", "Begin : vCard ", "BEGIN:VCARD\t",
                             "\xEF\xBB\xBF"
                             "BEGIN:VCARD"}) {
        CAPTURE(text);
        CHECK(begins_vcard(text));
        CHECK_FALSE(ends_vcard(text));
    }
    CHECK(ends_vcard("end:VCard "));
    for (const auto* text :
         {"BEGIN:VCALENDAR", "BEGIN", "BEGINS:VCARD", "BEGIN:VCARDS", "X:BEGIN:VCARD", "", ":"}) {
        CAPTURE(text);
        CHECK_FALSE(begins_vcard(text));
        CHECK_FALSE(ends_vcard(text));
    }
}

TEST_CASE("the edges of components are told in any case and with blanks") {
    using Side = ComponentEdge::Side;
    const std::pair<const char*, std::optional<ComponentEdge>> table[] = {
        {"BEGIN:VEVENT", ComponentEdge{Side::begin, "VEVENT"}},
        {" end : vcalendar ", ComponentEdge{Side::end, "VCALENDAR"}},
        {"\xEF\xBB\xBF"
         "Begin:VCard",
         ComponentEdge{Side::begin, "VCARD"}},
        {"BEGIN:", ComponentEdge{Side::begin, ""}},
        {"BEGIN", std::nullopt},
        {"BEGINS:VEVENT", std::nullopt},
        {"SUMMARY:BEGIN:VEVENT", std::nullopt},
    };
    for (const auto& [line, edge] : table) {
        INFO(line);
        CHECK(component_edge(line) == edge);
    }
}

TEST_CASE("lines are folded at 75 bytes and no character is cut") {
    CHECK(folded_line(std::string(75, 'x')) == std::string(75, 'x') + "\r\n");
    CHECK(folded_line(std::string(76, 'x')) == std::string(75, 'x') + "\r\n x\r\n");
    CHECK(folded_line(std::string(150, 'x')) ==
          std::string(75, 'x') + "\r\n " + std::string(74, 'x') + "\r\n x\r\n");
    for (std::size_t before = 0; before < 8; ++before) {
        std::string line(before, 'x');
        for (int count = 0; count < 60; ++count) line += "\xF0\x9F\x91\x8B";
        const std::string folded = folded_line(line);
        std::string joined;
        for (std::size_t at = 0; at < folded.size();) {
            const auto end = folded.find("\r\n", at);
            const std::string piece = folded.substr(at, end - at);
            CHECK(piece.size() <= 75);
            CHECK(text::is_valid_utf8(piece));
            joined += joined.empty() ? piece : piece.substr(1);
            at = end + 2;
        }
        CHECK(joined == line);
    }
}

} // namespace tend::interchange
