#pragma once

#include "render/digest_view.hpp"
#include "render/page.hpp"

namespace tend::render {

/// The digest as a page that every format writes; sections without content stand in it too.
[[nodiscard]] Page digest_sections(const DigestView::Page& page);

} // namespace tend::render
