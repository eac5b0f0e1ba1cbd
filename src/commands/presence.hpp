#pragma once

#include "commands/context.hpp"
#include "render/when_views.hpp"

#include <cstddef>
#include <vector>

namespace tend::commands {

/// Everybody whom `filter` lets through and who is to be reached: those at work now first, then those off
/// work, then those whose zone is unknown; each by handle. At most `limit` (0: all).
[[nodiscard]] std::vector<render::PresentRow> presence_rows(Context& context, store::PersonFilter filter,
                                                            std::size_t limit);

} // namespace tend::commands
