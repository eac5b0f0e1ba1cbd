#include "cli/unquoted.hpp"

#include "cli/option_tables.hpp"
#include "tend/errors.hpp"
#include "tend/input.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace tend::cli {

namespace {

using commands::ValueKind;

/// How many more words such a value has at most: `mar 15 2025`, `in 2 weeks`.
constexpr std::size_t most_words = 2;

/// Whether `text` is one; which day it is does not matter here.
bool is_readable(ValueKind kind, const std::string& text) {
    constexpr Day any_day{days{20'000}};
    try {
        switch (kind) {
        case ValueKind::day:
        case ValueKind::duration: static_cast<void>(parse_since(text, any_day)); return true;
        case ValueKind::cadence: static_cast<void>(parse_cadence(text)); return true;
        default: return true; // no words of it stand apart
        }
    } catch (const InvalidInput&) {
        return false;
    }
}

/// The words that belong to no option, and to no word of the usage line but a text.
std::vector<std::string> words_left(const CommandLine& line) {
    const std::size_t used = std::min(line.words.size(), line.command->positionals.size());
    std::vector<std::string> left(line.words.begin() + static_cast<std::ptrdiff_t>(used), line.words.end());
    left.insert(left.end(), line.text_words.begin(), line.text_words.end());
    return left;
}

/// `value` with the words behind it that make it readable; nothing where none do.
std::optional<std::string> completed(ValueKind kind, const std::string& value,
                                     const std::vector<std::string>& left) {
    for (std::size_t begin = 0; begin < left.size(); ++begin) {
        std::optional<std::string> longest;
        std::string whole = value;
        for (std::size_t i = begin; i < std::min(begin + most_words, left.size()); ++i) {
            whole += ' ' + left[i];
            if (is_readable(kind, whole)) longest = whole;
        }
        if (longest) return longest;
    }
    return std::nullopt;
}

/// The same for the words of the usage line: `milestone add ana birthday 15 apr`.
void refuse_unquoted_words(const CommandLine& line) {
    const std::size_t count = std::min(line.words.size(), line.command->positionals.size());
    for (std::size_t i = 0; i < count; ++i) {
        const auto kind = line.command->positionals[i].kind;
        if (is_readable(kind, line.words[i])) continue;
        std::vector<std::string> left(line.words.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                      line.words.end());
        left.insert(left.end(), line.text_words.begin(), line.text_words.end());
        left.resize(std::min(left.size(), most_words));
        if (const auto whole = completed(kind, line.words[i], left))
            throw UsageError(fmt::format("{}: several words of one value go in quotes", line.words[i]),
                             fmt::format("say \"{}\"", *whole));
    }
}

} // namespace

void refuse_unquoted(const CommandLine& line) {
    refuse_unquoted_words(line);
    for (const auto& [name, value] : line.options) {
        const auto* option = find_option(line.command, name);
        if (option == nullptr || is_readable(option->kind, value)) continue;
        if (const auto whole = completed(option->kind, value, words_left(line)))
            throw UsageError(fmt::format("{} {}: several words of one value go in quotes", name, value),
                             fmt::format("say {} \"{}\"", name, *whole));
    }
}

} // namespace tend::cli
