#pragma once

#include "commands/context.hpp"

#include <memory>

namespace tend::cli {

/// The keys of the terminal; null where stdin or stderr is none. There can be but one at a time. While it
/// lives the terminal is set to hand over single keys; it is set back when it goes, and by signals too:
/// Ctrl-C ends the program (exit status 130), Ctrl-Z stops it; after SIGTERM and SIGHUP no more keys come.
[[nodiscard]] std::unique_ptr<commands::Keys> keyboard();

} // namespace tend::cli
