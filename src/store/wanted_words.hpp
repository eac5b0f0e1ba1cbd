#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tend::store {

/// Words to look for in many texts, without case and accents; a word may stand within another.
class WantedWords {
  public:
    explicit WantedWords(const std::vector<std::string>& words);

    [[nodiscard]] bool are_none() const { return words_.empty(); }
    /// Whether `text` holds every one of them.
    [[nodiscard]] bool all_in(std::string_view text) const;
    /// Whether `text` holds any of them.
    [[nodiscard]] bool any_in(std::string_view text) const;
    /// Whether `text` holds the first of them, of which there must be one.
    [[nodiscard]] bool first_in(std::string_view text) const;

  private:
    std::vector<std::string> words_;
};

} // namespace tend::store
