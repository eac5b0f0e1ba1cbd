#pragma once

#include "cli/command_line.hpp"
#include "commands/context.hpp"
#include "render/style.hpp"

#include <optional>
#include <string>

namespace tend::cli {

/// The value of an environment variable; nothing where it is unset.
[[nodiscard]] std::optional<std::string> variable(const char* name);

/// How to draw on this stdout, by the options, the environment and the terminal. Throws UsageError for an
/// unknown `--color`.
[[nodiscard]] render::Style find_style(const CommandLine& line);

/// What the options and the environment say of file, moment and zone. Throws InvalidInput for a moment that
/// cannot be read.
[[nodiscard]] commands::Session find_session(const CommandLine& line);

} // namespace tend::cli
