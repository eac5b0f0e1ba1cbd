#include "core/calendar.hpp"
#include "tend/looking_back.hpp"

#include <algorithm>
#include <iterator>
#include <map>

namespace tend {
namespace {

constexpr int shades = 4;

std::chrono::year_month month_of(Day day) {
    const std::chrono::year_month_day date{day};
    return {date.year(), date.month()};
}

} // namespace

std::vector<PastContact> among(std::vector<PastContact> contacts, std::span<const PersonId> people) {
    for (PastContact& contact : contacts) {
        std::erase_if(contact.people, [people](const PersonId& person) {
            return !std::binary_search(people.begin(), people.end(), person);
        });
    }
    std::erase_if(contacts, [](const PastContact& contact) { return contact.people.empty(); });
    return contacts;
}

ContactCalendar contact_calendar(std::span<const PastContact> contacts, Day first, Day last) {
    ContactCalendar calendar{first, last, {}, {}};
    for (auto month = month_of(first); month <= month_of(last); month += std::chrono::months{1})
        calendar.months.push_back({month, 0, {}});
    std::map<Day, int> by_day;
    for (const PastContact& contact : contacts) {
        if (contact.tried || contact.on_day < first || contact.on_day > last) continue;
        ++by_day[contact.on_day];
        const auto index = (month_of(contact.on_day) - month_of(first)).count();
        MonthCount& month = calendar.months[static_cast<std::size_t>(index)];
        ++month.exchanges;
        ++month.by_channel[static_cast<std::size_t>(contact.channel)];
    }
    for (const auto& [day, exchanges] : by_day) calendar.days.push_back({day, exchanges});
    return calendar;
}

Day twelve_months_begin(Day today) {
    const std::chrono::year_month_day date{today};
    const Day begin{date.year() / date.month() / 1};
    return shifted(begin, -11, CadenceUnit::month).value_or(first_day);
}

int shade_step(std::span<const DayCount> day_counts) {
    if (day_counts.empty()) return 1;
    std::vector<int> counts;
    for (const DayCount& day : day_counts) counts.push_back(day.exchanges);
    std::sort(counts.begin(), counts.end());
    const std::size_t busy = (19 * counts.size() + 19) / 20 - 1;
    return (counts[busy] + shades - 1) / shades;
}

int shade_of(int exchanges, int step) {
    return std::min(shades, (exchanges + step - 1) / step);
}

} // namespace tend
