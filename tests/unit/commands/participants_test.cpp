#include "commands/participants.hpp"
#include "commands/places.hpp"

#include "support/catch.hpp"

using namespace tend;
using commands::days_off;
using commands::is_within;

TEST_CASE("a holiday of a country holds in its regions, not the other way round") {
    CHECK(is_within("US", "US"));
    CHECK(is_within("us-or", "US"));
    CHECK(is_within("US-OR", "us-or"));
    for (const auto& [holiday, place] : {std::pair{"US-OR", "US"}, std::pair{"US-OR", "US-CA"},
                                         std::pair{"US", "USA"}, std::pair{"U", "US"}, std::pair{"US", ""}}) {
        CAPTURE(holiday, place);
        CHECK_FALSE(is_within(place, holiday));
    }
}

TEST_CASE("days off are those of the place, in order") {
    const auto day = [](unsigned of_month) { return *make_day(2026, 3, of_month); };
    const std::vector<Holiday> holidays{
        {{}, "US-OR", day(18), ""}, {{}, "JP", day(17), ""}, {{}, "US", day(16), ""}};
    CHECK(days_off(holidays, "US-OR") == std::vector{day(16), day(18)});
    CHECK(days_off(holidays, "JP") == std::vector{day(17)});
    CHECK(days_off(holidays, "BR").empty());
    CHECK(days_off(holidays, std::nullopt).empty());
}
