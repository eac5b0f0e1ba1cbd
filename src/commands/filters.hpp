#pragma once

#include "commands/arguments.hpp"
#include "commands/command.hpp"
#include "commands/context.hpp"

namespace tend::commands {

/// The options by which every list of people can be narrowed.
inline constexpr std::array filter_options{
    Option{"--circle", ValueKind::circle, "only people in this circle"},
    Option{"--team", ValueKind::team, "only people of this team"},
    Option{"--tag", ValueKind::tag, "only people with this tag"},
    Option{"--org", ValueKind::org, "only people of this company"},
    Option{"--place", ValueKind::place, "only people in this place (US holds US-OR too)"},
    Option{"--tz", ValueKind::zone, "only people in this zone"},
};

/// `--state`, for lists of people that can hold archived ones.
inline constexpr Option state_option{"--state", ValueKind::state, "active, archived, no_contact or all"};

/// What those options say. Throws NotFound for a circle that does not exist, InvalidInput for a zone or a
/// state.
[[nodiscard]] store::PersonFilter read_filter(const Arguments& arguments, Context& context);

} // namespace tend::commands
