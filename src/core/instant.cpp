#include "core/ascii.hpp"
#include "core/calendar.hpp"
#include "tend/day.hpp"

#include <algorithm>
#include <chrono>

namespace tend {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

/// A time of day without its fraction; `leap` where it was the 60th second.
struct ClockReading {
    seconds since_midnight{};
    bool leap = false;
};

/// `09:00:00`, exactly eight characters.
std::optional<ClockReading> clock_reading(std::string_view text) {
    if (text[2] != ':' || text[5] != ':') return std::nullopt;
    const int hour = ascii::two_digits(text, 0);
    const int minute = ascii::two_digits(text, 3);
    const int second = ascii::two_digits(text, 6);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return std::nullopt;
    return ClockReading{std::chrono::hours{hour} + minutes{minute} + seconds{second}, second == 60};
}

/// `Z`, `+01:00`, `-00:00`: how far the local clock is ahead of UTC.
std::optional<minutes> offset_of(std::string_view text) {
    if (text == "Z" || text == "z") return 0min;
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return std::nullopt;
    const int hour = ascii::two_digits(text, 1);
    const int minute = ascii::two_digits(text, 4);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return std::nullopt;
    const minutes ahead = std::chrono::hours{hour} + minutes{minute};
    return text[0] == '-' ? -ahead : ahead;
}

milliseconds leading_milliseconds(std::string_view digits) {
    int count = 0;
    for (std::size_t i = 0; i < 3; ++i) count = count * 10 + (i < digits.size() ? digits[i] - '0' : 0);
    return milliseconds{count};
}

/// A leap second is put in only as the last of a month in UTC (RFC 3339, 5.7), so the one after begins a
/// month.
bool begins_a_month(std::chrono::sys_seconds second) {
    const auto day = std::chrono::floor<days>(second);
    return second == day && std::chrono::year_month_day{day}.day() == std::chrono::day{1};
}

std::optional<Instant> within_years(Instant instant) {
    const Day day{std::chrono::floor<days>(instant).time_since_epoch()};
    if (day < first_day || day > last_day) return std::nullopt;
    return instant;
}

} // namespace

std::string to_text(Instant instant) {
    const auto day = std::chrono::floor<days>(instant);
    const std::chrono::hh_mm_ss time{instant - day};
    std::string text = to_text(Day{day.time_since_epoch()});
    text += 'T';
    ascii::append_two_digits(text, static_cast<unsigned>(time.hours().count()));
    text += ':';
    ascii::append_two_digits(text, static_cast<unsigned>(time.minutes().count()));
    text += ':';
    ascii::append_two_digits(text, static_cast<unsigned>(time.seconds().count()));
    if (const auto fraction = static_cast<unsigned>(time.subseconds().count()); fraction != 0) {
        text += '.';
        text += static_cast<char>('0' + fraction / 100);
        ascii::append_two_digits(text, fraction % 100);
    }
    text += 'Z';
    return text;
}

std::optional<Instant> parse_instant(std::string_view text) {
    if (text.size() < 20 || (text[10] != 'T' && text[10] != 't' && text[10] != ' ')) return std::nullopt;
    const auto day = parse_iso_day(text.substr(0, 10));
    const auto clock = clock_reading(text.substr(11, 8));
    if (!day || !clock) return std::nullopt;

    std::string_view rest = text.substr(19);
    std::string_view fraction;
    if (rest.front() == '.') {
        rest.remove_prefix(1);
        const auto digits = std::find_if_not(rest.begin(), rest.end(), ascii::is_digit) - rest.begin();
        if (digits == 0) return std::nullopt;
        fraction = rest.substr(0, static_cast<std::size_t>(digits));
        rest.remove_prefix(fraction.size());
    }
    const auto offset = offset_of(rest);
    if (!offset) return std::nullopt;

    const auto second = std::chrono::sys_days{day->time_since_epoch()} + clock->since_midnight - *offset;
    if (clock->leap && !begins_a_month(second)) return std::nullopt;
    return within_years(second + leading_milliseconds(fraction));
}

} // namespace tend
