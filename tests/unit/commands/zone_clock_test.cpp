#include "commands/zone_clock.hpp"

#include "support/catch.hpp"

#include <random>

using namespace tend;
using commands::morning_of;
using commands::ZoneClock;

namespace {

constexpr std::array zones{"UTC",          "Europe/Berlin",     "America/Los_Angeles", "Asia/Kathmandu",
                           "Asia/Kolkata", "Pacific/Auckland",  "Pacific/Apia",        "Australia/Lord_Howe",
                           "America/Nuuk", "Africa/Casablanca", "Africa/Cairo",        "America/St_Johns"};

} // namespace

TEST_CASE("a zone clock shows what the zone database says, in weeks in which clocks change too") {
    constexpr unsigned seed = 20260316;
    INFO("seed " << seed);
    std::mt19937 random(seed);
    for (const char* zone : zones) {
        ZoneClock clock(zone);
        for (int week = 0; week < 60; ++week) {
            const Instant begin =
                std::chrono::sys_days(std::chrono::days(20454 + 7 * week)); // from January 2026 on
            for (int look = 0; look < 40; ++look) {
                const Instant instant = begin + std::chrono::minutes(random() % 10080);
                CAPTURE(zone, to_text(instant));
                REQUIRE(clock(instant) == timezone::local_time(zone, instant));
            }
        }
    }
}

TEST_CASE("the morning of a day is nine o'clock there, on the days clocks change too") {
    for (const char* zone : zones) {
        for (Day day = *make_day(2026, 1, 1); day < *make_day(2027, 1, 1); day += days{1}) {
            CAPTURE(zone, to_text(day));
            REQUIRE(morning_of(zone, day) == timezone::instant_of(zone, day, 9 * 60));
        }
    }
}
