#include "commands/arguments.hpp"

#include "support/catch.hpp"
#include "tend/errors.hpp"

using namespace tend;
using commands::comma_separated;
using commands::parse_number;

TEST_CASE("comma-joined values are split, blanks and empty parts dropped") {
    CHECK(comma_separated("ana, bo,,  cy ") == std::vector<std::string>{"ana", "bo", "cy"});
    CHECK(comma_separated(" , ").empty());
    CHECK(comma_separated("Ana Souza") == std::vector<std::string>{"Ana Souza"});
}

TEST_CASE("a number is whole and within its bounds") {
    CHECK(parse_number("0", "n", 0, 5) == 0);
    CHECK(parse_number("5", "n", 0, 5) == 5);
    for (const char* typed : {"6", "-1", "", "5x", "x", "1.5", " 1", "99999999999"}) {
        CAPTURE(typed);
        CHECK_THROWS_AS(parse_number(typed, "n", 0, 5), InvalidInput);
    }
}
