#pragma once

#include "render/suggestion_views.hpp"

#include <string>

namespace tend::render {

/// What to write or talk about: `pick up: her move to Porto`.
[[nodiscard]] std::string topic_words(const Topic& topic);

/// When to reach out: `now`, `today 14:00 (their 10:00)`, `Mon 01:00 (their 09:00), schedule it`.
[[nodiscard]] std::string when_words(const SuggestionRow& row, Day today);

/// The reasons in one line, `; ` between them; importance is left out.
[[nodiscard]] std::string reasons_line(const SuggestionRow& row, Day today);

/// The facts of one key, joined; nothing where there are none.
[[nodiscard]] std::optional<std::string> fact_words(const std::vector<Fact>& facts, std::string_view key);

/// `-8.00`, `12.50`.
[[nodiscard]] std::string points_words(int points);

} // namespace tend::render
