#pragma once

#include "tend/records.hpp"
#include "tend/results.hpp"

#include <cstddef>
#include <string>
#include <vector>

// What triage says at the terminal between two keys; lines of text that is not made harmless yet.

namespace tend::render {

/// A choice for somebody without a rhythm, and the key that makes it.
struct TriageKey {
    char key = 0;
    std::string words; ///< `every 2 weeks`, `archived`
};

/// What the keys do: the circles one on a line, the others on a few.
[[nodiscard]] std::string triage_keys(const std::vector<TriageKey>& circles,
                                      const std::vector<TriageKey>& others);

/// `2 of 12: Bo Li (bo), Engineer, Example Works, last contact 5 weeks ago? `; what is not known is left out.
/// `place` counts from 1.
[[nodiscard]] std::string triage_question(const PersonOnDay& person, Day today, std::size_t place,
                                          std::size_t count);

} // namespace tend::render
