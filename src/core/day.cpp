#include "tend/day.hpp"

#include "core/ascii.hpp"
#include "core/calendar.hpp"

namespace tend {

std::optional<Day> make_day(int year, unsigned month, unsigned day) {
    if (year < first_year || year > last_year || month > 12 || day > 31) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                           std::chrono::day{day}};
    if (!date.ok()) return std::nullopt;
    return Day{date};
}

std::string to_text(Day day) {
    const std::chrono::year_month_day date{day};
    const auto year = static_cast<unsigned>(int{date.year()});
    std::string text = "0000-00-00";
    const auto put = [&text](std::size_t at, unsigned number) {
        text[at] = static_cast<char>('0' + number / 10 % 10);
        text[at + 1] = static_cast<char>('0' + number % 10);
    };
    put(0, year / 100);
    put(2, year % 100);
    put(5, unsigned{date.month()});
    put(8, unsigned{date.day()});
    return text;
}

std::optional<Day> parse_iso_day(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const int century = ascii::two_digits(text, 0);
    const int year = ascii::two_digits(text, 2);
    const int month = ascii::two_digits(text, 5);
    const int day = ascii::two_digits(text, 8);
    if (century < 0 || year < 0 || month < 0 || day < 0) return std::nullopt;
    return make_day(century * 100 + year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

} // namespace tend
