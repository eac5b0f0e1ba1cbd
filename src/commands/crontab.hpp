#pragma once

#include "commands/daily_run.hpp"
#include "commands/machine.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tend::commands {

// The user's crontab: the digest has two lines in it, the first of which tells whose the second is. All other
// lines stay as they are, byte for byte.

/// The line that marks the one below it as ours.
inline constexpr std::string_view crontab_mark =
    "# The digest of tend; tend schedule looks after this line and the next.";

/// The run as a line of a crontab, without its line end: what a shell or cron itself would take for more than
/// text is quoted.
[[nodiscard]] std::string crontab_line(const DailyRun& run);

/// Our line in `crontab`; nothing where it has none.
[[nodiscard]] std::optional<std::string> digest_line_in(std::string_view crontab);

/// `crontab` without our lines. A line below the mark that runs no digest is not ours.
[[nodiscard]] std::string without_digest(std::string_view crontab);

/// `crontab` with our lines at its end, in the place of those it had.
[[nodiscard]] std::string with_digest(std::string_view crontab, std::string_view line);

/// What the user's crontab holds, empty where there is none yet. Throws StoreError where there is no cron, or
/// it does not let the user look.
[[nodiscard]] std::string read_crontab(Machine& machine);

/// Puts `text` in the place of the user's crontab; an empty text takes it away. Throws StoreError, with what
/// crontab said.
void write_crontab(Machine& machine, const std::string& text);

} // namespace tend::commands
