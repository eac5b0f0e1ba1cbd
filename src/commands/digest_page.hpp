#pragma once

#include "commands/context.hpp"
#include "render/digest_view.hpp"

namespace tend::commands {

/// The page of `day_count` days (at least one) from the context's today on; empty while the user is away.
[[nodiscard]] render::DigestView::Page digest_page(Context& context, int day_count);

} // namespace tend::commands
