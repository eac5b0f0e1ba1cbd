#pragma once

#include <optional>
#include <string>

namespace tend::cli {

/// Asks a yes-or-no question on the terminal; nothing where stdin or stderr is none.
[[nodiscard]] std::optional<bool> confirmed(const std::string& question);

/// Lets the user write a text in `$VISUAL` or `$EDITOR` (else `vi`), beginning with `text`; lines that begin
/// with `#` are left out. Throws StoreError where the editor fails.
[[nodiscard]] std::string edited_text(const std::string& text);

} // namespace tend::cli
