#include "interchange/csv_date.hpp"

#include "tend/errors.hpp"
#include "tend/input.hpp"
#include "text/gate.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

namespace tend::interchange {

namespace {

// The leap year Apple's and other address books write where they were told none.
constexpr int unknown_year = 1604;
constexpr unsigned months = 12;
constexpr std::size_t digits_of_year = 4;
constexpr std::string_view date_separators = "/.-";
constexpr std::string_view decimal_digits = "0123456789";

bool is_only(std::string_view text, std::string_view signs) {
    return text.find_first_not_of(signs) == std::string_view::npos;
}

std::string_view without_time(std::string_view text) {
    const auto end = text.find_first_of(" T");
    if (end == std::string_view::npos || !is_only(text.substr(0, end), "0123456789/.-")) return text;
    const auto time = text.substr(end + 1);
    return is_only(time, "0123456789:.,+-Zz APMapm") ? text.substr(0, end) : text;
}

std::vector<std::string_view> parts_of(std::string_view text) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(date_separators), text.size());
        parts.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

bool is_number(std::string_view part) {
    return !part.empty() && part.size() <= digits_of_year && is_only(part, decimal_digits);
}

unsigned number(std::string_view part) {
    unsigned value = 0;
    std::from_chars(part.data(), part.data() + part.size(), value);
    return value;
}

std::optional<PartialDay> made(std::optional<unsigned> year, unsigned month, unsigned day) {
    PartialDay made{.year = std::nullopt, .month = month, .day = day};
    if (year && *year != unknown_year) made.year = static_cast<int>(*year);
    // The text form knows which days there are.
    return parse_partial_day(to_text(made)) == made ? std::optional(made) : std::nullopt;
}

/// Two numbers in the order of a country that nobody told.
std::optional<PartialDay> in_either_order(unsigned a, unsigned b, std::optional<unsigned> year) {
    if (a > months) return made(year, b, a);
    if (b > months || a == b) return made(year, a, b);
    return std::nullopt;
}

std::optional<PartialDay> in_words(std::string_view text) {
    std::string plain(text);
    std::erase(plain, ',');
    try {
        return parse_birthday(plain, *make_day(9999, 12, 31));
    } catch (const InvalidInput&) {
        return std::nullopt;
    }
}

} // namespace

bool is_no_csv_day(std::string_view text) {
    return is_only(without_time(text::trimmed(text)), "0/.- ");
}

std::optional<PartialDay> parse_csv_day(std::string_view text) {
    const std::string trimmed = text::trimmed(text);
    const auto date = without_time(trimmed);
    if (date.starts_with("--")) return parse_partial_day(date);
    const auto parts = parts_of(date);
    if (!std::all_of(parts.begin(), parts.end(), is_number)) return in_words(date);
    if (parts.size() == 2 && parts[0].size() < 3 && parts[1].size() < 3)
        return in_either_order(number(parts[0]), number(parts[1]), std::nullopt);
    if (parts.size() != 3) return std::nullopt;
    if (parts[0].size() == digits_of_year) return made(number(parts[0]), number(parts[1]), number(parts[2]));
    if (parts[2].size() != digits_of_year) return std::nullopt;
    return in_either_order(number(parts[0]), number(parts[1]), number(parts[2]));
}

} // namespace tend::interchange
