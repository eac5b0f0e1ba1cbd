#include "support/catch.hpp"
#include "text/code_points.hpp"
#include "text/fold.hpp"
#include "text/graphemes.hpp"
#include "text/width.hpp"

#include <algorithm>
#include <fstream>
#include <functional>
#include <sstream>
#include <string>
#include <utf8proc.h>
#include <vector>

using namespace tend::text;

namespace {

const std::string folder = TEND_SOURCE_DIR "/../shared/corpora/unicode15/";

/// Hands every line that says something to `reader`, without its comment; the count of them.
std::size_t for_each_line(const std::string& name, const std::function<void(const std::string&)>& reader) {
    std::ifstream file(folder + name);
    std::size_t count = 0;
    for (std::string line; std::getline(file, line);) {
        line.erase(std::min(line.find('#'), line.size()));
        if (line.find_first_not_of(" \t") == std::string::npos) continue;
        reader(line);
        ++count;
    }
    if (count == 0) WARN("skipped: " << folder << name << " is not there");
    return count;
}

std::string text_of(const std::string& hex_code_points) {
    std::istringstream words(hex_code_points);
    std::string text;
    for (std::string word; words >> word;)
        text += utf8_of(static_cast<char32_t>(std::stoul(word, nullptr, 16)));
    return text;
}

std::string field(const std::string& line, int index) {
    std::istringstream fields(line);
    std::string text;
    for (int i = 0; i <= index; ++i) std::getline(fields, text, ';');
    const auto from = text.find_first_not_of(' ');
    return from == std::string::npos ? "" : text.substr(from, text.find_last_not_of(' ') + 1 - from);
}

std::vector<std::string> graphemes_of(const std::string& text) {
    std::vector<std::string> graphemes;
    for (std::size_t at = 0; at < text.size(); at += graphemes.back().size())
        graphemes.emplace_back(first_grapheme(std::string_view(text).substr(at)).bytes);
    return graphemes;
}

bool takes_no_column(char32_t code_point) {
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(code_point))) {
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP: return true;
    case UTF8PROC_CATEGORY_CF: return code_point != 0xAD;
    default: return false;
    }
}

/// The count of code points in the line's range whose width is not what the line says.
std::size_t wrong_widths(const std::string& line) {
    const std::string range = field(line, 0);
    const std::string kind = field(line, 1);
    const auto dots = range.find("..");
    const auto first = std::stoul(range, nullptr, 16);
    const auto last = dots == std::string::npos ? first : std::stoul(range.substr(dots + 2), nullptr, 16);
    std::size_t wrong = 0;
    for (auto c = first; c <= last; ++c) {
        const auto code_point = static_cast<char32_t>(c);
        if (takes_no_column(code_point)) continue;
        if (display_width(utf8_of(code_point)) != (kind == "W" || kind == "F" ? 2U : 1U)) ++wrong;
    }
    return wrong;
}

} // namespace

TEST_CASE("every code point is as wide as East Asian Width says") {
    for_each_line("EastAsianWidth.txt", [](const std::string& line) {
        CAPTURE(line);
        CHECK(wrong_widths(line) == 0);
    });
}

TEST_CASE("text breaks into the graphemes of Unicode's own cases") {
    const std::size_t count = for_each_line("GraphemeBreakTest.txt", [](const std::string& line) {
        std::vector<std::string> expected;
        std::istringstream words(line);
        for (std::string word; words >> word;) {
            if (word == "÷") {
                expected.emplace_back();
            } else if (word != "×") {
                expected.back() += text_of(word);
            }
        }
        expected.pop_back();
        std::string text;
        for (const auto& grapheme : expected) text += grapheme;
        CAPTURE(line);
        CHECK(graphemes_of(text) == expected);
    });
    CHECK((count == 0 || count == 602));
}

TEST_CASE("every fully qualified emoji is one grapheme of two columns") {
    std::size_t emoji = 0;
    const std::size_t count = for_each_line("emoji-test.txt", [&emoji](const std::string& line) {
        if (field(line, 1) != "fully-qualified") return;
        const std::string text = text_of(field(line, 0));
        CAPTURE(line);
        CHECK(graphemes_of(text).size() == 1);
        CHECK(display_width(text) == 2);
        ++emoji;
    });
    CHECK((count == 0 || emoji == 3655));
}

TEST_CASE("folded makes equal what Unicode's case folding does") {
    for_each_line("CaseFolding.txt", [](const std::string& line) {
        const std::string status = field(line, 1);
        if (status != "C" && status != "F") return;
        CAPTURE(line);
        CHECK(folded(text_of(field(line, 0))) == folded(text_of(field(line, 2))));
    });
}
