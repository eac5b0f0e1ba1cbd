#include "commands/own_cards.hpp"

#include "support/catch.hpp"

using namespace tend;
using namespace tend::commands;

TEST_CASE("a card of our own leads back to its person") {
    const PersonId ana{make_uuid7(1'773'000'000'000, 7, 42)};
    CHECK(own_source_key(ana) == "vcard:urn:uuid:" + to_text(ana.bytes));
    CHECK(own_card_person(own_source_key(ana)) == ana);
}

TEST_CASE("a key of another source leads to nobody") {
    for (const char* key : {"", "vcard:", "vcard:urn:uuid:", "vcard:urn:uuid:x", "vcard:abc", "slack:T1:U1",
                            "urn:uuid:019cf5df-a280-7002-90cd-7dc5f409cb05"}) {
        CAPTURE(key);
        CHECK_FALSE(own_card_person(key));
    }
}
