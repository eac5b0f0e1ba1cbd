#include "core/amount.hpp"
#include "core/calendar.hpp"
#include "core/day_words.hpp"
#include "core/typed.hpp"
#include "tend/input.hpp"

#include <optional>

namespace tend {
namespace {

constexpr std::string_view day_forms = "accepted: 2026-03-16, today, yesterday, tomorrow, mon, 3d ago, 2 "
                                       "weeks ago, in 10 days, 15 mar, mar 15 2025";
constexpr std::string_view since_forms =
    "accepted: a length of time such as 90d, 2w, 3m, 1y, or a day such as "
    "2026-01-01, 15 jan, mon, 3d ago";
constexpr std::string_view birthday_forms =
    "accepted: 04-15, --04-15, 15 apr, apr 15; with the year 1990-04-15, 15 apr 1990, apr 15 1990";
constexpr std::string_view yearly_forms =
    "accepted: 04-15, --04-15, 15 apr, apr 15; with the year it began 2019-04-15, 15 apr 2019, apr 15 2019";

/// Between two 29 February lie at most eight years (1896 to 1904).
constexpr int longest_leap_gap = 8;

/// The day of `date` nearest to `today` in `direction`, today itself included.
std::optional<Day> nearest_year(const PartialDay& date, Day today, DayDirection direction) {
    const int this_year{std::chrono::year_month_day{today}.year()};
    const int step = direction == DayDirection::back ? -1 : 1;
    for (int i = 0; i <= longest_leap_gap; ++i) {
        const auto day = make_day(this_year + step * i, date.month, date.day);
        if (!day) continue;
        if (direction == DayDirection::back ? *day <= today : *day >= today) return day;
    }
    return std::nullopt;
}

/// What people say of a day that comes every year, and why it is refused where it may or may not mean its
/// year.
struct YearlyForms {
    std::string_view noun; ///< what it is, as a refusal names it
    std::string_view accepted;
};

constexpr YearlyForms birthday{"a birthday", birthday_forms};
constexpr YearlyForms yearly{"a day of every year", yearly_forms};

/// The refusal of a day that is clear but for whether its year is meant.
InvalidInput told_yearly(std::string_view text, Day day, const YearlyForms& forms) {
    const std::string iso = to_text(day);
    return refusal(text,
                   "understood " + iso + "; write " + iso.substr(5) + " for " + std::string(forms.noun) +
                       " without its year",
                   forms.accepted);
}

PartialDay written_yearly(std::string_view text, const Typed& input, Day today, const YearlyForms& forms) {
    if (const auto date = written_day(input, forms.accepted)) return *date;
    if (const auto date = written_month_and_day(input, forms.accepted)) return *date;
    if (const auto day = told_day(input, today, DayDirection::back, forms.accepted))
        throw told_yearly(text, *day, forms);
    throw refusal(text, why_no_day(input, today), forms.accepted);
}

Day read_day(const Typed& input, Day today, DayDirection direction, std::string_view forms) {
    if (const auto date = written_day(input, forms)) {
        const auto day = date->year ? make_day(*date->year, date->month, date->day)
                                    : nearest_year(*date, today, direction);
        if (!day) throw refusal(input.text, "that lies outside the years 1 to 9999", forms);
        return *day;
    }
    if (const auto day = told_day(input, today, direction, forms)) return *day;
    throw refusal(input.text, why_no_day(input, today), forms);
}

} // namespace

Day parse_day(std::string_view text, Day today, DayDirection direction) {
    return read_day(typed(text), today, direction, day_forms);
}

Day parse_since(std::string_view text, Day today) {
    const Typed input = typed(text);
    // `15 jan` has the shape of a length too.
    const bool is_date = written_day(input, since_forms).has_value();
    const auto length = is_date ? std::nullopt : calendar_length(input, input.words, since_forms);
    if (length) return shifted(today, -std::int64_t{length->count}, length->unit).value_or(first_day);
    return read_day(input, today, DayDirection::back, since_forms);
}

PartialDay parse_birthday(std::string_view text, Day today) {
    const PartialDay day = written_yearly(text, typed(text), today, birthday);
    if (day.year && *make_day(*day.year, day.month, day.day) > today)
        throw refusal(text, "a birthday with its year cannot lie ahead", birthday_forms);
    return day;
}

PartialDay parse_yearly_day(std::string_view text, Day today) {
    return written_yearly(text, typed(text), today, yearly);
}

} // namespace tend
