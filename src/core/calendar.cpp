#include "core/calendar.hpp"

#include <algorithm>

namespace tend {
namespace {

std::optional<Day> shifted_by_days(Day from, std::int64_t count) {
    const std::int64_t number = from.time_since_epoch().count() + count;
    if (number < first_day.time_since_epoch().count() || number > last_day.time_since_epoch().count())
        return std::nullopt;
    return Day{days{number}};
}

std::optional<Day> shifted_by_months(Day from, std::int64_t count) {
    const std::chrono::year_month_day start{from};
    // Counted in wide integers because std::chrono::year silently wraps beyond ±32767.
    const std::int64_t months = std::int64_t{int{start.year()}} * 12 + (unsigned{start.month()} - 1) + count;
    if (months < first_year * 12 || months >= (last_year + 1) * 12) return std::nullopt;
    const int year = static_cast<int>(months / 12);
    const unsigned month = static_cast<unsigned>(months % 12) + 1;
    return make_day(year, month, std::min(unsigned{start.day()}, month_length(year, month)));
}

} // namespace

unsigned month_length(int year, unsigned month) {
    using namespace std::chrono;
    return unsigned{year_month_day_last{std::chrono::year{year} / std::chrono::month{month} / last}.day()};
}

std::optional<Day> shifted(Day from, std::int64_t count, CadenceUnit unit) {
    switch (unit) {
    case CadenceUnit::day: return shifted_by_days(from, count);
    case CadenceUnit::week: return shifted_by_days(from, count * 7);
    case CadenceUnit::month: return shifted_by_months(from, count);
    case CadenceUnit::year: return shifted_by_months(from, count * 12);
    }
    return std::nullopt;
}

} // namespace tend
