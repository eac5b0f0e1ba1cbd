#pragma once

#include "tend/errors.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tend {

/// Something a person typed and the words it is made of.
struct Typed {
    std::string_view text;          ///< as typed; must outlive this
    std::vector<std::string> words; ///< the parts between blanks, ASCII letters in lower case
};

/// Cuts `text` into words. Nothing is left out but blanks.
[[nodiscard]] Typed typed(std::string_view text);

/// Cuts `words` where digits meet anything else: `1h30m` gives `1` `h` `30` `m`. The views are into `words`.
[[nodiscard]] std::vector<std::string_view> digit_runs(std::span<const std::string> words);

/// `text` as an error repeats it: without the blanks around it, and cut where it is longer than anybody
/// reads; a NUL as `\x00`.
[[nodiscard]] std::string echoed(std::string_view text);

/// The failure of reading `text`: `TEXT: reason` (the reason alone where nothing was typed), with the
/// accepted forms as its hint.
[[nodiscard]] InvalidInput refusal(std::string_view text, const std::string& reason, std::string_view forms);

} // namespace tend
