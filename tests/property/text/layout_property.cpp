#include "support/catch.hpp"
#include "text/code_points.hpp"
#include "text/fold.hpp"
#include "text/width.hpp"

#include <algorithm>
#include <iterator>
#include <random>
#include <sstream>
#include <string>

using namespace tend::text;

namespace {

constexpr unsigned seed = 4711;

std::string random_text(std::mt19937& random, std::size_t pieces) {
    static const std::string alphabet[] = {"a",
                                           "b",
                                           "Z",
                                           " ",
                                           " ",
                                           "é",
                                           "e\u0301",
                                           "李",
                                           "雷",
                                           "한",
                                           "💙",
                                           "❤️",
                                           "👩‍👩‍👧‍👦",
                                           "🇧🇷",
                                           "1️⃣",
                                           "น้ำ",
                                           "हि",
                                           "ø",
                                           "'",
                                           "-"};
    std::string text;
    for (std::size_t i = 0; i < pieces; ++i) text += alphabet[random() % std::size(alphabet)];
    return text;
}

std::string without_blanks(std::string text) {
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
    return text;
}

} // namespace

TEST_CASE("cut text never takes more columns than it may and is a beginning of the text") {
    std::mt19937 random(seed);
    CAPTURE(seed);
    for (int round = 0; round < 5000; ++round) {
        const std::string text = random_text(random, random() % 20);
        const std::size_t columns = random() % 24;
        const std::string cut = cut_to_width(text, columns);
        const std::string ascii = cut_to_width(text, columns, true);
        CAPTURE(text, columns);
        REQUIRE(display_width(cut) <= columns);
        REQUIRE(display_width(ascii) <= columns);
        REQUIRE((cut == text) == (display_width(text) <= columns));
        REQUIRE((ascii == text) == (display_width(text) <= columns));
        if (cut != text && columns > 0) {
            REQUIRE(cut.ends_with("…"));
            REQUIRE(text.starts_with(cut.substr(0, cut.size() - std::string("…").size())));
            REQUIRE(display_width(cut) + 1 >= columns);
        }
        REQUIRE(display_width(padded(text, columns)) == std::max(columns, display_width(text)));
    }
}

TEST_CASE("wrapped lines fit and lose nothing but blanks") {
    std::mt19937 random(seed);
    CAPTURE(seed);
    for (int round = 0; round < 5000; ++round) {
        const std::string text = random_text(random, random() % 40);
        const std::size_t indent = random() % 4;
        const std::size_t columns = indent + 2 + random() % 20;
        const std::string lines = wrapped(text, columns, indent);
        CAPTURE(text, columns, indent);
        REQUIRE(without_blanks(lines) == without_blanks(text));
        std::istringstream stream(std::string(indent, ' ') + lines);
        for (std::string line; std::getline(stream, line);) {
            REQUIRE(display_width(line) <= columns);
            REQUIRE(line.starts_with(std::string(line.empty() ? 0 : indent, ' ')));
        }
    }
}

TEST_CASE("folding a folded code point changes nothing") {
    std::string wrong;
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        const std::string once = folded(utf8_of(c));
        if (folded(once) != once) wrong += " " + hex_of(c, 6);
    }
    CHECK(wrong == "");
}

TEST_CASE("folding goes piece by piece and words hold no blanks") {
    std::mt19937 random(seed);
    CAPTURE(seed);
    for (int round = 0; round < 5000; ++round) {
        const std::string left = random_text(random, random() % 10);
        const std::string right = random_text(random, random() % 10);
        REQUIRE(folded(left + " " + right) == folded(left) + " " + folded(right));
        for (const auto& word : folded_words(left)) {
            REQUIRE_FALSE(word.empty());
            REQUIRE(word.find(' ') == std::string::npos);
            REQUIRE(folded(word) == word);
        }
    }
}

TEST_CASE("edit_distance is symmetric, zero for equals only, and keeps to the length bounds") {
    std::mt19937 random(seed);
    CAPTURE(seed);
    const auto word = [&random] {
        std::string letters(random() % 7, 'a');
        for (char& c : letters) c = static_cast<char>('a' + random() % 3);
        return letters;
    };
    for (int round = 0; round < 5000; ++round) {
        const std::string a = word();
        const std::string b = word();
        const std::size_t edits = edit_distance(a, b);
        CAPTURE(a, b);
        REQUIRE(edits == edit_distance(b, a));
        REQUIRE((edits == 0) == (a == b));
        REQUIRE(edits <= std::max(a.size(), b.size()));
        REQUIRE(edits + std::min(a.size(), b.size()) >= std::max(a.size(), b.size()));
    }
}
