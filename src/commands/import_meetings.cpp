#include "commands/import_meetings.hpp"

#include "commands/import_calendar.hpp"
#include "commands/meeting_people.hpp"
#include "render/words.hpp"
#include "tend/input.hpp"
#include "timezone/zones.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace tend::commands {

namespace {

using interchange::CalendarEvent;
using interchange::EventOccurrence;
using interchange::EventPlace;
using interchange::EventSeries;

constexpr days days_ahead{60};
constexpr int years_back = 2;

Channel channel_of(EventPlace place) {
    switch (place) {
    case EventPlace::online: return Channel::video;
    case EventPlace::somewhere: return Channel::meet;
    case EventPlace::untold: break;
    }
    return Channel::call;
}

bool names_attendees(const EventSeries& series) {
    const auto names = [](const CalendarEvent& event) { return !event.attendees.empty(); };
    return (series.main && names(*series.main)) ||
           std::any_of(series.changes.begin(), series.changes.end(), names);
}

Day two_years_before(Day today) {
    const std::chrono::year_month_day date =
        std::chrono::year_month_day{today} - std::chrono::years{years_back};
    return date.ok() ? Day{date} : Day{date.year() / date.month() / std::chrono::last};
}

/// What was met, for the notes of the report.
struct Met {
    int without_attendees = 0; ///< events
    int meetings = 0;          ///< times at which somebody was to come
    int with_strangers = 0;    ///< of these, times at which nobody comes whom the user knows
    int declined = 0;
    int removed = 0;
    bool has_earlier = false; ///< than the first day asked for
};

class MeetingImport {
  public:
    explicit MeetingImport(const ImportJob& job)
        : job_(job),
          today_(job.context.today()),
          since_(first_day(job)),
          from_(timezone::instant_of(job.context.zone(), since_, 0)),
          until_(timezone::instant_of(job.context.zone(), today_ + days_ahead + days{1}, 0)),
          people_(job, job.arguments.has("--new") ? Strangers::added : Strangers::counted) {}

    void take(const EventSeries& series) {
        if (!names_attendees(series)) {
            ++met_.without_attendees;
            return;
        }
        const CalendarEvent& event = series.main ? *series.main : series.changes.front();
        const auto found = occurrences(series, from_, until_);
        if (found.are_too_many)
            return job_.tally.skip(
                {event.line, fmt::format("it comes more than {} times in the days asked for", found.most)});
        met_.has_earlier = met_.has_earlier || event.zones->instant_of(event.start) < from_;
        std::set<std::string> taken;
        for (const auto& one : found.all) {
            const std::string key = source_key(one, series);
            if (take_one(one, key)) taken.insert(key);
        }
        if (series.main && !series.main->rules.empty()) remove_what_is_gone(series, taken);
    }

    void note() const {
        auto& tally = job_.tally;
        if (people_.strangers() > 0)
            tally.note(fmt::format("{} not among your people; --new adds them",
                                   render::counted(static_cast<std::int64_t>(people_.strangers()),
                                                   "attendee is", "attendees are")));
        if (met_.with_strangers > 0)
            tally.note(fmt::format("{} with nobody you know left out",
                                   render::counted(met_.with_strangers, "meeting", "meetings")));
        if (met_.declined > 0)
            tally.note(fmt::format("{} that you declined left out",
                                   render::counted(met_.declined, "meeting", "meetings")));
        if (met_.removed > 0)
            tally.note(
                fmt::format("{} away again: cancelled, or no longer in the calendar",
                            render::counted(met_.removed, "meeting was taken", "meetings were taken")));
        if (met_.without_attendees > 0)
            tally.note(fmt::format("{}; days off come in with --as holidays --place JP",
                                   render::counted(met_.without_attendees,
                                                   "event names no attendees and is no meeting",
                                                   "events name no attendees and are no meetings")));
        if (met_.has_earlier)
            tally.note(fmt::format("what lies before {} was left out; --since DAY goes further back",
                                   to_text(since_)));
        if (!people_.knows_user() && met_.meetings > 0)
            tally.note("which attendee is you is not known: tend config user.email me@example.org");
    }

  private:
    static Day first_day(const ImportJob& job) {
        const Day today = job.context.today();
        const auto typed = job.arguments.value("--since");
        return typed ? parse_since(*typed, today) : two_years_before(today);
    }

    /// Tells whether the calendar holds it as a meeting.
    bool take_one(const EventOccurrence& one, const std::string& key) {
        const auto before = known(key);
        if (one.state != EventOccurrence::State::holds) return remove(before);
        const Attendance attendance = people_.attendance(*one.event);
        ++met_.meetings;
        if (attendance.is_declined || attendance.people.empty()) {
            if (attendance.is_declined)
                ++met_.declined;
            else if (attendance.others)
                ++met_.with_strangers;
            return remove(before);
        }
        save(before, one, attendance, key);
        return true;
    }

    [[nodiscard]] std::optional<Interaction> known(const std::string& key) const {
        const auto row = job_.context.store().sourced("interaction", key);
        return row ? job_.context.store().find_interaction({*row}) : std::nullopt;
    }

    bool remove(const std::optional<Interaction>& before) {
        if (!before) return false;
        job_.context.change().remove(before->id);
        job_.tally.count(Fate::updated);
        ++met_.removed;
        return false;
    }

    [[nodiscard]] bool is_ahead(const Interaction& interaction) const {
        return interaction.at ? *interaction.at > job_.context.now() : interaction.on_day > today_;
    }

    [[nodiscard]] Interaction with_day(Interaction interaction, const EventOccurrence& one) const {
        const bool is_day = one.start.kind == interchange::IcsTime::Kind::day;
        interaction.on_day = is_day ? Day{std::chrono::floor<days>(one.start.local)}
                                    : timezone::local_time(job_.context.zone(), one.at).day;
        interaction.at = is_day ? std::nullopt : std::optional(one.at);
        return interaction;
    }

    void save(const std::optional<Interaction>& before, const EventOccurrence& one,
              const Attendance& attendance, const std::string& key) {
        Interaction after = with_day(before.value_or(Interaction{}), one);
        if (!before || is_ahead(*before)) {
            after.channel = channel_of(one.event->place);
            after.text = one.event->summary;
            after.people = attendance.people;
            after.others = attendance.others;
        }
        if (before && *before == after) return job_.tally.count(Fate::unchanged);
        job_.context.change().save(after);
        if (!before) job_.context.change().add_source("interaction", after.id.bytes, key);
        job_.tally.count(before ? Fate::updated : Fate::added);
    }

    /// Planned ones of a rule that was changed or ended.
    void remove_what_is_gone(const EventSeries& series, const std::set<std::string>& taken) {
        for (Day day = today_ + days{1}; day <= today_ + days_ahead; day += days{1}) {
            EventOccurrence one;
            one.event = &*series.main;
            one.instance =
                day + (series.main->start.local - std::chrono::floor<days>(series.main->start.local));
            const std::string key = source_key(one, series);
            if (taken.contains(key)) continue;
            const auto before = known(key);
            if (before && is_ahead(*before)) remove(before);
        }
    }

    const ImportJob& job_;
    Day today_;
    Day since_;
    Instant from_{}, until_{}; // the moments between which meetings begin
    MeetingPeople people_;
    Met met_;
};

} // namespace

void take_meetings(const ImportJob& job, const interchange::EventBook& book) {
    MeetingImport import(job);
    for (const auto& series : book.series()) import.take(series);
    import.note();
}

} // namespace tend::commands
