#pragma once

#include "commands/context.hpp"
#include "render/memory_views.hpp"

#include <vector>

namespace tend::commands {

/// Everything dated from today to `until`, in order: milestones that are not done, open follow-ups, check-ins
/// that fall due, what is planned, holidays, and people whose quiet time ends. Of active people that the
/// filter lets through, and nothing of anybody on a day they are still quiet. Holidays are all where nothing
/// is filtered, else those that hold for one of these people.
/// At most `limit` (0: all); days are read as far ahead as it takes.
[[nodiscard]] std::vector<render::Upcoming> outlook(Context& context, const store::PersonFilter& filter,
                                                    Day until, std::size_t limit);

} // namespace tend::commands
