#pragma once

#include "commands/context.hpp"

#include <string>
#include <string_view>

namespace tend::commands {

/// What a word like `coffee=flat white` asks for.
struct FactPair {
    enum class Act { replace, add, remove };
    std::string key;
    std::string value;
    Act act = Act::replace;
};

/// Reads `KEY=VALUE`, `KEY+=VALUE` and `KEY=`. Keys begin with a letter and hold letters, digits, `-`, `_`
/// and `.`; they are kept in lower case. Throws InvalidInput.
[[nodiscard]] FactPair parse_fact(std::string_view word);

/// Whether a word of a log is a fact: `+key=value`, or `+key+=value` to add one.
[[nodiscard]] bool is_fact_word(std::string_view word);

/// Does what the pair asks for and tells it in words, with what was there before.
[[nodiscard]] std::string apply_fact(Context& context, PersonId person, const FactPair& pair);

} // namespace tend::commands
