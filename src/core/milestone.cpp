#include "tend/milestone.hpp"

#include <algorithm>

namespace tend {
namespace {

constexpr days half_a_year{183};
constexpr days fortnight{14};

PartialDay whole(Day day) {
    const std::chrono::year_month_day date{day};
    return {.year = int{date.year()}, .month = unsigned{date.month()}, .day = unsigned{date.day()}};
}

/// The day it happened; nothing where that is ahead, or its year unknown.
std::optional<Day> past_day(const Milestone& milestone, Day today) {
    if (!milestone.on.year) return std::nullopt;
    const auto day = make_day(*milestone.on.year, milestone.on.month, milestone.on.day);
    return day && *day <= today ? day : std::nullopt;
}

/// The latest of one kind that has happened.
const Milestone* latest(std::span<const Milestone> milestones, MilestoneKind kind, Day today) {
    const Milestone* found = nullptr;
    for (const Milestone& milestone : milestones) {
        if (milestone.kind != kind || !past_day(milestone, today)) continue;
        if (found == nullptr || past_day(milestone, today) > past_day(*found, today)) found = &milestone;
    }
    return found;
}

bool is_set_anniversary(const Milestone& milestone) {
    return milestone.kind == MilestoneKind::anniversary && milestone.yearly;
}

} // namespace

Recurrence usual_recurrence(MilestoneKind kind) {
    const bool yearly = kind == MilestoneKind::birthday || kind == MilestoneKind::anniversary;
    return yearly ? Recurrence::yearly : Recurrence::once;
}

bool is_change_of_work(MilestoneKind kind) {
    switch (kind) {
    case MilestoneKind::started:
    case MilestoneKind::promoted:
    case MilestoneKind::moved:
    case MilestoneKind::left:
    case MilestoneKind::relocated:
    case MilestoneKind::returned: return true;
    default: return false;
    }
}

DayDirection day_direction(MilestoneKind kind) {
    const bool back = is_change_of_work(kind) || kind == MilestoneKind::win || kind == MilestoneKind::setback;
    return back ? DayDirection::back : DayDirection::ahead;
}

PartialDay parse_milestone_day(std::string_view text, MilestoneKind kind, Recurrence recurrence, Day today) {
    if (recurrence == Recurrence::once) return whole(parse_day(text, today, day_direction(kind)));
    return kind == MilestoneKind::birthday ? parse_birthday(text, today) : parse_yearly_day(text, today);
}

bool is_done_for(const Milestone& milestone, Day occurrence) {
    return milestone.done_on && (!milestone.yearly || *milestone.done_on > occurrence - half_a_year);
}

std::optional<Milestone> work_anniversary(std::span<const Milestone> milestones, Day today) {
    if (std::any_of(milestones.begin(), milestones.end(), is_set_anniversary)) return std::nullopt;
    const Milestone* start = latest(milestones, MilestoneKind::started, today);
    if (start == nullptr) return std::nullopt;
    const Day started_on = *past_day(*start, today);
    const Milestone* leave = latest(milestones, MilestoneKind::left, today);
    const bool has_left = leave != nullptr && past_day(*leave, today) >= started_on;
    if (has_left || today - started_on < fortnight) return std::nullopt;
    Milestone anniversary = *start;
    anniversary.kind = MilestoneKind::anniversary;
    anniversary.yearly = true;
    anniversary.lead_days.reset();
    return anniversary;
}

} // namespace tend
