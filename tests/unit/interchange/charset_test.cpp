#include "interchange/charset.hpp"

#include "interchange/quoted_printable.hpp"
#include "support/catch.hpp"

#include <string>

namespace tend::interchange {

TEST_CASE("utf8_from reads the charsets that address books name") {
    struct Row {
        const char* charset;
        const char* bytes;
        const char* text;
    };
    const Row table[] = {
        {"windows-1252", "Jos\xE9 \x80", "José €"},
        {"CP1252", "\x93hi\x94", "“hi”"},
        {"iso-8859-1", "Z\xFCrich", "Zürich"},
        {"ISO-8859-2", "Iksi\xF1ski", "Iksiński"},
        {"ISO-8859-15", "\xA4", "€"},
        {"Shift_JIS", "\x8E\x52\x93\x63", "山田"},
        {"SHIFT_JIS", "\x83\x5C", "ソ"},
        {"GB2312", "\xC4\xE3", "你"},
        {"Big5", "\xA7\x41", "你"},
        {"KOI8-R", "\xE9\xD7\xC1\xCE", "Иван"},
        {"EUC-KR", "\xB1\xE8", "김"},
        {"ISO-2022-JP", "\x1B$B;3ED\x1B(B", "山田"},
        {"UTF-8", "é", "é"},
        {"utf8", "é", "é"},
        {"US-ASCII", "plain", "plain"},
    };
    for (const auto& row : table) {
        CAPTURE(row.charset);
        CHECK(utf8_from(row.bytes, row.charset) == row.text);
    }
}

TEST_CASE("utf8_from replaces bytes that are no character, and goes on after them") {
    CHECK(utf8_from("a\xFFz", "UTF-8") == "a\xEF\xBF\xBDz");
    CHECK(utf8_from("a\x81z", "windows-1252") == "a\xEF\xBF\xBDz");
    CHECK(utf8_from("\xFF\xFF\xFF", "Shift_JIS") == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
    CHECK(utf8_from("a\x8E", "Shift_JIS") == "a\xEF\xBF\xBD");
    CHECK(utf8_from("", "Shift_JIS").empty());
}

TEST_CASE("utf8_from converts texts of any length") {
    std::string bytes;
    std::string text;
    for (int count = 0; count < 20'000; ++count) {
        bytes += "\xE9\x80";
        text += "é€";
    }
    CHECK(utf8_from(bytes, "windows-1252") == text);
}

TEST_CASE("utf8_from guesses where the name says nothing") {
    for (const auto* name : {"", "x-unknown", "none such", "UTF-8//TRANSLIT", "../../evil", "us-ascii",
                             "ASCII", "a-name-that-is-longer-than-any-charset-has-ever-had"}) {
        CAPTURE(name);
        CHECK(utf8_from("Jos\xE9", name) == "José");
        CHECK(utf8_from("José", name) == "José");
    }
}

TEST_CASE("guessed_utf8 leaves UTF-8 alone and reads everything else as Windows-1252") {
    CHECK(guessed_utf8("naïve 東京") == "naïve 東京");
    CHECK(guessed_utf8("na\xEFve \x85") == "naïve …");
    CHECK(guessed_utf8("\x81") == "\xEF\xBF\xBD");
}

TEST_CASE("no reading of bytes leaves a NUL in the text") {
    const std::string with_nul("a\0b", 3);
    CHECK(guessed_utf8(with_nul) == "ab");
    CHECK(guessed_utf8(with_nul + "\xE9") == "abé");
    CHECK(utf8_from(with_nul, "UTF-8") == "ab");
    CHECK(utf8_from(with_nul, "windows-1252") == "ab");
}

TEST_CASE("quoted-printable pairs are decoded and everything else stays") {
    struct Row {
        const char* text;
        const char* decoded;
    };
    const Row table[] = {
        {"", ""},
        {"plain", "plain"},
        {"=41", "A"},
        {"a=3Db", "a=b"},
        {"=c3=a9", "é"},
        {"=C3=A9", "é"},
        {"=", "="},
        {"=4", "=4"},
        {"x=41", "xA"},
        {"=4G", "=4G"},
        {"=G4", "=G4"},
        {"==41", "=A"},
        {"=0D=0A", "\r\n"},
        {"=09", "\t"},
        {"=@A=A@", "=@A=A@"},
        {"=/0=:0", "=/0=:0"},
        {"=`0=g0", "=`0=g0"},
        {"=fF", "\xFF"},
    };
    for (const auto& row : table) {
        CAPTURE(row.text);
        CHECK(decoded_quoted_printable(row.text) == row.decoded);
    }
}

} // namespace tend::interchange
