#include "interchange/line_reader.hpp"

#include "reading.hpp"
#include "support/catch.hpp"
#include "tend/errors.hpp"

namespace tend::interchange {

namespace {

std::vector<std::string> lines_of(const std::string& text, std::size_t longest = 1000) {
    std::istringstream in(text);
    LineReader reader(in, longest);
    std::vector<std::string> lines;
    for (auto line = reader.next(); line; line = reader.next()) {
        CHECK(line->number == lines.size() + 1);
        lines.push_back(line->text);
    }
    return lines;
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("line reader ends a line at each of the ends that files come with") {
    const std::pair<const char*, Lines> table[] = {
        {"", {}},
        {"a", {"a"}},
        {"a\n", {"a"}},
        {"a\nb", {"a", "b"}},
        {"a\r\nb\r\n", {"a", "b"}},
        {"a\rb\r", {"a", "b"}},
        {"a\r\rb", {"a", "", "b"}},
        {"a\r\r\nb\r\r\n", {"a", "b"}},
        {"a\n\n\nb", {"a", "", "", "b"}},
        {"\n", {""}},
        {"\r\n\r\n", {"", ""}},
    };
    for (const auto& [text, lines] : table) {
        CAPTURE(text);
        CHECK(lines_of(text) == lines);
    }
}

TEST_CASE("line reader keeps as much of a line as it was told to, and the next line whole") {
    std::istringstream in("abcde\nabcd\n\nabcdef");
    LineReader reader(in, 4);
    const auto cut = reader.next();
    REQUIRE(cut);
    CHECK(cut->text == "abcd");
    CHECK(cut->is_cut);
    const auto whole = reader.next();
    REQUIRE(whole);
    CHECK(whole->text == "abcd");
    CHECK_FALSE(whole->is_cut);
    CHECK(reader.next()->text.empty());
    CHECK(reader.next()->is_cut);
    CHECK_FALSE(reader.next());
}

TEST_CASE("line reader joins the pieces of a line longer than its buffer") {
    const std::string long_line(200'000, 'x');
    CHECK(lines_of(long_line + "\r\n" + long_line + "y", 300'000) == Lines{long_line, long_line + "y"});
    // The CR stands at the very end of a piece, its LF at the beginning of the next.
    const std::string piece(64 * 1024 - 1, 'x');
    CHECK(lines_of(piece + "\r\nb", 100'000) == Lines{piece, "b"});
}

TEST_CASE("text source removes byte order marks and turns UTF-16 into UTF-8") {
    CHECK(lines_of("\xEF\xBB\xBF"
                   "a\n") == Lines{"a"});
    CHECK(lines_of("\xFF\xFE" + in_utf16("ab\nc")) == Lines{"ab", "c"});
    CHECK(lines_of(in_utf16("ab\nc")) == Lines{"ab", "c"});
    CHECK(lines_of(std::string("\xFE\xFF\0a\0\xE9", 6)) == Lines{"aé"});
    CHECK(lines_of(std::string("\0a\0b", 4)) == Lines{"ab"});
    CHECK(lines_of(std::string("\xFF\xFE\x6C\x4E", 4)) == Lines{"乬"});
    CHECK(lines_of(std::string("\xFF\xFE\x3D\xD8\x00\xDE", 6)) == Lines{"😀"});
    CHECK(lines_of(std::string("\xFF\xFE\xFF\xDB\xFD\xDF", 6)) == Lines{"\xF4\x8F\xBF\xBD"});
    CHECK(lines_of(std::string("\xFF\xFE\xFF\x07\x00\x08\xFD\xFF", 8)) ==
          Lines{"\xDF\xBF\xE0\xA0\x80\xEF\xBF\xBD"});
    CHECK(lines_of("no mark") == Lines{"no mark"});
}

TEST_CASE("text source replaces surrogates that stand alone") {
    CHECK(lines_of(std::string("\xFF\xFE\x3D\xD8"
                               "a\0",
                               6)) == Lines{"\xEF\xBF\xBD"
                                            "a"});
    CHECK(lines_of(std::string("\xFF\xFE\x00\xDE"
                               "a\0",
                               6)) == Lines{"\xEF\xBF\xBD"
                                            "a"});
    CHECK(lines_of(std::string("\xFF\xFE\x3D\xD8\x3D\xD8\x00\xDE", 8)) == Lines{"\xEF\xBF\xBD😀"});
}

TEST_CASE("text source keeps characters whole that lie across two pieces") {
    // With the mark, every piece ends within a pair.
    std::string pairs = "\xFF\xFE";
    std::string emoji;
    for (int count = 0; count < 40'000; ++count) {
        pairs += std::string("\x3D\xD8\x00\xDE", 4);
        emoji += "😀";
    }
    CHECK(lines_of(pairs, 1'000'000) == Lines{emoji});
    CHECK(lines_of("\xFF\xFE" + in_utf16("a") + "b") == Lines{"a"});
}

TEST_CASE("beginning_as_bytes shows the beginning of a text as it would be read") {
    CHECK(beginning_as_bytes("\xEF\xBB\xBF[]") == "[]");
    CHECK(beginning_as_bytes("\xFF\xFE" + in_utf16("[]") + "x") == "[]");
    CHECK(beginning_as_bytes("").empty());
}

TEST_CASE("line reader says so where the stream fails") {
    struct Failing : std::streambuf {
        int_type underflow() override { throw std::runtime_error("gone"); }
    } buffer;
    std::istream in(&buffer);
    LineReader reader(in, 10);
    CHECK_THROWS_AS(reader.next(), StoreError);
}

} // namespace tend::interchange
