#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tend::interchange {

/// Which marks a vCard's text is written with.
enum class VcardEscapes {
    version_2_1, ///< a backslash only protects separators and itself
    later        ///< versions 3.0 and 4.0: `\n` is a new line too
};

/// `text` without its escapes: `\,` `\;` `\\` `\:` and `\"` lose their backslash, `\n` is as VcardEscapes
/// says; before anything else a backslash stays. Line ends of any kind become `\n`.
[[nodiscard]] std::string unescaped(std::string_view text, VcardEscapes escapes);

/// `text` (valid UTF-8) as a value of versions 3.0 and 4.0: `,` `;` `\` behind a backslash, line ends of any
/// kind as `\n`; control characters but the tab are left out, as no vCard may hold them.
[[nodiscard]] std::string escaped(std::string_view text);

/// The parts of a value between separators that no backslash protects, their escapes still in them. At least
/// one.
[[nodiscard]] std::vector<std::string_view> escaped_parts(std::string_view text, char separator);

/// `text` with every line end as `\n`.
[[nodiscard]] std::string with_plain_line_ends(std::string_view text);

/// `text` on one line: each run of line ends as a blank, without blanks around it.
[[nodiscard]] std::string on_one_line(std::string_view text);

} // namespace tend::interchange
