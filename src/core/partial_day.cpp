#include "core/ascii.hpp"
#include "core/calendar.hpp"
#include "tend/day.hpp"

namespace tend {
namespace {

/// A year with a 29 February, so that it has every day some year has.
constexpr int any_leap_year = 2000;

std::optional<PartialDay> day_without_year(std::string_view text) {
    if (text.size() != 5 || text[2] != '-') return std::nullopt;
    const int month = ascii::two_digits(text, 0);
    const int day = ascii::two_digits(text, 3);
    if (month < 0 || day < 0) return std::nullopt;
    const PartialDay partial{std::nullopt, static_cast<unsigned>(month), static_cast<unsigned>(day)};
    if (!make_day(any_leap_year, partial.month, partial.day)) return std::nullopt;
    return partial;
}

} // namespace

std::string to_text(const PartialDay& day) {
    std::string text;
    if (day.year) {
        const auto year = static_cast<unsigned>(*day.year);
        ascii::append_two_digits(text, year / 100);
        ascii::append_two_digits(text, year % 100);
    } else {
        text += '-';
    }
    text += '-';
    ascii::append_two_digits(text, day.month);
    text += '-';
    ascii::append_two_digits(text, day.day);
    return text;
}

std::optional<PartialDay> parse_partial_day(std::string_view text) {
    if (const auto full = parse_iso_day(text)) {
        const std::chrono::year_month_day date{*full};
        return PartialDay{int{date.year()}, unsigned{date.month()}, unsigned{date.day()}};
    }
    if (text.starts_with("--")) text.remove_prefix(2);
    return day_without_year(text);
}

} // namespace tend
