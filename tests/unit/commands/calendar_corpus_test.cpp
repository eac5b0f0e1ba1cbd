#include "commands/world_clocks.hpp"
#include "interchange/calendar_series.hpp"
#include "interchange/ics.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <ostream>
#include <set>
#include <string>
#include <utility>
#include <vector>

// What other programs read from calendars of the wild, against what the reader makes of them. Every
// difference is listed with its reason; a difference that goes away must leave the list too. The same list,
// for people, is in docs/interchange.md.

namespace tend::commands {

namespace {

namespace fs = std::filesystem;
using interchange::CalendarEvent;
using interchange::EventBook;
using interchange::IcsTime;
using Json = nlohmann::json;
using Texts = std::vector<std::string>;

const std::string corpora = TEND_SOURCE_DIR "/../shared/corpora/";

bool are_corpora_here() {
    if (fs::exists(corpora)) return true;
    WARN("skipped: the corpora are not here");
    return false;
}

Json oracle(const std::string& name) {
    std::ifstream in(corpora + "oracles/" + name + ".public.json");
    return Json::parse(in);
}

struct Calendars {
    std::vector<CalendarEvent> events;
    std::size_t skipped = 0;
};

const interchange::WorldClocks& clocks() {
    static const auto utc = world_clocks("UTC");
    return utc;
}

Calendars calendars_of(const std::string& file) {
    std::ifstream in(corpora + file, std::ios::binary);
    Calendars found;
    interchange::read_calendars(in, clocks(),
                                {[&](CalendarEvent event) { found.events.push_back(std::move(event)); },
                                 [&](const interchange::Skipped&) { ++found.skipped; }});
    return found;
}

EventBook book_of(Calendars calendars) {
    EventBook book;
    for (auto& event : calendars.events) book.add(std::move(event));
    return book;
}

std::string day_of(const IcsTime& time) {
    return to_text(Day{std::chrono::floor<days>(time.local)});
}

/// The oracles' days as they are, their moments in UTC, times of no zone as if they were UTC.
std::string comparable(const std::string& time) {
    if (time.find('T') == std::string::npos) return time;
    const bool is_bare = time.size() == std::string("2026-03-16T09:00:00").size();
    return to_text(parse_instant(is_bare ? time + "Z" : time).value());
}

std::string moment_of(const CalendarEvent& event, const IcsTime& start) {
    return start.kind == IcsTime::Kind::day ? day_of(start) : to_text(event.zones->instant_of(start));
}

/// Where a text of `file` comes more often on one side.
Texts differences(const std::string& file, const Texts& theirs, const Texts& ours) {
    std::map<std::string, int> surplus;
    for (const auto& text : theirs) --surplus[text];
    for (const auto& text : ours) ++surplus[text];
    Texts all;
    for (const auto& [text, count] : surplus)
        if (count != 0) all.push_back(file + (count < 0 ? ": theirs: " : ": ours: ") + text);
    return all;
}

void append(Texts& texts, const Texts& more) {
    texts.insert(texts.end(), more.begin(), more.end());
}

std::string short_name(const std::string& file) {
    return fs::path(file).filename().string();
}

} // namespace

TEST_CASE("every calendar of the corpora is read to its end") {
    if (!are_corpora_here()) return;
    std::size_t files = 0;
    std::size_t events = 0;
    for (const auto& entry : fs::recursive_directory_iterator(corpora)) {
        const auto kind = entry.path().extension();
        if (kind != ".ics" && kind != ".vcs") continue;
        INFO(entry.path());
        auto calendars = calendars_of(fs::relative(entry.path(), corpora).string());
        ++files;
        events += calendars.events.size();
        const EventBook book = book_of(std::move(calendars));
        for (const auto& series : book.series()) {
            const auto found = interchange::occurrences(series, *parse_instant("1995-01-01T00:00:00Z"),
                                                        *parse_instant("2030-01-01T00:00:00Z"));
            CHECK((found.are_too_many || found.all.size() <= interchange::EventOccurrences::most));
        }
    }
    CHECK(files > 0);
    CHECK(events > files);
}

TEST_CASE("calendars that repeat do so on the days that others find") {
    if (!are_corpora_here()) return;
    const Instant from = *parse_instant("2018-01-01T00:00:00Z");
    const Instant until = *parse_instant("2026-01-01T00:00:00Z");
    Texts differing;
    const Json recurring = oracle("recurring");
    for (const auto& [file, expected] : recurring["files"].items()) {
        if (!fs::exists(corpora + file)) continue;
        const EventBook book = book_of(calendars_of(file));
        Texts ours;
        for (const auto& series : book.series()) {
            for (const auto& one : interchange::occurrences(series, from - days{400}, until).all) {
                const bool is_in = one.at >= from || one.at + one.length > from;
                if (one.state != interchange::EventOccurrence::State::excluded && is_in)
                    ours.push_back(moment_of(*one.event, one.start) + ' ' + one.event->uid);
            }
        }
        const auto count = expected["count"].get<std::size_t>();
        Texts theirs;
        for (const auto& one : expected["first400"])
            theirs.push_back(comparable(one[1].get<std::string>()) + ' ' + one[0].get<std::string>());
        // Of long lists the oracle tells a part.
        if (ours.size() != count)
            differing.push_back(short_name(file) + ": ours: " + std::to_string(ours.size()));
        if (theirs.size() < count) {
            const std::set<std::string> told(theirs.begin(), theirs.end());
            std::erase_if(ours, [&](const std::string& text) { return !told.contains(text); });
        }
        append(differing, differences(short_name(file), theirs, ours));
    }
    const Texts known = {
        // A start behind its end is still the start: the day of another event with the same mistake shows it.
        "issue_132_swapped_start_and_end.ics: theirs: 2023-12-18T22:30:00Z 84A72-65798A00-5-20465200",
        "issue_132_swapped_start_and_end.ics: ours: 2023-12-18T22:45:00Z 84A72-65798A00-5-20465200",
    };
    CHECK(differing == known);
}

TEST_CASE("holidays of 2026 and 2027 are those that others find") {
    if (!are_corpora_here()) return;
    std::size_t compared = 0;
    Texts differing;
    const Json holidays = oracle("holidays_2026_2027");
    for (const auto& [file, expected] : holidays["agreed"].items()) {
        const std::string path = "ics-holidays/" + file;
        if (!fs::exists(corpora + path)) continue;
        Texts ours;
        const EventBook book = book_of(calendars_of(path));
        for (const auto& series : book.series()) {
            for (const auto& one : interchange::occurrences(series, *parse_instant("2026-01-01T00:00:00Z"),
                                                            *parse_instant("2028-01-01T00:00:00Z"))
                                       .all) {
                if (one.state == interchange::EventOccurrence::State::holds)
                    ours.push_back(day_of(one.start) + ' ' + one.event->summary);
            }
        }
        Texts theirs;
        for (const auto& one : expected)
            theirs.push_back(one[0].get<std::string>() + ' ' + one[1].get<std::string>());
        append(differing, differences(file, theirs, ours));
        ++compared;
    }
    CHECK(compared > 0);
    CHECK(differing == Texts{});
}

TEST_CASE("meetings have the start, words and people that others find") {
    if (!are_corpora_here()) return;
    const auto address = [](std::string text) {
        std::erase(text, '"');
        const bool is_mail = text.size() > 7 && (text.starts_with("mailto:") || text.starts_with("MAILTO:"));
        return is_mail ? text.substr(7) : text;
    };
    Texts differing;
    const Json meetings = oracle("meetings");
    for (const auto& [file, expected] : meetings["files"].items()) {
        if (!fs::exists(corpora + file)) continue;
        Texts theirs;
        std::set<std::string> judged;
        for (const auto& one : expected) {
            // Events without a start are none; a start of no zone, as they read it, says no moment.
            if (one["start"].is_null()) continue;
            const auto start = one["start"].get<std::string>();
            std::string text = one["uid"].get<std::string>() + " |";
            if (start.size() != std::string("2026-03-16T09:00:00").size()) text += ' ' + comparable(start);
            for (const auto& attendee : one["attendees"]) text += ' ' + address(attendee.get<std::string>());
            judged.insert(one["uid"].get<std::string>() + (start.size() == 19 ? "#" : ""));
            theirs.push_back(text);
        }
        Texts ours;
        for (const auto& event : calendars_of(file).events) {
            std::string text = event.uid + " |";
            const bool says_no_moment = judged.contains(event.uid + "#") && !judged.contains(event.uid);
            if (!says_no_moment) text += ' ' + moment_of(event, event.start);
            for (const auto& attendee : event.attendees)
                if (!attendee.address.empty()) text += ' ' + attendee.address;
            ours.push_back(text);
        }
        append(differing, differences(short_name(file), theirs, ours));
    }
    const Texts known = {
        // Broken for them; the line can be read.
        "broken_ical.ics: ours: abc | 2014-04-09T09:30:00Z",
        // A zone that no rule is told of: no zone, so UTC here.
        "issue_526_calendar_with_event_subset.ics: theirs: 1 | 2021-11-01T15:00:00Z",
        "issue_526_calendar_with_event_subset.ics: ours: 1 | 2021-11-01T16:00:00Z",
        "issue_526_calendar_with_events.ics: theirs: 1 | 2021-11-01T15:00:00Z",
        "issue_526_calendar_with_events.ics: ours: 1 | 2021-11-01T16:00:00Z",
        "issue_526_calendar_with_events.ics: theirs: 2 | 2021-11-01T15:40:00Z",
        "issue_526_calendar_with_events.ics: ours: 2 | 2021-11-01T16:40:00Z",
        // Two starts: the first holds.
        "pacific_fiji.ics: ours: noend123 | 2014-08-28T20:00:00Z",
        // A time that ends in Z is UTC, whatever TZID says.
        "event_dt_mixed_awareness.ics: theirs: S9HZETRQne | 2015-06-02T10:00:00Z",
        "event_dt_mixed_awareness.ics: ours: S9HZETRQne | 2015-06-02T12:00:00Z",
        // A rule that cannot be read; without it the event would be told wrongly.
        "badRRULE.ics: theirs: 11le1ep09hvog7dbotn6foj38e@google.com | 2020-09-03T15:50:00Z",
        // A whole day is the day as written, whatever TZID says.
        "yearly-recurring-unicode.ics: theirs: FA9831E7-C238-4FEC-95E5-CD46BD466421 | 2012-07-13T22:00:00Z",
        "yearly-recurring-unicode.ics: ours: FA9831E7-C238-4FEC-95E5-CD46BD466421 | 2012-07-14",
    };
    CHECK(differing == known);
}

} // namespace tend::commands
