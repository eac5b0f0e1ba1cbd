#include "core/amount.hpp"
#include "core/calendar.hpp"
#include "core/calendar_words.hpp"
#include "core/day_words.hpp"

#include <chrono>
#include <cstdint>
#include <span>

namespace tend {
namespace {

/// A distance from today, negative for the past.
struct Distance {
    std::int64_t count = 0;
    CadenceUnit unit = CadenceUnit::day;
};

/// `3d`, `2 weeks`, `a month`: how far, without which way.
std::optional<Distance> length_of(std::span<const std::string> words) {
    const auto amount = amount_of(words);
    if (!amount) return std::nullopt;
    const auto unit = counted_unit(amount->unit);
    if (!unit) return std::nullopt;
    return Distance{std::int64_t{amount->count} * unit->times, unit->unit};
}

std::optional<Distance> distance_of(std::span<const std::string> words) {
    if (words.size() == 1) {
        if (words[0] == "today") return Distance{0};
        if (words[0] == "yesterday") return Distance{-1};
        if (words[0] == "tomorrow") return Distance{1};
    }
    if (words.size() < 2) return std::nullopt;
    if (words.front() == "in") return length_of(words.subspan(1));
    if (words.back() != "ago") return std::nullopt;
    auto length = length_of(words.first(words.size() - 1));
    if (length) length->count = -length->count;
    return length;
}

/// Looking back, a weekday may be today; looking ahead, it is never today.
Distance weekday_distance(unsigned weekday, Day today, DayDirection direction) {
    const unsigned now = std::chrono::weekday{today}.iso_encoding() - 1;
    if (direction == DayDirection::back) return Distance{-std::int64_t{(now + 7 - weekday) % 7}};
    return Distance{std::int64_t{(weekday + 6 - now) % 7} + 1};
}

} // namespace

std::optional<Day> told_day(const Typed& typed, Day today, DayDirection direction, std::string_view forms) {
    auto distance = distance_of(typed.words);
    if (!distance && typed.words.size() == 1)
        if (const auto weekday = weekday_named(typed.words.front()))
            distance = weekday_distance(*weekday, today, direction);
    if (!distance) return std::nullopt;
    const auto day = shifted(today, distance->count, distance->unit);
    if (!day) throw refusal(typed.text, "that lies outside the years 1 to 9999", forms);
    return day;
}

} // namespace tend
