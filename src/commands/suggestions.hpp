#pragma once

#include "commands/contenders.hpp"
#include "render/suggestion_views.hpp"

#include <cstddef>
#include <vector>

namespace tend::commands {

/// Whom to reach out to, and how many others can wait.
struct Suggestions {
    std::vector<render::SuggestionRow> rows;
    std::size_t held_back = 0;
};

/// The list that `contest` was gathered for.
[[nodiscard]] Suggestions suggestions_from(Context& context, WorkweekBook& workweeks, const Contest& contest);

} // namespace tend::commands
