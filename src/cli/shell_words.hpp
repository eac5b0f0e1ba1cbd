#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tend::cli {

/// A line as bash has it up to the cursor, taken apart as bash does.
struct ShellLine {
    std::vector<std::string> words; ///< without their quotes; the last is not finished
    std::string kept;  ///< the beginning of the last word that bash does not put something else for
    char quote = '\0'; ///< the quote that is open at the end
};

/// Takes a line apart. `breaks` is what bash calls COMP_WORDBREAKS: characters behind which it completes as
/// if a word began there.
[[nodiscard]] ShellLine read_shell_line(std::string_view line, std::string_view breaks);

/// `text` so that bash reads just that: within the `quote` that is open, or (`\0`) without one. Nothing where
/// it cannot be said.
[[nodiscard]] std::optional<std::string> quoted_for_bash(std::string_view text, char quote);

} // namespace tend::cli
