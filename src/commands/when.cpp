#include "commands/filters.hpp"
#include "commands/participants.hpp"
#include "commands/people.hpp"
#include "commands/places.hpp"
#include "commands/presence.hpp"
#include "commands/tables.hpp"
#include "render/when_views.hpp"
#include "render/words.hpp"
#include "tend/input.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace tend::commands {

namespace {

constexpr std::array when_positionals{Positional{"WHO", ValueKind::people, Count::any}};
constexpr auto when_options = joined(
    std::array{Option{"--length", ValueKind::length, "with WHO: how long it is to take (30m)"},
               Option{"--days", ValueKind::number, "with WHO: how many days to look at, today the first (5)"},
               Option{"-n,--limit", ValueKind::number, "at most so many (5 with WHO, else all)"}},
    filter_options);
constexpr std::array when_examples{
    Example{"when ana,bo", "when all of you are at work"},
    Example{"when ana --length 1h --days 10", "an hour, over the next ten days"},
    Example{"when --team design", "who of them is at work now"},
};

constexpr int usual_days = 5;
constexpr int most_days = 90;
constexpr std::size_t usual_times = 5;
/// How far beyond the days asked for working hours are still near.
constexpr days around{7};

void check_options(const Arguments& arguments) {
    const bool has_who = !arguments.words().empty();
    for (const std::string_view name : {"--circle", "--team", "--tag", "--org", "--place", "--tz"}) {
        if (has_who && arguments.has(name))
            throw UsageError(
                fmt::format("{} narrows the list of who is at work; it does not go with WHO", name),
                "either name the people, or give filters");
    }
    for (const std::string_view name : {"--length", "--days"}) {
        if (!has_who && arguments.has(name))
            throw UsageError(fmt::format("{} is about a time to talk: with whom?", name),
                             fmt::format("tend when WHO {} ...", name));
    }
}

/// The user and those named.
std::vector<Participant> participants(Context& context, const std::vector<PersonId>& ids,
                                      const std::vector<Holiday>& holidays) {
    std::vector<Participant> everybody{own_participant(context, holidays)};
    for (const auto id : ids) everybody.push_back(participant(context, context.store().person(id), holidays));
    return everybody;
}

std::vector<std::string> notes_on(const std::vector<Participant>& everybody) {
    std::vector<std::string> notes;
    for (const Participant& who : everybody) {
        if (who.zone_is_assumed)
            notes.push_back(fmt::format("nothing is known of {0}'s time zone: taken to be yours; "
                                        "tend edit {0} --tz ZONE tells it",
                                        who.handle));
    }
    return notes;
}

/// Everybody's hours, and the time looked at.
struct Calendar {
    std::vector<Participant> everybody;
    TimeSpan within;
    std::vector<std::vector<TimeSpan>> open; ///< of each, some days beyond `within` too
};

Calendar calendar_of(Context& context, std::vector<Participant> everybody, int day_count) {
    Calendar calendar{std::move(everybody), {}, {}};
    const Day end = context.today() + days{day_count};
    calendar.within = {context.now(), timezone::instant_of(context.zone(), end, 0)};
    const TimeSpan wide{calendar.within.begin - around, calendar.within.end + around};
    for (const Participant& who : calendar.everybody) calendar.open.push_back(open_hours(who.week, wide));
    return calendar;
}

std::vector<render::DayOff> days_off_of(const std::vector<Participant>& everybody,
                                        const std::vector<Holiday>& holidays, Day from, Day until) {
    std::vector<render::DayOff> off;
    for (const Participant& who : everybody) {
        for (const Holiday& holiday : holidays) {
            const bool is_theirs = who.place && is_within(*who.place, holiday.place);
            if (is_theirs && holiday.on_day >= from && holiday.on_day < until)
                off.push_back({Candidate{who.handle, who.name}, holiday});
        }
    }
    std::stable_sort(off.begin(), off.end(), [](const render::DayOff& a, const render::DayOff& b) {
        return a.holiday.on_day < b.holiday.on_day;
    });
    return off;
}

std::chrono::minutes longest(const std::vector<TimeSpan>& spans) {
    std::chrono::minutes most{0};
    for (const TimeSpan& span : spans)
        most = std::max(most, std::chrono::floor<std::chrono::minutes>(span.end - span.begin));
    return most;
}

render::MeetingTime with_clocks(const Calendar& calendar, const TimeSpan& time) {
    render::MeetingTime meeting{time, {}};
    for (const Participant& who : calendar.everybody)
        meeting.local.push_back({clock_of(who, time.begin), clock_of(who, time.end)});
    return meeting;
}

/// The whole of the user's day `day`, as everybody lives it.
render::DayPicture picture_of(Context& context, const Calendar& calendar, const std::vector<TimeSpan>& shared,
                              Day day) {
    const TimeSpan span{timezone::instant_of(context.zone(), day, 0),
                        timezone::instant_of(context.zone(), day + days{1}, 0)};
    render::DayPicture picture{.title = render::day_words(day, context.today()),
                               .day = span,
                               .rows = {},
                               .shared = overlap(shared, std::array{span})};
    for (std::size_t i = 0; i < calendar.everybody.size(); ++i) {
        const Participant& who = calendar.everybody[i];
        render::DayPicture::Row row{who.name, who.zone_at(span.begin), calendar.open[i], {}};
        for (Instant hour = span.begin; hour < span.end; hour += std::chrono::hours{1})
            row.clock_by_hour.push_back(who.week.clock(hour).minute);
        picture.rows.push_back(std::move(row));
    }
    return picture;
}

render::MeetingView::Answer answer_for(Context& context, const Calendar& calendar,
                                       std::chrono::minutes length, std::size_t limit) {
    const WallClock& own_clock = calendar.everybody.front().week.clock;
    const auto shared = overlap(shared_hours(calendar.open), std::array{calendar.within});
    render::MeetingView::Answer answer;
    answer.length = length;
    answer.longest_shared = longest(shared);
    answer.today = context.today();
    for (const Participant& who : calendar.everybody) answer.people.push_back({who.handle, who.name});
    for (const TimeSpan& time : spread_over_days(meeting_times(shared, length), own_clock, limit))
        answer.times.push_back(with_clocks(calendar, time));
    Day pictured = context.today();
    if (!answer.times.empty()) {
        pictured = answer.times.front().local.front().begin.day;
    } else if (const auto odd = least_odd_time(calendar.open, calendar.within, length)) {
        answer.odd = render::OddMeeting{with_clocks(calendar, odd->time), odd->outside};
        pictured = answer.odd->time.local.front().begin.day;
    }
    answer.picture = picture_of(context, calendar, shared, pictured);
    return answer;
}

Outcome run_meeting(const Arguments& arguments, Context& context) {
    const auto length = parse_length(arguments.value("--length").value_or("30m"));
    const int day_count =
        parse_number(arguments.value("--days").value_or(std::to_string(usual_days)), "--days", 1, most_days);
    const std::size_t limit = arguments.limit(usual_times);
    const auto holidays = context.store().holidays();
    auto everybody = participants(context, resolve_people(context, arguments.words()), holidays);
    auto notes = notes_on(everybody);
    const Calendar calendar = calendar_of(context, std::move(everybody), day_count);
    auto answer = answer_for(context, calendar, length, limit);
    answer.day_count = day_count;
    answer.days_off =
        days_off_of(calendar.everybody, holidays, context.today(), context.today() + days{day_count});
    return {std::make_unique<render::MeetingView>(std::move(answer)), std::move(notes), 0};
}

Outcome run_when(const Arguments& arguments, Context& context) {
    check_options(arguments);
    if (!arguments.words().empty()) return run_meeting(arguments, context);
    auto rows = presence_rows(context, read_filter(arguments, context), arguments.limit(0));
    return {std::make_unique<render::PresenceView>(std::move(rows), context.today()), {}, 0};
}

} // namespace

const Command when_command{.name = "when",
                           .alias = {},
                           .group = Group::every_day,
                           .summary = "Shared working hours; without WHO, who is at work now",
                           .access = Access::read,
                           .positionals = when_positionals,
                           .options = when_options,
                           .examples = when_examples,
                           .run = run_when};

} // namespace tend::commands
