#include "cli/pager.hpp"
#include "support/catch.hpp"

using tend::cli::is_longer_than;
using tend::cli::pager_command;

namespace {

const auto unset = std::nullopt;

} // namespace

TEST_CASE("the pager is tend's own, else everybody's, else less") {
    CHECK(pager_command("more -s", "less") == "more -s");
    CHECK(pager_command(unset, "most") == "most");
    REQUIRE(pager_command(unset, unset));
    CHECK(pager_command(unset, unset)->find("exec less") != std::string::npos);
}

TEST_CASE("an empty pager, or cat, is none, whatever else is set") {
    for (const char* none : {"", " ", "\t ", "cat"}) {
        INFO('"' << none << '"');
        CHECK(pager_command(none, "less") == std::nullopt);
        CHECK(pager_command(unset, none) == std::nullopt);
    }
    CHECK(pager_command("cat -v", unset) == "cat -v");
}

TEST_CASE("a text is too long where no line is left for what is typed next") {
    CHECK_FALSE(is_longer_than("", 1));
    CHECK_FALSE(is_longer_than("a\nb\n", 3));
    CHECK(is_longer_than("a\nb\n", 2));
    CHECK(is_longer_than("a\nb\nc\n", 3));
    CHECK_FALSE(is_longer_than("a\nb\nc\n", 0));
}
