#include "support/catch.hpp"
#include "text/code_points.hpp"
#include "text/gate.hpp"

#include <algorithm>
#include <iterator>
#include <random>
#include <set>
#include <string>

using namespace tend::text;

namespace {

constexpr unsigned seed = 20260316;

/// Spelled out here, apart from the gate's own rule.
const std::set<char32_t>& unsafe_code_points() {
    static const auto all = [] {
        std::set<char32_t> set = {0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202B, 0x202C,
                                  0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0x7F};
        for (char32_t c = 0; c < 0x20; ++c) set.insert(c);
        for (char32_t c = 0x80; c < 0xA0; ++c) set.insert(c);
        return set;
    }();
    return all;
}

bool is_surrogate(char32_t c) {
    return c >= 0xD800 && c <= 0xDFFF;
}

bool holds_unsafe(std::string_view text, const std::set<char32_t>& allowed) {
    while (!text.empty()) {
        const Decoded next = first_code_point(text);
        if (unsafe_code_points().contains(next.code_point) && !allowed.contains(next.code_point)) return true;
        text.remove_prefix(next.length);
    }
    return false;
}

bool is_clean(const std::string& text, const std::set<char32_t>& allowed = {}) {
    return is_valid_utf8(text) && !holds_unsafe(text, allowed);
}

/// Bytes that are often no UTF-8: any, pieces of long sequences, and unsafe code points between them.
std::string random_bytes(std::mt19937& random) {
    static const std::string pieces[] = {"\xc2",        "\x9b",         "\xe2", "\x80",   "\xae",   "\xf0",
                                         "\x9f",        "\xed\xa0\x80", "\r\n", "\u202e", "\u2028", "é",
                                         "👩‍👧", "\x1b[",        "\t",   "abc"};
    std::string bytes;
    const auto length = random() % 24;
    while (bytes.size() < length) {
        if (random() % 2 == 0) {
            bytes += static_cast<char>(random() % 256);
        } else {
            bytes += pieces[random() % std::size(pieces)];
        }
    }
    return bytes;
}

} // namespace

TEST_CASE("the gate lets no unsafe code point pass and no other one change") {
    std::size_t wrong = 0;
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (is_surrogate(c)) continue;
        const std::string text = "a" + utf8_of(c) + "b";
        const std::string out = harmless(text);
        const std::string lines = harmless_lines(text);
        const bool is_right = unsafe_code_points().contains(c) ? out != text : out == text && lines == text;
        if (!is_right || !is_clean(out) || !is_clean(lines, {U'\n', U'\t'})) ++wrong;
        if (harmless(out) != out || harmless_lines(lines) != lines) ++wrong;
    }
    CHECK(wrong == 0);
}

TEST_CASE("the gate makes three bytes of any kind valid and harmless") {
    std::size_t wrong = 0;
    for (unsigned first = 0x70; first < 0x100; ++first)
        for (unsigned second = 0; second < 0x100; ++second) {
            const std::string bytes = {static_cast<char>(first), static_cast<char>(second),
                                       static_cast<char>(second ^ 0x1F)};
            if (!is_clean(harmless(bytes)) || as_utf8(as_utf8(bytes)) != as_utf8(bytes)) ++wrong;
        }
    CHECK(wrong == 0);
}

TEST_CASE("the gate makes any bytes valid, harmless and steady") {
    std::mt19937 random(seed);
    CAPTURE(seed);
    for (int round = 0; round < 50000; ++round) {
        const std::string bytes = random_bytes(random);
        const std::string out = harmless(bytes);
        const std::string lines = harmless_lines(bytes);
        if (!is_clean(out) || harmless(out) != out) FAIL("harmless, round " << round);
        if (!is_clean(lines, {U'\n', U'\t'}) || harmless_lines(lines) != lines)
            FAIL("harmless_lines, round " << round);
        if (harmless(lines) != out) FAIL("harmless after harmless_lines, round " << round);
        if (!is_valid_utf8(as_utf8(bytes)) || (is_valid_utf8(bytes) && as_utf8(bytes) != bytes))
            FAIL("as_utf8, round " << round);
        const std::string inner = trimmed(bytes);
        if (bytes.find(inner) == std::string::npos || trimmed(inner) != inner)
            FAIL("trimmed, round " << round);
    }
    SUCCEED();
}

TEST_CASE("the gate lets no unsafe byte pass, alone, in pairs, or in what is written as no UTF-8 may be") {
    std::size_t wrong = 0;
    const auto check = [&wrong](const std::string& bytes) {
        for (const std::string& text : {bytes, "a" + bytes, bytes + "b"})
            if (!is_clean(harmless(text)) || !is_clean(harmless_lines(text), {U'\n', U'\t'})) ++wrong;
    };
    for (unsigned first = 0; first < 0x100; ++first) {
        check(std::string(1, static_cast<char>(first)));
        for (unsigned second = 0; second < 0x100; ++second)
            check({static_cast<char>(first), static_cast<char>(second)});
    }
    const auto tail = [](char32_t code_point, int shift) {
        return static_cast<char>(0x80U | (code_point >> shift & 0x3FU));
    };
    for (char32_t c = 0xD800; c <= 0xDFFF; ++c) check({'\xED', tail(c, 6), tail(c, 0)});
    for (char32_t c = 0; c < 0x800; ++c) {
        check({'\xE0', tail(c, 6), tail(c, 0)});                 // overlong in three bytes
        check({'\xF0', '\x80', tail(c, 6), tail(c, 0)});         // and in four
        check({'\xF4', '\x90', tail(c, 6), tail(c, 0)});         // above U+10FFFF
        check({'\xF8', '\x88', '\x80', tail(c, 6), tail(c, 0)}); // of five bytes
    }
    CHECK(wrong == 0);
}
