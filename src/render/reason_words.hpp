#pragma once

#include "tend/reason.hpp"
#include "tend/rhythm.hpp"

#include <string>

namespace tend::render {

/// Why somebody is suggested, in kind words: `you last talked 5 weeks ago, meant every month`. `standing` is
/// theirs on `today`. Ends without a full stop; what came from outside is not made harmless yet.
[[nodiscard]] std::string reason_words(const Reason& reason, const Standing& standing, Day today);

/// An occasion: `birthday`, `project: Launch`, `layoff`.
[[nodiscard]] std::string occasion_words(MilestoneKind kind, const std::string& label);

/// What changed for somebody: `got promoted`, `left the company (Acme)`.
[[nodiscard]] std::string change_words(MilestoneKind kind, const std::string& label);

} // namespace tend::render
