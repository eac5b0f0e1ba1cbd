#pragma once

#include "commands/context.hpp"

namespace tend::commands {

/// `follow_up` as something that arrives by post on `day`: that is when it is due, and what is mine to send
/// has to be on its way the post days before (`start_by`).
[[nodiscard]] FollowUp arriving_on(FollowUp follow_up, Day day, Context& context);

} // namespace tend::commands
