#pragma once

#include "commands/machine.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tend::cli {

/// The program of this name: the first of the PATH, else of /usr/sbin or /usr/lib. Folders named from where
/// one happens to be are passed over: a file there is no program of the machine.
[[nodiscard]] std::optional<std::string> find_program(std::string_view name);

/// Runs the program whose path is the first of `words`, with the others as its arguments and `input` as its
/// standard input, and waits for its end. No shell is run; the signals this process ignores are as usual for
/// it. Of each output the first mebibyte is kept. Throws StoreError where it cannot be run.
[[nodiscard]] commands::ProgramEnd run_program(std::vector<std::string> words, std::string_view input);

/// The program that runs now, by the name the PATH has for it (which outlives an upgrade), else by where its
/// file is. Throws StoreError where neither can be told.
[[nodiscard]] std::string own_program();

} // namespace tend::cli
