#pragma once

#include "commands/command.hpp"
#include "commands/context.hpp"

#include <vector>

namespace tend::commands {

/// Marks follow-ups and milestones as done today, and shows them. What was done before keeps its day
/// unless it comes every year; a follow-up that was dropped is no longer. Throws UsageError for an interaction.
[[nodiscard]] Outcome mark_done(const std::vector<store::Store::Record>& records, Context& context);

} // namespace tend::commands
