#include "commands/import_holidays.hpp"

#include "commands/import_calendar.hpp"
#include "commands/places.hpp"
#include "timezone/countries.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace tend::commands {

namespace {

using interchange::EventOccurrence;

constexpr days longest{366};

struct Span {
    Day first{}, last{};
};

Span days_asked_for(Day today) {
    constexpr std::chrono::years ahead{2};
    const std::chrono::year_month_day date{today};
    return {Day{date.year() / std::chrono::January / 1},
            Day{(date.year() + ahead) / std::chrono::December / 31}};
}

Instant midnight(Day day) {
    return std::chrono::sys_days{day.time_since_epoch()};
}

class HolidayImport {
  public:
    HolidayImport(const ImportJob& job, std::string place) : job_(job), place_(std::move(place)) {
        for (auto& holiday : job.context.store().holidays()) known_.emplace(holiday.id, std::move(holiday));
    }

    void take(const interchange::EventSeries& series) {
        const Span asked = days_asked_for(job_.context.today());
        const auto found =
            occurrences(series, midnight(asked.first) - longest, midnight(asked.last) + days{2});
        for (const auto& one : found.all) {
            const Day first{std::chrono::floor<days>(one.start.local)};
            const auto count = std::clamp(std::chrono::ceil<days>(one.length), days{1}, longest);
            for (days at{0}; at < count; ++at) {
                if (first + at < asked.first || first + at > asked.last) continue;
                take_day(first + at, one, key_of(one, series, at));
            }
        }
    }

  private:
    [[nodiscard]] std::string key_of(const EventOccurrence& one, const interchange::EventSeries& series,
                                     days at) const {
        const std::string later = at.count() > 0 ? fmt::format("+{}", at.count()) : "";
        return fmt::format("{}@{}{}", source_key(one, series), place_, later);
    }

    [[nodiscard]] const Holiday* known_by(const std::string& key) const {
        const auto row = job_.context.store().sourced("holiday", key);
        const auto known = row ? known_.find(HolidayId{*row}) : known_.end();
        return known == known_.end() ? nullptr : &known->second;
    }

    void take_day(Day day, const EventOccurrence& one, const std::string& key) {
        const Holiday* const before = known_by(key);
        if (one.state != EventOccurrence::State::holds) {
            if (before) remove(before->id);
            return;
        }
        Holiday holiday{.id = {}, .place = place_, .on_day = day, .label = one.event->summary};
        // Calendars name some days twice, and the user may have.
        if (!before && job_.context.store().same_as(holiday)) return job_.tally.count(Fate::unchanged);
        if (before) holiday.id = before->id;
        if (before && *before == holiday) return job_.tally.count(Fate::unchanged);
        job_.context.change().save(holiday);
        if (!before) job_.context.change().add_source("holiday", holiday.id.bytes, key);
        known_.insert_or_assign(holiday.id, holiday);
        job_.tally.count(before ? Fate::updated : Fate::added);
    }

    void remove(HolidayId id) {
        job_.context.change().remove(id);
        known_.erase(id);
        job_.tally.count(Fate::updated);
    }

    const ImportJob& job_;
    std::string place_;
    std::map<HolidayId, Holiday> known_;
};

} // namespace

std::string place_code(std::string_view typed) {
    std::string place = kept_place(typed);
    const auto country = std::string_view(place).substr(0, place.find('-'));
    const auto meant = timezone::countries_meant(country);
    const bool is_known = std::any_of(meant.begin(), meant.end(),
                                      [&](const timezone::Country& one) { return one.code == country; });
    if (is_known && is_place_code(place)) return place;
    const std::string hint = meant.empty()
                                 ? "a country by two letters, as in JP, or a part of one, as in US-OR"
                                 : fmt::format("{} is {}", meant.front().name, meant.front().code);
    throw InvalidInput(fmt::format("--place: \"{}\" is no code of a country (ISO 3166)", place), hint);
}

void take_holidays(const ImportJob& job, const interchange::EventBook& book) {
    HolidayImport import(job, place_code(job.arguments.value("--place").value_or("")));
    for (const auto& series : book.series()) import.take(series);
}

} // namespace tend::commands
