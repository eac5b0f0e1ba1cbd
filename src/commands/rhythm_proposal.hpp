#pragma once

#include "tend/results.hpp"

#include <string>

namespace tend::commands {

/// One line on the rhythm with somebody whose work has changed, and how to set another. Nothing is set by
/// itself.
[[nodiscard]] std::string rhythm_proposal(const PersonOnDay& person);

} // namespace tend::commands
