#pragma once

#include "commands/command.hpp"
#include "commands/offers.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tend::cli {

/// What may stand where somebody is typing.
struct Place {
    std::string lead; ///< what stands in the same word before the value: `--circle=`, `ana,`
    std::optional<commands::Unfinished> value;
    std::vector<commands::Offer> words; ///< commands and options that fit
    std::string database;               ///< of `--db`; empty where it is not given
};

/// Understands the words of a command line behind the program's name, the last of which is not finished
/// (empty where it is not begun). Never throws for what it does not understand: nothing fits there.
[[nodiscard]] Place place_in(const std::vector<std::string>& words, commands::Fit fit);

} // namespace tend::cli
