#pragma once

#include "commands/command.hpp"
#include "commands/context.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tend::commands {

/// Something that may be typed next.
struct Offer {
    std::string value;
    std::string description; ///< for people; may be empty. Foreign text, not yet made harmless
};

/// Which offers a shell shows.
enum class Fit {
    any,      ///< all: what it stands for may be found by another word (`souza` for the handle `ana`)
    beginning ///< those alone that begin with what was typed, in any case
};

/// A value that somebody is about to type.
struct Unfinished {
    ValueKind kind = ValueKind::text;
    std::string_view words;         ///< of the option or positional
    std::string beginning;          ///< what stands there so far
    std::vector<std::string> taken; ///< what need not be said again
    Fit fit = Fit::any;
};

/// The values that it may become, in the order to show them; none where they cannot be known (a text, a
/// number). Throws StoreError where the file cannot be read.
[[nodiscard]] std::vector<Offer> offers_for(const Unfinished& value, Context& context);

/// Whether several values of this kind may stand in one word, joined by commas.
[[nodiscard]] bool is_list(ValueKind kind);

} // namespace tend::commands
