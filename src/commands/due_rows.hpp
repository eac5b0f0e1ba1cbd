#pragma once

#include "commands/context.hpp"
#include "render/due_views.hpp"

#include <vector>

namespace tend::commands {

/// The exit status that `--exit-code` asks for where a list is not empty.
inline constexpr int list_not_empty = 10;

/// People who are due, each with what their clock shows.
[[nodiscard]] std::vector<render::DueRow> due_rows(Context& context, std::vector<DuePerson> people);

/// The page of the day for the context's today: the first people to reach out to, and how many more can wait.
[[nodiscard]] render::DigestView::Page digest_page(Context& context);

} // namespace tend::commands
