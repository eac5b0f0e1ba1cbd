#pragma once

#include <string>
#include <vector>

namespace tend::cli {

/// Runs one command line (without the program's own name) and gives its exit status. The one place where
/// failures become messages.
[[nodiscard]] int run(const std::vector<std::string>& arguments);

} // namespace tend::cli
