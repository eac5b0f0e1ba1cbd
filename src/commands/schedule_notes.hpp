#pragma once

#include "commands/context.hpp"
#include "commands/daily_run.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tend::commands {

/// What hands the digest over, and what becomes of it, in words.
enum class Scheduler { cron, systemd };

/// Where cron's clock shows another time than the user's: which, told by an example of `today`. Cron knows
/// `machine_zone` alone.
[[nodiscard]] std::optional<std::string> cron_clock_note(int minute, const std::string& machine_zone,
                                                         const std::string& own_zone, Day today);

/// What a user should know of this run: whose clock counts, where the digest goes, and when it would not run.
[[nodiscard]] std::vector<std::string> schedule_notes(const DailyRun& run, Scheduler scheduler,
                                                      Context& context);

} // namespace tend::commands
