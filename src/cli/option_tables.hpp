#pragma once

#include "commands/command.hpp"

#include <string_view>

namespace tend::cli {

/// The long name among the names of an option: `--channel` of `-c,--channel`.
[[nodiscard]] std::string_view long_name(std::string_view names);

/// The option of this name (`-c`, `--channel`) that the command takes, or every command; null where there is
/// none. `command` may be null.
[[nodiscard]] const commands::Option* find_option(const commands::Command* command, std::string_view name);

/// Whether a word is meant as an option: `-` alone means stdin, `-5` is a number and `--04-15` a birthday.
[[nodiscard]] bool looks_like_option(std::string_view word);

/// Whether the command's last words are one text.
[[nodiscard]] bool takes_text(const commands::Command& command);

/// Whether `word` is the first of a command of two words (`circle`).
[[nodiscard]] bool begins_command(std::string_view word);

} // namespace tend::cli
