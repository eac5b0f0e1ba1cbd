#include "commands/own_days.hpp"

#include "commands/places.hpp"
#include "commands/settings.hpp"
#include "tend/workweek.hpp"

#include <algorithm>

namespace tend::commands {

namespace {

constexpr days year{366};

} // namespace

std::vector<Day> own_days_off(Context& context) {
    const Day today = context.today();
    std::vector<Day> days_off;
    if (const auto place = context.store().setting("user.place")) {
        for (const auto& holiday : context.store().holidays()) {
            if (is_within(*place, holiday.place)) days_off.push_back(holiday.on_day);
        }
    }
    if (const auto away = absence(context)) {
        const Day last = std::min(away->until, today + year);
        for (Day day = std::max(away->from, today); day <= last; day += days{1}) days_off.push_back(day);
    }
    std::sort(days_off.begin(), days_off.end());
    return days_off;
}

Day own_next_working_day(Context& context, Day from) {
    return next_working_day(own_hours(context), own_days_off(context), from);
}

} // namespace tend::commands
