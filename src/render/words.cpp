#include "render/words.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace tend::render {
namespace {

using std::string;

constexpr std::array<std::string_view, 11> numbers{"no",  "one",   "two",   "three", "four", "five",
                                                   "six", "seven", "eight", "nine",  "ten"};
constexpr std::array<std::string_view, 11> shares{"",          "",        "half",    "a third",
                                                  "a quarter", "a fifth", "a sixth", "a seventh",
                                                  "an eighth", "a ninth", "a tenth"};
constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> weekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                   "Thursday", "Friday", "Saturday"};

std::chrono::year_month_day calendar(Day day) {
    return std::chrono::year_month_day{day};
}

std::string_view month_of(Day day) {
    return months.at(static_cast<unsigned>(calendar(day).month()) - 1);
}

std::string_view weekday_of(Day day) {
    return weekdays.at(std::chrono::weekday{day}.c_encoding());
}

string day_of_month(Day day) {
    return std::to_string(static_cast<unsigned>(calendar(day).day()));
}

string year_of(Day day) {
    return std::to_string(static_cast<int>(calendar(day).year()));
}

std::string_view unit_word(CadenceUnit unit) {
    switch (unit) {
    case CadenceUnit::day: return "day";
    case CadenceUnit::week: return "week";
    case CadenceUnit::month: return "month";
    case CadenceUnit::year: return "year";
    }
    return "";
}

string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

} // namespace

string counted(std::int64_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + ' ' + string(count == 1 ? one : many);
}

string spelled(std::int64_t count) {
    if (count < 0 || count >= static_cast<std::int64_t>(numbers.size())) return std::to_string(count);
    return string(numbers.at(static_cast<std::size_t>(count)));
}

string span_words(int count) {
    if (count < 14) return counted(count, "day", "days");
    if (count < 60) return counted((count + 3) / 7, "week", "weeks");
    // A month is 30.44 days on the average of the calendar.
    if (count < 548) return counted((count * 100 + 1522) / 3044, "month", "months");
    return counted((count * 4 + 730) / 1461, "year", "years");
}

string relative_words(Day day, Day today) {
    const int away = static_cast<int>((day - today).count());
    if (away == 0) return "today";
    if (away == 1) return "tomorrow";
    if (away == -1) return "yesterday";
    const string span = span_words(std::abs(away));
    return away > 0 ? "in " + span : span + " ago";
}

string age_words(Instant at, Instant now) {
    const auto age = std::chrono::duration_cast<std::chrono::minutes>(now - at);
    if (age < std::chrono::minutes(1)) return "just now";
    if (age < std::chrono::hours(1)) return counted(age.count(), "minute", "minutes") + " ago";
    if (age < std::chrono::hours(24)) return counted(age.count() / 60, "hour", "hours") + " ago";
    return span_words(static_cast<int>(age.count() / (60 * 24))) + " ago";
}

string size_words(std::int64_t bytes) {
    constexpr std::array<std::string_view, 4> units{"kB", "MB", "GB", "TB"};
    if (bytes < 1000) return counted(bytes, "byte", "bytes");
    std::size_t unit = 0;
    for (; bytes >= 1'000'000 && unit + 1 < units.size(); bytes /= 1000) ++unit;
    const string whole = std::to_string(bytes / 1000);
    const string tenth =
        bytes < 10'000 && bytes % 1000 >= 100 ? '.' + std::to_string(bytes % 1000 / 100) : "";
    return whole + tenth + ' ' + string(units.at(unit));
}

string day_words(Day day, Day today) {
    string words = string(weekday_of(day).substr(0, 3)) + ' ' + day_of_month(day) + ' ' +
                   string(month_of(day).substr(0, 3));
    if (calendar(day).year() != calendar(today).year()) words += ' ' + year_of(day);
    return words;
}

string month_words(std::chrono::year_month month) {
    return long_month_words(month).substr(0, 3);
}

string long_month_words(std::chrono::year_month month) {
    return string(months.at(unsigned{month.month()} - 1));
}

string long_day_words(Day day) {
    return string(weekday_of(day)) + ' ' + day_of_month(day) + ' ' + string(month_of(day)) + ' ' +
           year_of(day);
}

string partial_day_words(const PartialDay& day) {
    string words = std::to_string(day.day) + ' ' + string(months.at(day.month - 1));
    if (day.year) words += ' ' + std::to_string(*day.year);
    return words;
}

string length_words(const Cadence& cadence) {
    const string unit(unit_word(cadence.unit));
    return counted(cadence.count, unit, unit + 's');
}

string cadence_words(const Cadence& cadence) {
    return "every " + (cadence.count == 1 ? string(unit_word(cadence.unit)) : length_words(cadence));
}

string clock_words(int minute) {
    return two_digits(minute / 60) + ':' + two_digits(minute % 60);
}

string joined(const std::vector<string>& parts, std::string_view between) {
    string out;
    for (const string& part : parts) {
        if (part.empty()) continue;
        if (!out.empty()) out += between;
        out += part;
    }
    return out;
}

string enumerated(const std::vector<string>& parts) {
    string out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) out += i + 1 == parts.size() ? " and " : ", ";
        out += parts[i];
    }
    return out;
}

string channels_words(const std::vector<Channel>& channels) {
    std::vector<string> words;
    for (const Channel channel : channels) words.push_back(to_text(channel));
    return joined(words, ", ");
}

string share_words(int permille) {
    const int least = std::clamp(permille, 100, 500);
    return string(shares.at(static_cast<std::size_t>((1000 + least / 2) / least)));
}

} // namespace tend::render
