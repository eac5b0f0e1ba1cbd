#include "core/amount.hpp"
#include "core/ascii.hpp"
#include "core/calendar_words.hpp"
#include "core/day_words.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace tend {
namespace {

constexpr const char* not_readable = "not a day that can be read";

/// How many words a day has at most: `mar 15 2025`, `2 weeks ago`.
constexpr std::size_t longest_form = 3;

bool is_vague(std::string_view word) {
    return word == "next" || word == "last" || word == "this";
}

/// The three numbers of `2026-3-5` or `2026/3/5`, or none.
std::vector<std::string_view> three_numbers(std::span<const std::string> words) {
    const auto runs = digit_runs(words);
    const auto is_joint = [](std::string_view run) { return run == "-" || run == "/" || run == "."; };
    if (runs.size() != 5 || !is_joint(runs[1]) || !is_joint(runs[3])) return {};
    std::vector<std::string_view> numbers{runs[0], runs[2], runs[4]};
    if (!std::all_of(numbers.begin(), numbers.end(), ascii::is_number)) return {};
    return numbers;
}

std::string padded(std::string_view digits) {
    return (digits.size() == 1 ? "0" : "") + std::string(digits);
}

std::string why_no_numbers(const std::string& word) {
    if (word.size() == 8 && ascii::is_number(word)) {
        const std::string iso = word.substr(0, 4) + '-' + word.substr(4, 2) + '-' + word.substr(6);
        if (parse_iso_day(iso)) return "write the day with dashes, " + iso;
    }
    if (const auto numbers = three_numbers(std::span(&word, 1)); !numbers.empty()) {
        const std::string iso = std::string(numbers[0]) + '-' + padded(numbers[1]) + '-' + padded(numbers[2]);
        if (parse_iso_day(iso)) return "write the day as " + iso;
    }
    if (word.size() == 4 && ascii::is_number(word)) return "understood a year; the month and day are missing";
    if (ascii::is_number(word) && word.size() <= 2) return "understood a number; the month is missing";
    if (parse_partial_day(word)) return "understood a month and a day; the year is missing";
    if (word.find_first_of("/.") != std::string::npos) return "could be read in more than one way";
    return not_readable;
}

std::string why_no_word(const std::string& word) {
    if (const auto month = month_named(word))
        return "understood " + month_text(*month) + "; the day is missing";
    const auto is_date_sign = [](char c) { return ascii::is_digit(c) || c == '-' || c == '/' || c == '.'; };
    if (std::all_of(word.begin(), word.end(), is_date_sign)) return why_no_numbers(word);
    return not_readable;
}

/// The words from `from` to before `to`, as one text.
std::string joined(const std::vector<std::string>& words, std::size_t from, std::size_t to) {
    std::string text = words[from];
    for (std::size_t i = from + 1; i < to; ++i) text += ' ' + words[i];
    return echoed(text);
}

bool is_day(const Typed& typed, Day today) {
    try {
        return written_day(typed, {}) || told_day(typed, today, DayDirection::back, {});
    } catch (const InvalidInput&) {
        return false;
    }
}

/// How many words at the beginning, not all, are a day by themselves; 0 where none are.
std::size_t understood_words(const Typed& typed, Day today) {
    Typed part = typed;
    part.words.resize(std::min(part.words.size(), longest_form + 1));
    while (part.words.size() > 1) {
        part.words.pop_back();
        if (is_day(part, today)) return part.words.size();
    }
    return 0;
}

bool is_length(const std::vector<std::string>& words) {
    const auto amount = amount_of(words);
    return amount && counted_unit(amount->unit);
}

std::string why_no_phrase(const Typed& typed, Day today) {
    const auto& words = typed.words;
    if (const auto month = month_named(words[0]);
        month && words.size() == 2 && words[1].size() == 4 && ascii::is_number(words[1]))
        return "understood " + month_text(*month) + ' ' + words[1] + "; the day is missing";
    if (const std::size_t count = understood_words(typed, today); count > 0)
        return "understood \"" + joined(words, 0, count) + "\", but not \"" +
               joined(words, count, words.size()) + '"';
    return not_readable;
}

} // namespace

std::string why_no_day(const Typed& typed, Day today) {
    const auto& words = typed.words;
    if (words.empty()) return "a day is missing";
    if (is_length(words)) return "understood a length of time, but not which way; say \"ago\" or \"in\"";
    if (is_vague(words.front())) return '"' + words.front() + "\" means different days to different people";
    return words.size() == 1 ? why_no_word(words.front()) : why_no_phrase(typed, today);
}

} // namespace tend
