#pragma once

#include "render/style.hpp"

#include <string>
#include <string_view>

namespace tend::render {

/// What a piece of text is, for the eye. Colour only repeats what the words say.
enum class Tone {
    plain,
    title,   ///< a name, a heading
    aside,   ///< what can be skipped: ids, headings of columns
    handle,  ///< what one types
    due,     ///< now is the time
    open,    ///< somebody is there
    careful, ///< a boundary to keep
    done     ///< the verb of a change that was made
};

/// `text` in the colours of the terminal's own sixteen, where `style` has colour; else as it is.
[[nodiscard]] std::string painted(std::string_view text, Tone tone, const Style& style);

/// What stands between the parts of a line: ` · `, or ` - ` in ASCII.
[[nodiscard]] std::string_view separator(const Style& style);

} // namespace tend::render
