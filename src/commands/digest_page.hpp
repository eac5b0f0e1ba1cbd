#pragma once

#include "commands/context.hpp"
#include "render/digest_view.hpp"

namespace tend::commands {

/// The page of the day for the context's today.
[[nodiscard]] render::DigestView::Page digest_page(Context& context);

} // namespace tend::commands
