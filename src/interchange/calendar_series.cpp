#include "interchange/calendar_series.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace tend::interchange {

namespace {

using std::chrono::floor;
using std::chrono::seconds;
using State = EventOccurrence::State;

bool is_day(const IcsTime& time) {
    return time.kind == IcsTime::Kind::day;
}

// `other` by the clock that tells the times of `event`.
LocalSeconds by_clock_of(const CalendarEvent& event, const IcsTime& other) {
    if (is_day(event.start)) return floor<days>(other.local);
    if (is_day(other) || other.kind == IcsTime::Kind::floating) return other.local;
    if (other.kind == event.start.kind && other.zone == event.start.zone) return other.local;
    return event.zones->local_in(event.start, event.zones->instant_of(other));
}

seconds length_of(const CalendarEvent& event) {
    const seconds least = is_day(event.start) ? seconds{days{1}} : seconds{};
    if (!event.end) return least;
    return std::max(least, by_clock_of(event, *event.end) - event.start.local);
}

bool repeats(const CalendarEvent& event) {
    return !event.rules.empty() || !event.extra.empty();
}

// Walks a rule of `event` as far as `end` and hands each time from `begin` on to `take`; tells whether that
// was all of them.
template<class Take>
bool walk(const CalendarEvent& event, const IcsRule& written, LocalSeconds begin, LocalSeconds end,
          Take take) {
    RecurrenceRule rule = written.rule;
    if (written.until) rule.until = by_clock_of(event, *written.until);
    RuleInstances instances(std::move(rule), event.start.local, begin);
    for (auto time = instances.next(); time && *time < end; time = instances.next())
        if (*time >= begin && !take(*time)) return false;
    return !instances.gave_up();
}

struct Times {
    std::vector<LocalSeconds> all; // sorted, each once
    bool are_too_many = false;
};

// What the rules and lists of an event say between two times of its clock, its exclusions left in.
Times times_between(const CalendarEvent& event, const std::vector<IcsRule>& rules,
                    const std::vector<IcsTime>& extra, LocalSeconds begin, LocalSeconds end) {
    Times times;
    const auto take = [&](LocalSeconds time) {
        times.all.push_back(time);
        return times.all.size() <= EventOccurrences::most;
    };
    for (const auto& rule : rules) {
        times.are_too_many = !walk(event, rule, begin, end, take);
        if (times.are_too_many) break;
    }
    for (const auto& time : extra) {
        const auto day_time = event.start.local - floor<days>(event.start.local);
        const bool lacks_time = is_day(time) && !is_day(event.start);
        const LocalSeconds local = by_clock_of(event, time) + (lacks_time ? day_time : seconds{});
        if (local >= begin && local < end) times.all.push_back(local);
    }
    std::sort(times.all.begin(), times.all.end());
    times.all.erase(std::unique(times.all.begin(), times.all.end()), times.all.end());
    return times;
}

// The EXDATEs of an event: times, and days that are out as a whole.
class Exclusions {
  public:
    explicit Exclusions(const CalendarEvent& event) {
        for (const auto& one : event.excluded)
            (is_day(one) ? days_ : times_).push_back(by_clock_of(event, one));
        std::sort(days_.begin(), days_.end());
        std::sort(times_.begin(), times_.end());
    }

    [[nodiscard]] bool hold(LocalSeconds time) const {
        return std::binary_search(times_.begin(), times_.end(), time) ||
               std::binary_search(days_.begin(), days_.end(), LocalSeconds{floor<days>(time)});
    }

  private:
    std::vector<LocalSeconds> days_, times_;
};

bool replaces(const CalendarEvent& later, const CalendarEvent& earlier) {
    return later.sequence >= earlier.sequence;
}

class SeriesTimes {
  public:
    SeriesTimes(const EventSeries& series, Instant from, Instant until)
        : series_(series), from_(from), until_(until) {}

    EventOccurrences found() {
        find_changes();
        if (series_.main) find_by_main(*series_.main);
        for (const auto& change : changes_) add(*change.event, change.event->start, change.instance, false);
        std::stable_sort(found_.all.begin(), found_.all.end(),
                         [](const EventOccurrence& a, const EventOccurrence& b) { return a.at < b.at; });
        return std::move(found_);
    }

  private:
    struct Change {
        LocalSeconds instance;
        const CalendarEvent* event;

        bool operator<(const Change& other) const { return instance < other.instance; }
    };

    void find_changes() {
        std::vector<Change> all;
        for (const auto& event : series_.changes) {
            const CalendarEvent& clock = series_.main ? *series_.main : event;
            all.push_back({by_clock_of(clock, *event.instance), &event});
        }
        std::stable_sort(all.begin(), all.end());
        for (const auto& change : all) {
            const bool is_same = !changes_.empty() && changes_.back().instance == change.instance;
            if (!is_same)
                changes_.push_back(change);
            else if (replaces(*change.event, *changes_.back().event))
                changes_.back() = change;
        }
        std::copy_if(changes_.begin(), changes_.end(), std::back_inserter(for_later_ones_),
                     [](const Change& change) { return change.event->holds_for_later_ones; });
    }

    [[nodiscard]] bool is_changed(LocalSeconds time) const {
        return std::binary_search(changes_.begin(), changes_.end(), Change{time, nullptr});
    }

    // The change that holds for this one and later ones.
    [[nodiscard]] const Change* change_in_force(LocalSeconds time) const {
        const auto later =
            std::upper_bound(for_later_ones_.begin(), for_later_ones_.end(), Change{time, nullptr});
        return later == for_later_ones_.begin() ? nullptr : &*std::prev(later);
    }

    // How far changes for later ones move them at most.
    [[nodiscard]] seconds widest_move() const {
        seconds widest{};
        for (const auto& change : for_later_ones_)
            widest = std::max(widest, std::chrono::abs(change.event->start.local - change.instance));
        return widest;
    }

    void find_by_main(const CalendarEvent& event) {
        const Exclusions exclusions(event);
        if (!repeats(event)) {
            const LocalSeconds time = event.start.local;
            if (!is_changed(time)) add(event, event.start, std::nullopt, exclusions.hold(time));
            return;
        }
        // A clock is never a day and more away from another one.
        const seconds margin = widest_move() + days{2};
        const LocalSeconds begin = event.zones->local_in(event.start, from_) - margin;
        const LocalSeconds end = event.zones->local_in(event.start, until_) + margin;
        auto extra = event.extra;
        if (event.rules.empty()) extra.push_back(event.start);
        const Times times = times_between(event, event.rules, extra, begin, end);
        const Times except = times_between(event, event.excluding_rules, {}, begin, end);
        found_.are_too_many = times.are_too_many || except.are_too_many;
        for (const auto time : times.all) {
            if (is_changed(time)) continue;
            add_repetition(event, time,
                           std::binary_search(except.all.begin(), except.all.end(), time) ||
                               exclusions.hold(time));
        }
    }

    void add_repetition(const CalendarEvent& event, LocalSeconds time, bool is_out) {
        IcsTime start = event.start;
        start.local = time;
        const Change* const change = change_in_force(time);
        if (!change) return add(event, start, time, is_out);
        start = change->event->start;
        start.local += time - change->instance;
        add(*change->event, start, time, is_out);
    }

    void add(const CalendarEvent& event, const IcsTime& start, std::optional<LocalSeconds> instance,
             bool is_out) {
        const Instant at = event.zones->instant_of(start);
        if (at < from_ || at >= until_) return;
        const bool is_off = event.is_cancelled || (series_.main && series_.main->is_cancelled);
        found_.all.push_back({&event, start, at, length_of(event), instance,
                              is_out   ? State::excluded
                              : is_off ? State::cancelled
                                       : State::holds});
    }

    const EventSeries& series_;
    Instant from_, until_;
    std::vector<Change> changes_;        // by the time they replace, each once
    std::vector<Change> for_later_ones_; // those of them that hold for later ones too
    EventOccurrences found_;
};

} // namespace

void EventBook::add(CalendarEvent event) {
    // Events without a UID have nothing to do with each other.
    const auto place = event.uid.empty() ? places_.end() : places_.find(event.uid);
    const std::size_t at = place == places_.end() ? series_.size() : place->second;
    if (at == series_.size()) {
        series_.emplace_back();
        if (!event.uid.empty()) places_.emplace(event.uid, at);
    }
    EventSeries& series = series_[at];
    if (!event.instance) {
        if (!series.main || replaces(event, *series.main)) series.main = std::move(event);
        return;
    }
    series.changes.push_back(std::move(event));
}

EventOccurrences occurrences(const EventSeries& series, Instant from, Instant until) {
    return SeriesTimes(series, from, until).found();
}

std::string instance_text(const EventOccurrence& occurrence, const EventSeries& series) {
    if (!occurrence.instance) return {};
    const auto day = floor<days>(*occurrence.instance);
    const auto time = *occurrence.instance - day;
    std::string text = to_text(Day{day});
    const IcsTime& usual = series.main ? series.main->start : *occurrence.event->instance;
    if (time == usual.local - floor<days>(usual.local)) return text;
    const std::chrono::hh_mm_ss clock{time};
    return text + fmt::format("T{:02}:{:02}:{:02}", clock.hours().count(), clock.minutes().count(),
                              clock.seconds().count());
}

} // namespace tend::interchange
