#include "render/paragraph.hpp"
#include "render/records_json.hpp"
#include "render/table.hpp"
#include "render/when_views.hpp"
#include "render/words.hpp"
#include "text/gate.hpp"

#include <utility>

namespace tend::render {
namespace {

using std::string;
using std::chrono::minutes;

/// `30 min`, `2 h`, `1 h 30 min`.
string length_of(minutes length) {
    const auto hours = length.count() / 60;
    const auto rest = length.count() % 60;
    return joined(
        {hours > 0 ? std::to_string(hours) + " h" : "", rest > 0 ? std::to_string(rest) + " min" : ""}, " ");
}

/// `16:30-17:00`.
string from_to(const MeetingTime::Local& local) {
    return clock_words(local.begin.minute) + '-' + clock_words(local.end.minute);
}

/// `17:45`, with the weekday where their day is not `day`.
string begin_words(const LocalNow& begin, Day day) {
    const string weekday = begin.day == day ? "" : day_words(begin.day, day).substr(0, 4);
    return weekday + clock_words(begin.minute);
}

void write_time_members(text::JsonWriter& out, const MeetingTime& time,
                        const std::vector<Candidate>& people) {
    out.member("start", to_text(time.time.begin)).member("end", to_text(time.time.end));
    out.key("local").begin_array();
    for (std::size_t i = 0; i < people.size(); ++i) {
        out.begin_object().member("handle", people[i].handle);
        out.member("start", time.local[i].begin.text).member("end", time.local[i].end.text).end_object();
    }
    out.end_array();
}

void write_odd(text::JsonWriter& out, const OddMeeting& odd, const std::vector<Candidate>& people) {
    out.begin_object();
    write_time_members(out, odd.time, people);
    out.key("outside").begin_array();
    for (std::size_t i = 0; i < people.size(); ++i) {
        const auto& outside = odd.outside[i];
        if (outside == minutes{0}) continue;
        out.begin_object().member("handle", people[i].handle).key("minutes");
        if (outside) {
            out.value(static_cast<std::int64_t>(outside->count()));
        } else {
            out.null();
        }
        out.end_object();
    }
    out.end_array().end_object();
}

/// `start end`, then the beginning on everybody's clock.
string fields_of(const MeetingTime& time) {
    string line = to_text(time.time.begin) + '\t' + to_text(time.time.end);
    for (const auto& local : time.local) line += '\t' + local.begin.text;
    return line + '\n';
}

/// `you`, `Ana Souza`.
std::vector<string> names(const std::vector<Candidate>& people) {
    std::vector<string> result;
    for (const Candidate& person : people) result.push_back(person.name);
    return result;
}

/// What the time asks of one person: `for Bo it is Tue 07:30, 1 h 30 min outside of their hours`.
string burden_words(const OddMeeting& odd, const Candidate& person, std::size_t index) {
    const bool is_own = index == 0;
    const Day own_day = odd.time.local.front().begin.day;
    string words = "for " + person.name + " it is ";
    if (!is_own) words += begin_words(odd.time.local[index].begin, own_day) + ", ";
    const string whose = is_own ? "your" : "their";
    const auto& outside = odd.outside[index];
    // Farther than this, it is no longer an early or late hour of a working day.
    constexpr minutes near{12 * 60};
    if (!outside || *outside > near) return words + "in " + whose + " time off";
    return words + length_of(*outside) + " outside of " + whose + " hours";
}

} // namespace

MeetingView::MeetingView(Answer answer) : answer_(std::move(answer)) {}

string MeetingView::times_text(const Style& style) const {
    std::vector<Column> columns{{.title = "YOUR DAY"}, {.title = "YOUR TIME"}};
    for (std::size_t i = 1; i < answer_.people.size(); ++i) {
        columns.push_back({.title = text::harmless(answer_.people[i].handle), .gives_way = 1, .least = 9});
    }
    Table table(columns);
    for (const MeetingTime& time : answer_.times) {
        const Day own_day = time.local.front().begin.day;
        std::vector<Cell> cells{{day_words(own_day, answer_.today)}, {from_to(time.local.front())}};
        for (std::size_t i = 1; i < time.local.size(); ++i) {
            cells.push_back({begin_words(time.local[i].begin, own_day)});
        }
        table.add(std::move(cells));
    }
    return table.text(style);
}

string MeetingView::refusal_words() const {
    const string who = enumerated(names(answer_.people));
    const string within =
        answer_.day_count == 1 ? "today" : "within " + std::to_string(answer_.day_count) + " days";
    if (answer_.longest_shared == minutes{0})
        return "There is no shared hour " + within + ": " + who + " are never at work at the same time.";
    return "There is no time of " + length_of(answer_.length) + ' ' + within + ": " + who + " share " +
           length_of(answer_.longest_shared) + " at a stretch, at most.";
}

string MeetingView::days_off_words() const {
    std::vector<string> days_off;
    for (const auto& [person, holiday] : answer_.days_off) {
        days_off.push_back(day_words(holiday.on_day, answer_.today) + " (" + person.name + ": " +
                           (holiday.label.empty() ? holiday.place : holiday.label) + ')');
    }
    return days_off.empty() ? "" : "Days off: " + joined(days_off, ", ") + '.';
}

string MeetingView::odd_words() const {
    const OddMeeting& odd = *answer_.odd;
    std::vector<string> burdens;
    for (std::size_t i = 0; i < answer_.people.size(); ++i) {
        if (!odd.outside[i] || *odd.outside[i] > minutes{0})
            burdens.push_back(burden_words(odd, answer_.people[i], i));
    }
    const auto& own = odd.time.local.front();
    return "The least odd time is " + day_words(own.begin.day, answer_.today) + ", " + from_to(own) +
           " of your time: " + joined(burdens, "; ") + '.';
}

string MeetingView::text(const Style& style) const {
    string out;
    if (!style.terminal) {
        for (const MeetingTime& time : answer_.times) out += fields_of(time);
        return out;
    }
    out = day_picture(answer_.picture, style);
    if (!out.empty()) out += '\n';
    if (answer_.times.empty()) {
        out += paragraph(refusal_words(), style);
        if (answer_.odd) out += paragraph(odd_words(), style);
    } else {
        out += times_text(style);
    }
    const string days_off = days_off_words();
    return days_off.empty() ? out : out + '\n' + paragraph(days_off, style);
}

void MeetingView::json(text::JsonWriter& out) const {
    member_array(out, "items", answer_.times, [this](text::JsonWriter& to, const MeetingTime& time) {
        to.begin_object();
        write_time_members(to, time, answer_.people);
        to.end_object();
    });
    out.key("least_odd");
    if (answer_.odd) {
        write_odd(out, *answer_.odd, answer_.people);
    } else {
        out.null();
    }
    member_array(out, "days_off", answer_.days_off, [](text::JsonWriter& to, const DayOff& off) {
        to.begin_object().member("handle", off.person.handle).member("on", to_text(off.holiday.on_day));
        to.member("place", off.holiday.place).member("label", off.holiday.label).end_object();
    });
}

} // namespace tend::render
