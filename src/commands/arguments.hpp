#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tend::commands {

/// What the user typed for one command, checked against its table but not yet understood.
class Arguments {
  public:
    Arguments() = default;
    Arguments(std::string called_as, std::vector<std::string> words, std::vector<std::string> text_words,
              std::map<std::string, std::string, std::less<>> options);

    /// The name the command was called by: its own or its alias; empty for bare `tend`.
    [[nodiscard]] const std::string& called_as() const { return called_as_; }
    /// The words that are no options, in order; without the free text.
    [[nodiscard]] const std::vector<std::string>& words() const { return words_; }
    /// The arguments of the free text, as typed.
    [[nodiscard]] const std::vector<std::string>& text_words() const { return text_words_; }
    /// Whether the option was given; `name` with its dashes, the long one.
    [[nodiscard]] bool has(std::string_view name) const;
    /// The value of the option; the last where it was given several times.
    [[nodiscard]] std::optional<std::string> value(std::string_view name) const;
    /// The value of `-n`/`--limit`, or `otherwise`; 0 means all. Throws InvalidInput.
    [[nodiscard]] std::size_t limit(std::size_t otherwise) const;

  private:
    std::string called_as_;
    std::vector<std::string> words_;
    std::vector<std::string> text_words_;
    std::map<std::string, std::string, std::less<>> options_;
};

/// The parts of a comma-joined value, each without blanks around it, empty ones left out.
[[nodiscard]] std::vector<std::string> comma_separated(std::string_view value);

/// A whole number from `least` to `most`. Throws InvalidInput naming `what`.
[[nodiscard]] int parse_number(std::string_view text, std::string_view what, int least, int most);

} // namespace tend::commands
