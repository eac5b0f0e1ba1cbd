#pragma once

#include "render/people_views.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace tend::render {

/// One person on a page: who they are, what to mind, where the two of you stand, then what is open, ahead,
/// past and known.
[[nodiscard]] std::string card_text(const Card& card, Day today, const Style& style);

/// The columns its labels take.
inline constexpr std::size_t head_label_width = 8;

/// The first part of it: name, boundary and style, and the lines about place, time and rhythm.
[[nodiscard]] std::string card_head(const Card& card, Day today, const Style& style);

/// `once`, `twice`, `three times`.
[[nodiscard]] std::string times_words(int count);

/// Give and take in one sentence that begins with the time it is about (`Over the last year`), or nothing
/// where there was none; never who is ahead.
[[nodiscard]] std::string balance_words(const Balance& balance, std::string_view time);

} // namespace tend::render
