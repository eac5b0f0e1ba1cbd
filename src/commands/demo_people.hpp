#pragma once

#include "commands/context.hpp"

namespace tend::commands {

/// Fills an empty file with sample people around the world and what happened with them lately, so that
/// today's digest, the due list and the cards have something to show. All days are told from the context's
/// today.
void add_sample_people(Context& context);

} // namespace tend::commands
