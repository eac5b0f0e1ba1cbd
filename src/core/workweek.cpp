#include "tend/workweek.hpp"

#include <algorithm>
#include <cstdint>

namespace tend {
namespace {

using QuarterHours = std::chrono::duration<std::int64_t, std::ratio<900>>;
using std::chrono::minutes;

constexpr QuarterHours quarter{1};
constexpr minutes talk{30};
constexpr days to_write_within{7};
constexpr days to_talk_within{3};
constexpr days to_find_one_within{366};

bool is_off(std::span<const Day> days_off, Day day) {
    return std::binary_search(days_off.begin(), days_off.end(), day);
}

/// The first quarter hour in [`from` rounded up, that + `within`) that `suits`.
template<class Suits>
std::optional<Instant> first_that(Instant from, days within, const Suits& suits) {
    const Instant first = std::chrono::ceil<QuarterHours>(from);
    for (Instant start = first; start < first + within; start += quarter) {
        if (suits(start)) return start;
    }
    return std::nullopt;
}

bool both_work_through(const Workweek& theirs, const Workweek& mine, Instant start) {
    // The end first, and both at each minute: most of what fails, fails there, and a look at a clock is what
    // costs.
    for (minutes at = talk - minutes{1}; at >= minutes{0}; --at) {
        if (!is_at_work(theirs, start + at) || !is_at_work(mine, start + at)) return false;
    }
    return true;
}

bool is_working_day(const WorkingHours& hours, std::span<const Day> days_off, Day day) {
    const unsigned bit = 1U << (std::chrono::weekday{day}.iso_encoding() - 1);
    const auto begins = [bit](const WorkingHours::Span& span) { return (span.days & bit) != 0; };
    return std::any_of(hours.spans().begin(), hours.spans().end(), begins) && !is_off(days_off, day);
}

} // namespace

bool is_at_work(const Workweek& workweek, Instant instant) {
    const WallTime local = workweek.clock(instant);
    return workweek.hours.is_open_at(std::chrono::weekday{local.day}, local.minute) &&
           !is_off(workweek.days_off, local.day);
}

std::optional<Instant> first_quarter(const Workweek& theirs, Instant from) {
    return first_that(from, to_write_within, [&](Instant start) { return is_at_work(theirs, start); });
}

std::optional<Instant> first_shared_half_hour(const Workweek& theirs, const Workweek& mine, Instant from) {
    return first_that(from, to_talk_within,
                      [&](Instant start) { return both_work_through(theirs, mine, start); });
}

int working_days_between(const WorkingHours& hours, std::span<const Day> days_off, Day from, Day until) {
    int working_days = 0;
    for (Day day = from + days{1}; day <= until; day += days{1}) {
        if (is_working_day(hours, days_off, day)) ++working_days;
    }
    return working_days;
}

Day next_working_day(const WorkingHours& hours, std::span<const Day> days_off, Day from) {
    const Day last = from + to_find_one_within;
    Day day = from + days{1};
    while (day < last && !is_working_day(hours, days_off, day)) day += days{1};
    return day;
}

} // namespace tend
