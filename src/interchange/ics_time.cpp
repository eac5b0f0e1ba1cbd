#include "interchange/ics_time.hpp"

#include "interchange/ascii_case.hpp"
#include "tend/day.hpp"

#include <algorithm>
#include <array>

namespace tend::interchange {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool are_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), is_digit);
}

int number_of_digits(std::string_view digits) {
    int number = 0;
    for (const char c : digits) number = number * 10 + (c - '0');
    return number;
}

std::string without_punctuation(std::string_view text) {
    std::string bare = ascii_upper(without_outer_blanks(text));
    std::erase_if(bare, [](char c) { return c == '-' || c == ':'; });
    return bare;
}

std::optional<Day> day_in(std::string_view digits) {
    if (digits.size() != 8 || !are_digits(digits)) return std::nullopt;
    return make_day(number_of_digits(digits.substr(0, 4)),
                    static_cast<unsigned>(number_of_digits(digits.substr(4, 2))),
                    static_cast<unsigned>(number_of_digits(digits.substr(6, 2))));
}

// `HHMMSS` or `HHMM`.
std::optional<std::chrono::seconds> time_in(std::string_view digits) {
    if ((digits.size() != 6 && digits.size() != 4) || !are_digits(digits)) return std::nullopt;
    const int hour = number_of_digits(digits.substr(0, 2));
    const int minute = number_of_digits(digits.substr(2, 2));
    const int second = number_of_digits(digits.substr(4));
    if (hour > 23 || minute > 59 || second > 60) return std::nullopt;
    return std::chrono::hours{hour} + std::chrono::minutes{minute} +
           std::chrono::seconds{std::min(second, 59)};
}

struct Unit {
    char letter;
    bool is_of_time; ///< behind the `T`
    std::chrono::seconds length;
};
constexpr std::array units{
    Unit{'W', false, std::chrono::weeks{1}},  Unit{'D', false, days{1}},
    Unit{'H', true, std::chrono::hours{1}},   Unit{'M', true, std::chrono::minutes{1}},
    Unit{'S', true, std::chrono::seconds{1}},
};

// Takes a sign off the text: 1, or -1 for a minus.
int sign_of(std::string_view& text) {
    const bool is_negative = text.starts_with('-');
    if (is_negative || text.starts_with('+')) text.remove_prefix(1);
    return is_negative ? -1 : 1;
}

} // namespace

std::optional<IcsTime> parse_ics_time(std::string_view text) {
    const std::string bare = without_punctuation(text);
    const std::string_view written = bare;
    const auto t = written.find('T');
    const auto day = day_in(written.substr(0, t));
    if (!day) return std::nullopt;
    if (t == std::string_view::npos) return IcsTime{*day, IcsTime::Kind::day, {}};
    std::string_view clock = written.substr(t + 1);
    const bool is_utc = clock.ends_with('Z');
    if (is_utc) clock.remove_suffix(1);
    const auto time = time_in(clock);
    if (!time) return std::nullopt;
    return IcsTime{*day + *time, is_utc ? IcsTime::Kind::utc : IcsTime::Kind::floating, {}};
}

std::optional<std::chrono::seconds> parse_ics_duration(std::string_view text) {
    const std::string upper = ascii_upper(without_outer_blanks(text));
    std::string_view rest = upper;
    const int sign = sign_of(rest);
    if (!rest.starts_with('P')) return std::nullopt;
    rest.remove_prefix(1);
    std::chrono::seconds length{};
    bool is_time = false;
    bool has_part = false;
    while (!rest.empty()) {
        if (rest.front() == 'T' && !is_time) {
            is_time = true;
            rest.remove_prefix(1);
            continue;
        }
        constexpr std::size_t most_digits = 8;
        const auto digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
        if (digits == 0 || digits > most_digits || digits == rest.size()) return std::nullopt;
        const auto* const unit = std::find_if(units.begin(), units.end(), [&](const Unit& one) {
            return one.letter == rest[digits] && one.is_of_time == is_time;
        });
        if (unit == units.end()) return std::nullopt;
        length += number_of_digits(rest.substr(0, digits)) * unit->length;
        has_part = true;
        rest.remove_prefix(digits + 1);
    }
    if (!has_part) return std::nullopt;
    return sign * length;
}

std::optional<std::chrono::seconds> parse_utc_offset(std::string_view text) {
    std::string_view written = without_outer_blanks(text);
    if (!written.starts_with('+') && !written.starts_with('-')) return std::nullopt;
    const int sign = sign_of(written);
    const auto time = time_in(without_punctuation(written));
    if (!time) return std::nullopt;
    return sign * *time;
}

} // namespace tend::interchange
