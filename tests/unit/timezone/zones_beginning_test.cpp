#include "support/catch.hpp"
#include "timezone/zones.hpp"

#include <algorithm>

using tend::timezone::zones_beginning;

TEST_CASE("zones are found by the beginning of a name or of a part of it") {
    using Zones = std::vector<std::string>;
    CHECK(zones_beginning("europe/berl") == Zones{"Europe/Berlin"});
    CHECK(zones_beginning("berl") == Zones{"Europe/Berlin"});
    CHECK(zones_beginning("sao pa") == Zones{"America/Sao_Paulo"});
    CHECK(zones_beginning("US/Pacific") == Zones{"America/Los_Angeles"});
    CHECK(zones_beginning("erlin").empty());
    const auto all = zones_beginning("");
    CHECK(all.size() > 300);
    CHECK(std::is_sorted(all.begin(), all.end()));
}
