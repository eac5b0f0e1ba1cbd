#include "interchange/recurrence.hpp"

#include "interchange/rule_days.hpp"

#include <algorithm>
#include <utility>

namespace tend::interchange {

namespace {

using std::chrono::floor;

constexpr int most_looks = 20'000;
constexpr int last_year = 9999;
constexpr LocalSeconds end_of_time = Day{std::chrono::year{last_year + 1} / std::chrono::January / 1};

std::chrono::seconds length_of(Frequency frequency) {
    if (frequency == Frequency::hourly) return std::chrono::hours{1};
    if (frequency == Frequency::minutely) return std::chrono::minutes{1};
    return std::chrono::seconds{1};
}

bool lets_through(const std::vector<int>& numbers, std::int64_t number) {
    return numbers.empty() || std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

bool is_in_month_of(const RecurrenceRule& rule, Day day) {
    const std::chrono::year_month_day date{day};
    return lets_through(rule.months, static_cast<unsigned>(date.month()));
}

Day last_of_month(Day day) {
    const std::chrono::year_month_day date{day};
    return Day{date.year() / date.month() / std::chrono::last};
}

std::int64_t ceiling_of(std::int64_t number, std::int64_t by) {
    return number / by + (number % by > 0 ? 1 : 0);
}

} // namespace

RuleInstances::RuleInstances(RecurrenceRule rule, LocalSeconds start, LocalSeconds from)
    : rule_(completed(std::move(rule), start)), start_(start) {
    first_unit_ = unit_of(rule_, start_);
    unit_ = first_unit_;
    if (!rule_.count && from > start_) {
        const std::int64_t periods = (unit_of(rule_, from) - first_unit_) / rule_.interval;
        unit_ += periods * rule_.interval;
    }
}

std::optional<LocalSeconds> RuleInstances::next() {
    while (!gave_up_ && (!rule_.count || given_ < *rule_.count)) {
        if (at_ == found_.size() && !find_period()) return std::nullopt;
        const LocalSeconds time = found_[at_++];
        if (time < start_) continue;
        if (rule_.until && time > *rule_.until) return std::nullopt;
        gave_up_ = given_ == most_instances;
        ++given_;
        if (!gave_up_) return time;
    }
    return std::nullopt;
}

bool RuleInstances::find_period() {
    at_ = 0;
    found_.clear();
    looks_ = 0;
    while (looks_ < most_looks) {
        const int before = looks_;
        if (!fill()) return false;
        effort_ += static_cast<std::int64_t>(found_.size()) + looks_ - before;
        gave_up_ = effort_ > most_effort;
        if (gave_up_) return false;
        keep_positions();
        if (!found_.empty()) return true;
    }
    return false;
}

bool RuleInstances::fill() {
    const std::int64_t unit = unit_;
    unit_ += rule_.interval;
    if (rule_.frequency < Frequency::daily) return fill_within_day(unit);
    if (unit > unit_of(rule_, end_of_time)) return false;
    const LocalSeconds first = first_day_of(rule_, unit);
    if (first >= end_of_time || (rule_.until && first > *rule_.until)) return false;
    fill_from_days(first, first_day_of(rule_, unit + 1));
    return true;
}

void RuleInstances::fill_from_days(LocalSeconds first, LocalSeconds end) {
    for (auto day = floor<days>(first); day < end; day += days{1}) {
        ++looks_;
        if (!is_in_month_of(rule_, day)) {
            day = last_of_month(day);
            continue;
        }
        if (!is_day_of(rule_, day)) continue;
        if (static_cast<std::int64_t>(found_.size()) > most_effort) return;
        for (const int hour : rule_.hours)
            for (const int minute : rule_.minutes)
                for (const int second : rule_.seconds)
                    found_.push_back(day + std::chrono::hours{hour} + std::chrono::minutes{minute} +
                                     std::chrono::seconds{second});
    }
}

// What a list shuts out is gone past as a whole: the day, the hour, the minute.
bool RuleInstances::fill_within_day(std::int64_t unit) {
    ++looks_;
    const LocalSeconds moment{unit * length_of(rule_.frequency)};
    if (moment >= end_of_time || (rule_.until && moment > *rule_.until)) return false;
    const auto day = floor<days>(moment);
    const std::chrono::hh_mm_ss time{moment - day};
    if (!is_day_of(rule_, day)) {
        go_to(day + days{1});
    } else if (!lets_through(rule_.hours, time.hours().count())) {
        go_to(floor<std::chrono::hours>(moment) + std::chrono::hours{1});
    } else if (rule_.frequency == Frequency::hourly) {
        for (const int minute : rule_.minutes)
            for (const int second : rule_.seconds)
                found_.push_back(moment + std::chrono::minutes{minute} + std::chrono::seconds{second});
    } else if (!lets_through(rule_.minutes, time.minutes().count())) {
        go_to(floor<std::chrono::minutes>(moment) + std::chrono::minutes{1});
    } else if (rule_.frequency == Frequency::minutely) {
        for (const int second : rule_.seconds) found_.push_back(moment + std::chrono::seconds{second});
    } else if (lets_through(rule_.seconds, time.seconds().count())) {
        found_.push_back(moment);
    }
    return true;
}

void RuleInstances::go_to(LocalSeconds moment) {
    const std::int64_t wanted =
        ceiling_of(moment.time_since_epoch().count(), length_of(rule_.frequency).count());
    unit_ = first_unit_ + ceiling_of(wanted - first_unit_, rule_.interval) * rule_.interval;
}

void RuleInstances::keep_positions() {
    if (rule_.positions.empty() || found_.empty()) return;
    const auto length = static_cast<int>(found_.size());
    std::vector<LocalSeconds> kept;
    for (int place = 1; place <= length; ++place) {
        if (lets_through(rule_.positions, place) || lets_through(rule_.positions, place - length - 1))
            kept.push_back(found_[static_cast<std::size_t>(place - 1)]);
    }
    found_ = std::move(kept);
}

} // namespace tend::interchange
