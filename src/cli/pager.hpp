#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace tend::cli {

/// What shows long texts, as a line for the shell: `own` (TEND_PAGER), else `general` (PAGER), else less
/// where there is one. Nothing where the one that counts is empty or `cat`.
[[nodiscard]] std::optional<std::string> pager_command(const std::optional<std::string>& own,
                                                       const std::optional<std::string>& general);

/// Whether `text` and the prompt behind it take more than `rows` lines; never where `rows` is unknown (0).
[[nodiscard]] bool is_longer_than(std::string_view text, std::size_t rows);

/// Shows `text` in the user's pager and waits until they have read it, where stdout is a terminal that it
/// does not fit and a pager is wanted; else, and where there is no such program, tells false and has shown
/// nothing. How the pager ends is its own business. Nothing of the text is in the shell's command.
[[nodiscard]] bool has_paged(std::string_view text);

} // namespace tend::cli
