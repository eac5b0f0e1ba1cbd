#pragma once

#include "commands/arguments.hpp"
#include "commands/command.hpp"
#include "commands/context.hpp"

#include <array>
#include <vector>

namespace tend::commands {

/// The options of `log` that leave something open.
inline constexpr std::array follow_up_options{
    Option{"--promise", ValueKind::text, "what I promised each of them"},
    Option{"--by", ValueKind::day, "the day the promise is due"},
    Option{"--thanks", ValueKind::flag, "I owe a thank-you, on my next working day"},
};

/// Saves what those options say for each of the people in `interaction`, which is saved already, and gives
/// it. Throws UsageError and InvalidInput.
[[nodiscard]] std::vector<FollowUpOf> save_follow_ups(const Arguments& arguments,
                                                      const Interaction& interaction, Context& context);

} // namespace tend::commands
