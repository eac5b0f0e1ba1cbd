#include "core/ascii.hpp"
#include "core/clock_time.hpp"
#include "core/typed.hpp"
#include "tend/input.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tend {
namespace {

using std::chrono::minutes;

constexpr std::string_view length_forms = "accepted: 30m, 90m, 1h, 1h30m; from 5m to 12h";
constexpr std::string_view time_forms =
    "accepted: a time of the 24-hour clock, 00:00 to 23:59, such as 14:30";

constexpr minutes shortest_meeting{5};
constexpr minutes longest_meeting{12 * 60};
/// Far above the longest meeting, and far below what a number can hold.
constexpr int largest_number = 100'000;

bool names_hours(std::string_view word) {
    return word == "h" || word == "hour" || word == "hours";
}

bool names_minutes(std::string_view word) {
    return word == "m" || word == "min" || word == "mins" || word == "minute" || word == "minutes";
}

/// The sum of `runs`: hours, minutes, or hours and then less than an hour of minutes.
std::optional<minutes> length_in(const std::vector<std::string_view>& runs) {
    if (runs.size() != 2 && runs.size() != 4) return std::nullopt;
    for (std::size_t i = 0; i < runs.size(); i += 2)
        if (!ascii::is_number(runs[i])) return std::nullopt;
    const int first = ascii::number_up_to(largest_number, runs[0]);
    if (runs.size() == 2) {
        if (names_hours(runs[1])) return std::chrono::hours{first};
        return names_minutes(runs[1]) ? std::optional(minutes{first}) : std::nullopt;
    }
    const int second = ascii::number_up_to(largest_number, runs[2]);
    if (!names_hours(runs[1]) || !names_minutes(runs[3]) || second > 59) return std::nullopt;
    return std::chrono::hours{first} + minutes{second};
}

std::string why_no_length(const Typed& typed) {
    if (typed.words.empty()) return "a length is missing";
    if (typed.words.size() == 1 && ascii::is_number(typed.words.front()))
        return "understood a count, but not of what; add m for minutes or h for hours";
    return "not a length of minutes or hours that can be read";
}

} // namespace

minutes parse_length(std::string_view text) {
    const Typed input = typed(text);
    const auto length = length_in(digit_runs(input.words));
    if (!length) throw refusal(text, why_no_length(input), length_forms);
    if (*length < shortest_meeting) throw refusal(text, "shorter than 5 minutes", length_forms);
    if (*length > longest_meeting) throw refusal(text, "longer than 12 hours", length_forms);
    return *length;
}

int parse_time_of_day(std::string_view text) {
    const Typed input = typed(text);
    if (input.words.empty()) throw refusal(text, "a time of day is missing", time_forms);
    const auto minute = input.words.size() == 1 ? clock_minute(input.words.front()) : std::nullopt;
    if (!minute) throw refusal(text, "not a time of day that can be read", time_forms);
    if (*minute == minutes_of_day) throw refusal(text, "that is 00:00 of the next day", time_forms);
    return *minute;
}

} // namespace tend
