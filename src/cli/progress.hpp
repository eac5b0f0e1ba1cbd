#pragma once

#include <functional>
#include <string>

namespace tend::cli {

/// What shows how far long work is: puts its text on the last line of the terminal, from half a second after
/// the first call on and at most ten times a second; an empty text takes the line away. Nothing where `quiet`
/// or stderr is no terminal.
[[nodiscard]] std::function<void(const std::string&)> progress_line(bool quiet);

} // namespace tend::cli
