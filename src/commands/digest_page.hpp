#pragma once

#include "commands/context.hpp"
#include "render/digest_view.hpp"

namespace tend::commands {

/// The page of `day_count` days (at least one) from the context's today on; empty while the user is away. Of
/// days to remember, and of open ends, the first `most` are told and the others counted; 0: all are told.
[[nodiscard]] render::DigestView::Page digest_page(Context& context, int day_count, std::size_t most);

} // namespace tend::commands
