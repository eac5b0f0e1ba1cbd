#pragma once

#include <cstddef>

namespace tend::render {

/// How text is to look where it goes.
struct Style {
    std::size_t width = 80; ///< columns
    bool terminal = false;  ///< a person reads it: aligned, cut to `width`; else tab-separated and uncut
    bool color = false;
    bool ascii = false; ///< nothing beyond ASCII of our own making; people's names stay as they are
    bool links = false; ///< the terminal opens addresses that are marked as links
};

} // namespace tend::render
