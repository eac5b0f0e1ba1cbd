#include "tend/occurrence.hpp"

namespace tend {

namespace {

int year_of(Day day) {
    return static_cast<int>(std::chrono::year_month_day{day}.year());
}

Day day_in_year(const PartialDay& on, int year, LeapRule rule) {
    if (const auto day = make_day(year, on.month, on.day)) return *day;
    return rule == LeapRule::feb28 ? *make_day(year, 2, 28) : *make_day(year, 3, 1);
}

Occurrence occurrence_on(Day on, Day today) {
    return {.on = on, .days_away = static_cast<int>((on - today).count()), .turns = std::nullopt};
}

} // namespace

std::optional<Occurrence> next_occurrence(const Milestone& milestone, Day today, LeapRule rule) {
    const PartialDay& on = milestone.on;
    if (!milestone.yearly) {
        const Day day = day_in_year(on, on.year.value_or(year_of(today)), rule);
        return day < today ? std::nullopt : std::optional(occurrence_on(day, today));
    }
    int year = year_of(today);
    if (on.year && *on.year > year) year = *on.year;
    if (day_in_year(on, year, rule) < today) ++year;
    Occurrence next = occurrence_on(day_in_year(on, year, rule), today);
    if (on.year) next.turns = year - *on.year;
    return next;
}

int lead_days_of(const Milestone& milestone) {
    if (milestone.lead_days) return *milestone.lead_days;
    switch (milestone.kind) {
    case MilestoneKind::birthday: return 7;
    case MilestoneKind::anniversary: return 3;
    case MilestoneKind::visit: return 21;
    case MilestoneKind::project: return 1;
    default: return 0;
    }
}

} // namespace tend
