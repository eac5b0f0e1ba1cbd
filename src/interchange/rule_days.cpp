#include "interchange/rule_days.hpp"

#include <algorithm>

namespace tend::interchange {

namespace {

using std::chrono::floor;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr int week = 7;
constexpr int months_of_year = 12;
// 1970-01-01 was a Thursday.
constexpr std::chrono::weekday weekday_of_1970 = std::chrono::Thursday;

bool holds(const std::vector<int>& numbers, int number) {
    return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

// Whether the list has the place `at` (from 1) among `length` of them, counted from either end.
bool holds_place(const std::vector<int>& places, int at, int length) {
    return places.empty() || holds(places, at) || holds(places, at - length - 1);
}

void put_in_order(std::vector<int>& numbers) {
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

void complete_days(RecurrenceRule& rule, year_month_day start, std::chrono::weekday weekday) {
    if (!rule.weekdays.empty() || !rule.month_days.empty() || !rule.year_days.empty()) return;
    const int day = static_cast<int>(static_cast<unsigned>(start.day()));
    const bool is_yearly = rule.frequency == Frequency::yearly;
    if (rule.frequency == Frequency::weekly || (is_yearly && !rule.weeks.empty())) {
        rule.weekdays = {{weekday, 0}};
    } else if (is_yearly || rule.frequency == Frequency::monthly) {
        rule.month_days = {day};
        if (is_yearly && rule.months.empty())
            rule.months = {static_cast<int>(static_cast<unsigned>(start.month()))};
    }
}

bool is_in_week(const RecurrenceRule& rule, Day day, int in_year) {
    if (rule.weeks.empty()) return true;
    int of = in_year + 1;
    while (first_week_of(of, rule.week_start) > day) --of;
    const Day first = first_week_of(of, rule.week_start);
    const auto number = static_cast<int>((day - first).count()) / week + 1;
    const auto length = static_cast<int>((first_week_of(of + 1, rule.week_start) - first).count()) / week;
    return holds_place(rule.weeks, number, length);
}

// The span within which weekdays are counted: a month, or a year.
struct CountedSpan {
    int place = 0; ///< of the day, from 1
    int length = 0;
};

bool is_weekday_of(const RecurrenceRule& rule, std::chrono::weekday weekday, CountedSpan span) {
    if (rule.weekdays.empty()) return true;
    const int forward = (span.place - 1) / week + 1;
    const int backward = -((span.length - span.place) / week + 1);
    return std::any_of(rule.weekdays.begin(), rule.weekdays.end(), [&](const RuleWeekday& one) {
        const bool counts = one.nth == 0 || span.length == 0;
        return one.day == weekday && (counts || one.nth == forward || one.nth == backward);
    });
}

} // namespace

RecurrenceRule completed(RecurrenceRule rule, LocalSeconds start) {
    const auto day = floor<days>(start);
    const std::chrono::hh_mm_ss time{start - day};
    complete_days(rule, year_month_day{day}, std::chrono::weekday{day});
    const auto open = [&](const std::vector<int>& list, Frequency finest) {
        return list.empty() && rule.frequency > finest;
    };
    if (open(rule.hours, Frequency::hourly)) rule.hours = {static_cast<int>(time.hours().count())};
    if (open(rule.minutes, Frequency::minutely)) rule.minutes = {static_cast<int>(time.minutes().count())};
    if (open(rule.seconds, Frequency::secondly)) rule.seconds = {static_cast<int>(time.seconds().count())};
    for (auto* list : {&rule.hours, &rule.minutes, &rule.seconds}) put_in_order(*list);
    return rule;
}

bool is_day_of(const RecurrenceRule& rule, Day day) {
    const year_month_day date{day};
    const int in_year = static_cast<int>(date.year());
    if (!rule.months.empty() && !holds(rule.months, static_cast<int>(static_cast<unsigned>(date.month()))))
        return false;
    const Day new_year{date.year() / std::chrono::January / 1};
    const Day first{date.year() / date.month() / 1};
    const CountedSpan of_year{static_cast<int>((day - new_year).count()) + 1,
                              date.year().is_leap() ? 366 : 365};
    const std::chrono::year_month_day_last last{date.year() / date.month() / std::chrono::last};
    const CountedSpan of_month{static_cast<int>((day - first).count()) + 1,
                               static_cast<int>(static_cast<unsigned>(last.day()))};
    if (!holds_place(rule.month_days, of_month.place, of_month.length)) return false;
    if (!holds_place(rule.year_days, of_year.place, of_year.length)) return false;
    const bool is_yearly = rule.frequency == Frequency::yearly;
    if (is_yearly && !is_in_week(rule, day, in_year)) return false;
    const bool counts_in_month = rule.frequency == Frequency::monthly || (is_yearly && !rule.months.empty());
    const CountedSpan span = is_yearly && !rule.weeks.empty() ? CountedSpan{}
                             : counts_in_month                ? of_month
                             : is_yearly                      ? of_year
                                                              : CountedSpan{};
    return is_weekday_of(rule, std::chrono::weekday{day}, span);
}

Day first_week_of(int in_year, std::chrono::weekday week_start) {
    const Day fourth{year{in_year} / std::chrono::January / 4};
    return fourth - (std::chrono::weekday{fourth} - week_start);
}

std::int64_t unit_of(const RecurrenceRule& rule, LocalSeconds moment) {
    const auto day = floor<days>(moment);
    const year_month_day date{day};
    const auto in_year = static_cast<int>(date.year());
    switch (rule.frequency) {
    case Frequency::secondly: return moment.time_since_epoch().count();
    case Frequency::minutely: return floor<std::chrono::minutes>(moment.time_since_epoch()).count();
    case Frequency::hourly: return floor<std::chrono::hours>(moment.time_since_epoch()).count();
    case Frequency::daily: return day.time_since_epoch().count();
    case Frequency::weekly:
        return floor<std::chrono::weeks>(day.time_since_epoch() + (weekday_of_1970 - rule.week_start))
            .count();
    case Frequency::monthly:
        return std::int64_t{in_year} * months_of_year + static_cast<unsigned>(date.month()) - 1;
    case Frequency::yearly: break;
    }
    if (rule.weeks.empty()) return in_year;
    if (day < first_week_of(in_year, rule.week_start)) return in_year - 1;
    return day < first_week_of(in_year + 1, rule.week_start) ? in_year : in_year + 1;
}

Day first_day_of(const RecurrenceRule& rule, std::int64_t unit) {
    const auto number = static_cast<int>(unit);
    switch (rule.frequency) {
    case Frequency::weekly: return Day{} + std::chrono::weeks{number} - (weekday_of_1970 - rule.week_start);
    case Frequency::monthly:
        return Day{year{number / months_of_year} /
                   std::chrono::month{static_cast<unsigned>(number % months_of_year + 1)} / 1};
    case Frequency::yearly:
        return rule.weeks.empty() ? Day{year{number} / std::chrono::January / 1}
                                  : first_week_of(number, rule.week_start);
    default: return Day{} + days{number};
    }
}

} // namespace tend::interchange
