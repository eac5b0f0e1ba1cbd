#include "cli/shell_words.hpp"

#include "support/catch.hpp"

using tend::cli::quoted_for_bash;
using tend::cli::read_shell_line;

namespace {

constexpr std::string_view breaks_of_bash = " \t\n\"'@><=;|&(:";

using Words = std::vector<std::string>;

} // namespace

TEST_CASE("a line is taken apart as bash does") {
    struct Row {
        std::string line;
        Words words;
        std::string kept;
        char quote;
    };
    const Row rows[] = {
        {"", {""}, "", '\0'},
        {"tend", {"tend"}, "", '\0'},
        {"tend ", {"tend", ""}, "", '\0'},
        {"tend  log\tan", {"tend", "log", "an"}, "", '\0'},
        {"tend 'a b", {"tend", "a b"}, "", '\''},
        {"tend \"a b", {"tend", "a b"}, "", '"'},
        {"tend 'a b' c", {"tend", "a b", "c"}, "", '\0'},
        {"tend a\\ b", {"tend", "a b"}, "", '\0'},
        {"tend a\\", {"tend", "a"}, "", '\0'},
        {"tend '' x", {"tend", "", "x"}, "", '\0'},
        {"tend \"a\\\"b\\$\\x", {"tend", "a\"b$\\x"}, "", '"'},
        {"tend 'a\\", {"tend", "a\\"}, "", '\''},
        {"tend --circle=Te", {"tend", "--circle=Te"}, "--circle=", '\0'},
        {"tend --circle='Te a", {"tend", "--circle=Te a"}, "--circle=", '\''},
        {"tend a:b=c", {"tend", "a:b=c"}, "a:b=", '\0'},
        {"tend a\\:b", {"tend", "a:b"}, "", '\0'},
        {"tend 'a:b' c", {"tend", "a:b", "c"}, "", '\0'},
        {"tend 'a b'c", {"tend", "a bc"}, "a b", '\0'},
        {"tend ana@ex", {"tend", "ana@ex"}, "ana", '\0'},
        {"tend ana,bo", {"tend", "ana,bo"}, "", '\0'},
        {"tend a=b c", {"tend", "a=b", "c"}, "", '\0'},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        const auto line = read_shell_line(row.line, breaks_of_bash);
        CHECK(line.words == row.words);
        CHECK(line.kept == row.kept);
        CHECK(line.quote == row.quote);
    }
}

TEST_CASE("nothing is kept where bash breaks words at blanks alone") {
    CHECK(read_shell_line("tend a:b=c", " \t\n").kept.empty());
}

TEST_CASE("a text is written so that bash reads it") {
    struct Row {
        std::string text;
        char quote;
        std::string quoted;
    };
    const Row rows[] = {
        {"ana-b_1.x,y/z+%:=@", '\0', "ana-b_1.x,y/z+%:=@"},
        {"Team Design", '\0', "Team\\ Design"},
        {"it's $(x) `y` \"z\" !", '\0', "it\\'s\\ \\$\\(x\\)\\ \\`y\\`\\ \\\"z\\\"\\ \\!"},
        {"~a\t*?[x]{y};&|<>#\\", '\0', "\\~a\\\t\\*\\?\\[x\\]\\{y\\}\\;\\&\\|\\<\\>\\#\\\\"},
        {"Zürich 李", '\0', "Zürich\\ 李"},
        {"a $b `c` \"d\" \\ 'e'", '"', "a \\$b \\`c\\` \\\"d\\\" \\\\ 'e'"},
        {"a $b 'c' !", '\'', "a $b '\\''c'\\'' !"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(quoted_for_bash(row.text, row.quote) == row.quoted);
    }
    CHECK_FALSE(quoted_for_bash("a!b", '"'));
    for (const char quote : {'\0', '"', '\''}) CHECK_FALSE(quoted_for_bash("a\nb", quote));
}
