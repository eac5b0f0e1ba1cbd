#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tend::cli {

/// The word by which the completion scripts call: `tend __complete SHELL ...`. No command, and told of
/// nowhere.
inline constexpr std::string_view complete_word = "__complete";

/// Prints what may be typed next, a line each: for zsh and fish (`zsh WORD...`, the last not finished) the
/// value, a tab and what it is; for bash (`bash COMP_TYPE COMP_WORDBREAKS LINE`) what it is to insert. A line
/// of nothing but a tab asks for names of files. Never fails: where nothing can be known, nothing is printed.
void complete(const std::vector<std::string>& arguments);

} // namespace tend::cli
