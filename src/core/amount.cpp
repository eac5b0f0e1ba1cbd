#include "core/amount.hpp"

#include "core/ascii.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace tend {
namespace {

constexpr int largest_count = 9999;

/// The count that `word` spells: `a` is 1, `twelve` the highest.
std::optional<int> spelled_count(std::string_view word) {
    constexpr std::array<std::string_view, 12> counts{"one",   "two",   "three", "four", "five",   "six",
                                                      "seven", "eight", "nine",  "ten",  "eleven", "twelve"};
    if (word == "a" || word == "an") return 1;
    const auto* found = std::find(counts.begin(), counts.end(), word);
    if (found == counts.end()) return std::nullopt;
    return static_cast<int>(found - counts.begin()) + 1;
}

/// Whether `runs` are `p`, then counts each with its letter: an ISO 8601 duration of whole days or longer.
bool is_iso_length(const std::vector<std::string_view>& runs) {
    if (runs.size() < 3 || runs.size() % 2 == 0 || runs.front() != "p") return false;
    for (std::size_t i = 1; i < runs.size(); i += 2)
        if (!ascii::is_digit(runs[i].front()) || runs[i + 1].size() != 1) return false;
    return true;
}

std::optional<Amount> iso_amount(const Typed& typed, std::span<const std::string> words,
                                 std::string_view forms) {
    if (words.size() != 1) return std::nullopt;
    const auto runs = digit_runs(words);
    if (!is_iso_length(runs)) return std::nullopt;
    if (runs.size() > 3)
        throw refusal(typed.text, "one unit only; say it in the smaller, such as P14M", forms);
    if (runs[2] == "q") throw refusal(typed.text, "ISO 8601 has no quarters; write P3M or 1q", forms);
    return Amount{ascii::number_up_to(largest_amount, runs[1]), runs[2]};
}

} // namespace

std::optional<Amount> amount_of(std::span<const std::string> words) {
    if (words.size() == 2)
        if (const auto count = spelled_count(words[0])) return Amount{*count, words[1]};
    const auto runs = digit_runs(words);
    if (runs.size() != 2 || !ascii::is_number(runs[0]) || ascii::is_digit(runs[1].front()))
        return std::nullopt;
    return Amount{ascii::number_up_to(largest_amount, runs[0]), runs[1]};
}

std::optional<Cadence> calendar_length(const Typed& typed, std::span<const std::string> words,
                                       std::string_view forms) {
    auto amount = amount_of(words);
    if (!amount) amount = iso_amount(typed, words, forms);
    if (!amount) return std::nullopt;
    const auto unit = counted_unit(amount->unit);
    if (!unit)
        throw refusal(typed.text,
                      '"' + echoed(amount->unit) + "\" is neither days, weeks, months, quarters nor years",
                      forms);
    const int count = amount->count * unit->times;
    if (count < 1 || count > largest_count) throw refusal(typed.text, "the count goes from 1 to 9999", forms);
    return Cadence{count, unit->unit};
}

} // namespace tend
