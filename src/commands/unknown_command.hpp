#pragma once

#include "tend/errors.hpp"

#include <span>
#include <string_view>

namespace tend::commands {

/// A word that other programs have for something.
struct Synonym {
    std::string_view typed;
    std::string_view meant; ///< what is typed here, behind `tend `
};

/// Words that are no commands, but are likely to be tried.
[[nodiscard]] std::span<const Synonym> command_synonyms();

/// What to tell of a command that does not exist: with what does the same here, where it is a word of other
/// programs, or the nearest there is.
[[nodiscard]] UsageError unknown_command(std::string_view typed);

} // namespace tend::commands
