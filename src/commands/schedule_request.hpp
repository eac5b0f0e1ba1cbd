#pragma once

#include "commands/arguments.hpp"
#include "commands/context.hpp"
#include "commands/daily_run.hpp"

namespace tend::commands {

/// The run that the options of `schedule` ask for: `--at`, `--on`, `--mail` or `--write`, and what holds
/// where they are not given. Throws InvalidInput and UsageError for what cannot be read or put into a line.
[[nodiscard]] DailyRun requested_run(const Arguments& arguments, Context& context);

} // namespace tend::commands
