#pragma once

#include "commands/arguments.hpp"
#include "commands/command.hpp"
#include "commands/context.hpp"

#include <vector>

namespace tend::commands {

/// Whether the message that settled it is logged as an interaction.
enum class Touch { none, logged };

/// Marks follow-ups and milestones as done today, and shows them. What was done before keeps its day
/// unless it comes every year; a follow-up that was dropped is no longer. Throws UsageError for an
/// interaction.
[[nodiscard]] Outcome mark_done(const std::vector<store::Store::Record>& records, Touch touch,
                                Context& context);

} // namespace tend::commands
