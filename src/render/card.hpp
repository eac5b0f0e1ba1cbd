#pragma once

#include "render/people_views.hpp"

#include <string>

namespace tend::render {

/// One person on a page: who they are, what to mind, where the two of you stand, then what is open, ahead,
/// past and known.
[[nodiscard]] std::string card_text(const Card& card, Day today, const Style& style);

/// The first part of it: name, boundary and style, and the lines about place, time and rhythm.
[[nodiscard]] std::string card_head(const PersonRow& row, Day today, const Style& style);

/// Give and take in one sentence, or nothing where there was none; never who is ahead.
[[nodiscard]] std::string balance_words(const Balance& balance);

} // namespace tend::render
