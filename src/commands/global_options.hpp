#pragma once

#include "commands/command.hpp"

#include <array>

namespace tend::commands {

/// The options every command takes, before or behind its name.
inline constexpr auto global_options = std::to_array<Option>({
    {"--db", ValueKind::file, "the file to use (TEND_DB; else tend.db in the data folder)"},
    {"--json", ValueKind::flag, "one line of JSON, for results and errors"},
    {"--now", ValueKind::time, "pretend it is this moment: RFC 3339, or a date for 09:00 (TEND_NOW)"},
    {"--color", ValueKind::text, "auto, always or never", "auto always never"},
    {"--ascii", ValueKind::flag, "draw with ASCII alone"},
    {"--yes", ValueKind::flag, "answer every question with yes"},
    {"--quiet", ValueKind::flag, "no notes on stderr"},
    {"--version", ValueKind::flag, "the version"},
    {"-h,--help", ValueKind::flag, "this help, or that of the command"},
});

} // namespace tend::commands
