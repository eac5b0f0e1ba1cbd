#include "commands/zone_clock.hpp"
#include "support/catch.hpp"

#include <array>

using namespace tend;
using namespace tend::commands;

TEST_CASE("a clock looked at often shows what the zone database says, in weeks of change too") {
    constexpr std::array zones{"Europe/Berlin",   "America/Los_Angeles", "Australia/Lord_Howe",
                               "Asia/Kathmandu",  "Africa/Casablanca",   "Pacific/Auckland",
                               "America/Santiago"};
    const Instant begin = std::chrono::sys_days(std::chrono::year(2026) / 1 / 1);
    const Instant end = std::chrono::sys_days(std::chrono::year(2027) / 1 / 1);
    const ZoneClocks clocks;
    for (const char* zone : zones) {
        INFO(zone);
        for (Instant at = begin; at < end; at += std::chrono::minutes(97))
            REQUIRE(clocks(zone, at) == timezone::local_time(zone, at));
    }
}

TEST_CASE("a clock changes at the very second") {
    const Instant change = std::chrono::sys_days(std::chrono::year(2026) / 3 / 29) + std::chrono::hours(1);
    ZoneClock clock("Europe/Berlin");
    CHECK(clock(change - std::chrono::milliseconds(1)).offset == std::chrono::hours(1));
    CHECK(clock(change).offset == std::chrono::hours(2));
    CHECK(clock(change).minute == 180);
}

TEST_CASE("a morning is nine o'clock there, on days of change too") {
    const ZoneClocks clocks;
    const Instant noon = std::chrono::sys_days(std::chrono::year(2026) / 3 / 29) + std::chrono::hours(12);
    const Day day(std::chrono::floor<days>(noon).time_since_epoch());
    CHECK(morning_of(clocks, "Europe/Berlin", day - days{1}) == noon - days{1} - std::chrono::hours(4));
    CHECK(morning_of(clocks, "Europe/Berlin", day) == noon - std::chrono::hours(5));
    CHECK(morning_of(clocks, "Pacific/Auckland", day) == noon - std::chrono::hours(16));
    CHECK(morning_of(clocks, "America/Los_Angeles", day) == noon + std::chrono::hours(4));
}

TEST_CASE("a clock that looks back after it looked ahead is right again") {
    const Instant winter = std::chrono::sys_days(std::chrono::year(2026) / 1 / 15);
    const Instant summer = std::chrono::sys_days(std::chrono::year(2026) / 7 / 15);
    ZoneClock clock("Europe/Berlin");
    CHECK(clock(summer).offset == std::chrono::hours(2));
    CHECK(clock(winter).offset == std::chrono::hours(1));
    CHECK(clock(summer).offset == std::chrono::hours(2));
}
