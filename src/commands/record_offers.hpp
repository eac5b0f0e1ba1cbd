#pragma once

#include "commands/offers.hpp"

namespace tend::commands {

/// Short ids of the records that a value of this kind may mean, those that matter soonest first, with what
/// they are.
[[nodiscard]] std::vector<Offer> record_offers(ValueKind kind, Context& context);

} // namespace tend::commands
