#pragma once

#include "commands/context.hpp"
#include "render/due_views.hpp"

#include <vector>

namespace tend::commands {

/// The exit status that `--exit-code` asks for where a list is not empty.
inline constexpr int list_not_empty = 10;

/// People who are due, each with what their clock shows.
[[nodiscard]] std::vector<render::DueRow> due_rows(Context& context, std::vector<DuePerson> people);

/// The circles that are to meet by `until`. Circles are no people: a filter of people leaves them out,
/// `--circle` leaves the one.
[[nodiscard]] std::vector<GatheringStanding> gatherings_within(Context& context,
                                                               const store::PersonFilter& filter, Day until);

} // namespace tend::commands
