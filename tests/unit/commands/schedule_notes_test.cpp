#include "commands/schedule_notes.hpp"

#include "support/catch.hpp"

using namespace tend;
using namespace tend::commands;

TEST_CASE("cron's clock is told where it is not the user's") {
    const Day winter{std::chrono::January / 15 / 2026}, summer{std::chrono::July / 15 / 2026};
    CHECK(cron_clock_note(480, "UTC", "Europe/Berlin", winter) ==
          "cron goes by the clock of this machine: 08:00 in UTC is 09:00 in Europe/Berlin.");
    CHECK(cron_clock_note(480, "UTC", "Europe/Berlin", summer) ==
          "cron goes by the clock of this machine: 08:00 in UTC is 10:00 in Europe/Berlin.");
    CHECK_FALSE(cron_clock_note(480, "Europe/Berlin", "Europe/Berlin", winter));
    CHECK_FALSE(cron_clock_note(480, "UTC", "Europe/London", winter));
}
