#include "interchange/calendar_series.hpp"

#include "support/catch.hpp"
#include "world_clocks.hpp"

#include <string>
#include <vector>

namespace tend::interchange {

namespace {

using Texts = std::vector<std::string>;

std::string event(const std::string& lines) {
    return "BEGIN:VEVENT\nUID:u\n" + lines + "END:VEVENT\n";
}

EventBook book_of(const std::string& text) {
    EventBook book;
    for (auto& one : calendars_in("BEGIN:VCALENDAR\n" + text + "END:VCALENDAR\n").events)
        book.add(std::move(one));
    return book;
}

/// What takes place in the first half of 2026, each as its moment, which repetition it is and its words.
Texts times_of(const std::string& text) {
    const EventBook book = book_of(text);
    Texts all;
    for (const auto& series : book.series()) {
        const auto found = occurrences(series, *parse_instant("2026-01-01T00:00:00Z"),
                                       *parse_instant("2026-07-01T00:00:00Z"));
        for (const auto& one : found.all) {
            const std::string state = one.state == EventOccurrence::State::cancelled  ? " off"
                                      : one.state == EventOccurrence::State::excluded ? " out"
                                                                                      : "";
            const std::string instance = instance_text(one, series);
            all.push_back(to_text(one.at).substr(5, 11) +
                          (instance.empty() ? "" : " #" + instance.substr(5)) +
                          (one.event->summary.empty() ? "" : " " + one.event->summary) + state);
        }
    }
    return all;
}

const std::string weekly = "DTSTART;TZID=Europe/Berlin:20260316T090000\nRRULE:FREQ=WEEKLY;COUNT=3\n";

} // namespace

TEST_CASE("an event that happens once has no repetitions") {
    CHECK(times_of(event("DTSTART:20260316T090000Z\n")) == Texts{"03-16T09:00"});
    CHECK(times_of(event("DTSTART:20251231T235959Z\n")).empty());
    CHECK(times_of(event("DTSTART:20260101T000000Z\n")) == Texts{"01-01T00:00"});
    CHECK(times_of(event("DTSTART:20260701T000000Z\n")).empty());
    CHECK(times_of(event("DTSTART;VALUE=DATE:20260316\n")) == Texts{"03-15T23:00"});
}

TEST_CASE("repetitions keep their local time when clocks change") {
    CHECK(times_of(event(weekly)) == Texts{"03-16T08:00 #03-16", "03-23T08:00 #03-23", "03-30T07:00 #03-30"});
    CHECK(times_of(event("DTSTART;TZID=Europe/Berlin:20260328T023000\nRRULE:FREQ=DAILY;COUNT=2\n")) ==
          Texts{"03-28T01:30 #03-28", "03-29T01:30 #03-29"});
}

TEST_CASE("exclusions are told by any clock, and by days") {
    CHECK(times_of(event(weekly + "EXDATE:20260323T080000Z\n")).at(1) == "03-23T08:00 #03-23 out");
    CHECK(times_of(event(weekly + "EXDATE;TZID=America/New_York:20260323T040000\n")).at(1) ==
          "03-23T08:00 #03-23 out");
    CHECK(times_of(event(weekly + "EXDATE;VALUE=DATE:20260323\n")).at(1) == "03-23T08:00 #03-23 out");
    CHECK(times_of(event(weekly + "EXDATE:20260323T090000\n")).at(1) == "03-23T08:00 #03-23 out");
    CHECK(times_of(event(weekly + "EXDATE:20260323T100000\n")).at(1) == "03-23T08:00 #03-23");
    CHECK(times_of(event(weekly + "EXRULE:FREQ=WEEKLY;INTERVAL=2\n")) ==
          Texts{"03-16T08:00 #03-16 out", "03-23T08:00 #03-23", "03-30T07:00 #03-30 out"});
}

TEST_CASE("RDATEs add to the rules, or to the start alone") {
    CHECK(times_of(event("DTSTART:20260316T090000Z\nRDATE:20260318T100000Z,20260316T090000Z\n")) ==
          Texts{"03-16T09:00 #03-16", "03-18T10:00 #03-18T10:00:00"});
    CHECK(times_of(event(weekly + "RDATE;VALUE=DATE:20260320\n")).at(1) == "03-20T08:00 #03-20");
}

TEST_CASE("a rule ends with its UNTIL, by whichever clock that is told") {
    const auto last = [](const std::string& until) {
        return times_of(event("DTSTART;TZID=Europe/Berlin:20260316T090000\nRRULE:FREQ=DAILY;UNTIL=" + until +
                              "\n"))
            .size();
    };
    CHECK(last("20260318T080000Z") == 3);
    CHECK(last("20260318T075959Z") == 2);
    CHECK(last("20260318T090000") == 3);
    CHECK(last("20260318") == 2);
    CHECK(times_of(event("DTSTART;VALUE=DATE:20260316\nRRULE:FREQ=DAILY;UNTIL=20260318T235959Z\n")).size() ==
          3);
}

TEST_CASE("single repetitions are moved, renamed and cancelled") {
    CHECK(times_of(event(weekly) +
                   event("RECURRENCE-ID:20260323T080000Z\nDTSTART:20260324T100000Z\nSUMMARY:moved\n") +
                   event("RECURRENCE-ID;TZID=Europe/Berlin:20260330T090000\nSTATUS:CANCELLED\n"
                         "DTSTART;TZID=Europe/Berlin:20260330T090000\n")) ==
          Texts{"03-16T08:00 #03-16", "03-24T10:00 #03-23 moved", "03-30T07:00 #03-30 off"});
}

TEST_CASE("a repetition moved into the span counts, one moved out does not") {
    const std::string rule = "DTSTART:20251229T090000Z\nRRULE:FREQ=WEEKLY;COUNT=2\n";
    CHECK(
        times_of(event(rule) + event("RECURRENCE-ID:20251229T090000Z\nDTSTART:20260102T090000Z\n")).size() ==
        2);
    CHECK(
        times_of(event(rule) + event("RECURRENCE-ID:20260105T090000Z\nDTSTART:20251230T090000Z\n")).empty());
}

TEST_CASE("a change for later ones shifts them") {
    CHECK(
        times_of(
            event("DTSTART:20260316T090000Z\nRRULE:FREQ=DAILY;COUNT=4\n") +
            event(
                "RECURRENCE-ID;RANGE=THISANDFUTURE:20260317T090000Z\nDTSTART:20260317T110000Z\nSUMMARY:b\n") +
            event("RECURRENCE-ID:20260318T090000Z\nDTSTART:20260318T080000Z\nSUMMARY:c\n")) ==
        Texts{"03-16T09:00 #03-16", "03-17T11:00 #03-17 b", "03-18T08:00 #03-18 c", "03-19T11:00 #03-19 b"});
}

TEST_CASE("of the same event the highest sequence holds, then the later") {
    const auto one = [](const char* sequence, const char* words) {
        return event("DTSTART:20260316T090000Z\nSEQUENCE:" + std::string(sequence) + "\nSUMMARY:" + words +
                     "\n");
    };
    CHECK(times_of(one("2", "two") + one("1", "one")) == Texts{"03-16T09:00 two"});
    CHECK(times_of(one("1", "first") + one("1", "second")) == Texts{"03-16T09:00 second"});
    const auto change = [](const char* sequence, const char* words) {
        return event("RECURRENCE-ID:20260323T080000Z\nDTSTART:20260323T100000Z\nSEQUENCE:" +
                     std::string(sequence) + "\nSUMMARY:" + words + "\n");
    };
    CHECK(times_of(change("2", "two") + change("1", "one") + event(weekly)).at(1) ==
          "03-23T10:00 #03-23 two");
}

TEST_CASE("repetitions without their series stand alone") {
    CHECK(times_of(event("RECURRENCE-ID:20260323T080000Z\nDTSTART:20260324T100000Z\n")) ==
          Texts{"03-24T10:00 #03-23"});
}

TEST_CASE("events without a UID have nothing to do with each other") {
    const std::string bare = "BEGIN:VEVENT\nDTSTART:20260316T090000Z\nEND:VEVENT\n";
    CHECK(times_of(bare + bare).size() == 2);
}

TEST_CASE("a series with too many repetitions is told as such") {
    const EventBook book = book_of(event("DTSTART:20260101T000000Z\nRRULE:FREQ=SECONDLY\n"));
    const auto found = occurrences(book.series().front(), *parse_instant("2026-01-01T00:00:00Z"),
                                   *parse_instant("2026-07-01T00:00:00Z"));
    CHECK(found.are_too_many);
}

TEST_CASE("repetitions within a day are told apart by their time") {
    CHECK(times_of(event("DTSTART:20260316T090000Z\nRRULE:FREQ=DAILY;BYHOUR=9,15;COUNT=3\n")) ==
          Texts{"03-16T09:00 #03-16", "03-16T15:00 #03-16T15:00:00", "03-17T09:00 #03-17"});
}

} // namespace tend::interchange
