#include "store/yearly_dates.hpp"

namespace tend::store {

namespace {

constexpr days year{365};
constexpr YearlyDate new_year{1, 1};
constexpr YearlyDate last_of_year{12, 31};

YearlyDate date_of(Day day) {
    const std::chrono::year_month_day date{day};
    return {static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day())};
}

} // namespace

std::vector<YearlySpan> yearly_spans(Day first, Day last) {
    if (last - first >= year) return {{new_year, last_of_year}};
    const YearlyDate from = date_of(first);
    const YearlyDate until = date_of(last);
    if (from <= until) return {{from, until}};
    return {{from, last_of_year}, {new_year, until}};
}

} // namespace tend::store
