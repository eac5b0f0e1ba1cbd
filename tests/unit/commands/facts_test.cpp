#include "commands/facts.hpp"

#include "support/catch.hpp"

using namespace tend;
using commands::FactPair;
using commands::is_fact_word;
using commands::parse_fact;

TEST_CASE("a pair replaces, adds or removes") {
    const auto replaced = parse_fact("Coffee= flat white ");
    CHECK(replaced.key == "coffee");
    CHECK(replaced.value == "flat white");
    CHECK(replaced.act == FactPair::Act::replace);
    CHECK(parse_fact("kids+=Leo").act == FactPair::Act::add);
    CHECK(parse_fact("kids=").act == FactPair::Act::remove);
    CHECK(parse_fact("a=b=c").value == "b=c");
}

TEST_CASE("what is no pair is refused") {
    for (const char* typed : {"coffee", "=x", "two words=x", "1st=x", "kids+=", ""}) {
        CAPTURE(typed);
        CHECK_THROWS_AS(parse_fact(typed), InvalidInput);
    }
}

TEST_CASE("only a word with a plus, a key and a value is a fact within a log") {
    CHECK(is_fact_word("+coffee=flat white"));
    CHECK(is_fact_word("+kids+=Leo"));
    for (const char* typed : {"+1", "+1=2", "coffee=flat", "+coffee=", "+=x", "+", "1+1=2"}) {
        CAPTURE(typed);
        CHECK_FALSE(is_fact_word(typed));
    }
}
