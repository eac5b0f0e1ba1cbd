#include "core/ascii.hpp"
#include "core/calendar.hpp"
#include "core/calendar_words.hpp"
#include "core/day_words.hpp"

#include <algorithm>

namespace tend {
namespace {

/// Numbers as they stand, before the calendar has been asked.
struct WrittenNumbers {
    std::optional<int> year;
    unsigned month = 0;
    unsigned day = 0;
};

bool is_year(std::string_view word) {
    return word.size() == 4 && ascii::is_number(word);
}

bool is_day_number(std::string_view word) {
    return word.size() <= 2 && ascii::is_number(word);
}

unsigned number(std::string_view digits) {
    return static_cast<unsigned>(ascii::number_up_to(last_year, digits));
}

/// `2026-03-16`, whether or not there is such a day.
std::optional<WrittenNumbers> iso_numbers(std::string_view word) {
    if (word.size() != 10 || word[4] != '-' || word[7] != '-') return std::nullopt;
    const auto year = word.substr(0, 4);
    const auto month = word.substr(5, 2);
    const auto day = word.substr(8, 2);
    if (!is_year(year) || !is_day_number(month) || !is_day_number(day)) return std::nullopt;
    return WrittenNumbers{static_cast<int>(number(year)), number(month), number(day)};
}

/// `04-15` or `--04-15`, whether or not there is such a day.
std::optional<WrittenNumbers> month_day_numbers(std::string_view word) {
    if (word.starts_with("--")) word.remove_prefix(2);
    if (word.size() != 5 || word[2] != '-') return std::nullopt;
    const auto month = word.substr(0, 2);
    const auto day = word.substr(3);
    if (!is_day_number(month) || !is_day_number(day)) return std::nullopt;
    return WrittenNumbers{std::nullopt, number(month), number(day)};
}

/// `15 mar`, `mar 15`, either with a year; after `mar 15` a comma may stand before it.
std::optional<WrittenNumbers> named_numbers(const std::vector<std::string>& words) {
    if (words.size() < 2 || words.size() > 3) return std::nullopt;
    const bool has_year = words.size() == 3;
    if (has_year && !is_year(words[2])) return std::nullopt;

    const bool month_first = month_named(words[0]).has_value();
    const auto month = month_named(month_first ? words[0] : words[1]);
    std::string_view day = month_first ? words[1] : words[0];
    if (month_first && has_year && day.ends_with(',')) day.remove_suffix(1);
    if (!month || !is_day_number(day)) return std::nullopt;

    WrittenNumbers numbers{std::nullopt, *month, number(day)};
    if (has_year) numbers.year = static_cast<int>(number(words[2]));
    return numbers;
}

/// The longest that month can be where no year is known.
unsigned longest(const WrittenNumbers& date) {
    constexpr int leap_year = 2000;
    return month_length(date.year.value_or(leap_year), date.month);
}

/// What the calendar has against `date`; empty where it has nothing.
std::string objection(const WrittenNumbers& date) {
    if (date.year && (*date.year < first_year || *date.year > last_year)) return "years go from 0001 to 9999";
    if (date.month < 1 || date.month > 12)
        return date.year ? "a year has 12 months" : "a year has 12 months; the month comes first";
    if (date.day < 1) return "a month begins on day 1";
    if (date.day <= longest(date)) return {};
    const std::string month = month_text(date.month);
    const std::string length = std::to_string(longest(date)) + " days";
    if (!date.year) return month + " has " + (date.month == 2 ? "at most " : "") + length;
    return month + ' ' + std::to_string(*date.year) + " has " + length;
}

std::optional<PartialDay> checked(const std::optional<WrittenNumbers>& date, const Typed& typed,
                                  std::string_view forms) {
    if (!date) return std::nullopt;
    if (const std::string reason = objection(*date); !reason.empty())
        throw refusal(typed.text, reason, forms);
    return PartialDay{date->year, date->month, date->day};
}

} // namespace

std::optional<PartialDay> written_day(const Typed& typed, std::string_view forms) {
    return checked(typed.words.size() == 1 ? iso_numbers(typed.words.front()) : named_numbers(typed.words),
                   typed, forms);
}

std::optional<PartialDay> written_month_and_day(const Typed& typed, std::string_view forms) {
    if (typed.words.size() != 1) return std::nullopt;
    return checked(month_day_numbers(typed.words.front()), typed, forms);
}

} // namespace tend
