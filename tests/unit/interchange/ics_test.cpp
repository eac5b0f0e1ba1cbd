#include "interchange/ics.hpp"

#include "reading.hpp"
#include "support/catch.hpp"
#include "world_clocks.hpp"

#include <string>
#include <vector>

namespace tend::interchange {

namespace {

std::string event(const std::string& lines) {
    return "BEGIN:VEVENT\n" + lines + "END:VEVENT\n";
}

std::string calendar(const std::string& lines) {
    return "BEGIN:VCALENDAR\nVERSION:2.0\n" + lines + "END:VCALENDAR\n";
}

const std::string start = "DTSTART:20260316T090000Z\n";

using Texts = std::vector<std::string>;

Texts summaries(const std::string& text) {
    Texts all;
    for (auto& one : calendars_in(text).events) all.push_back(std::move(one.summary));
    return all;
}

CalendarEvent only_event(const std::string& lines) {
    auto reading = calendars_in(calendar(event(lines)));
    REQUIRE(reading.events.size() == 1);
    return std::move(reading.events.front());
}

Texts reasons(const std::string& text) {
    Texts all;
    for (const auto& one : calendars_in(text).skipped)
        all.push_back(std::to_string(one.line) + (one.on_purpose ? " on purpose: " : ": ") + one.reason);
    return all;
}

} // namespace

TEST_CASE("read_calendars reads an event with all that counts") {
    const auto one = only_event("UID:a@b\nSEQUENCE:3\nSUMMARY:Tea\\, with\n  Bo\\nand cake\n"
                                "DTSTART;TZID=\"Europe/Berlin\":20260316T090000\nDURATION:PT1H\n"
                                "RECURRENCE-ID;RANGE=THISANDFUTURE:20260315T080000Z\nSTATUS:Cancelled\n"
                                "RRULE:FREQ=DAILY;COUNT=2\nEXRULE:FREQ=WEEKLY\n"
                                "RDATE;VALUE=PERIOD:20260320T080000Z/PT1H,20260321T080000Z/20260321T090000Z\n"
                                "EXDATE;VALUE=DATE:20260317,20260318\nX-NOISE:1\n");
    CHECK(one.line == 3);
    CHECK(one.uid == "a@b");
    CHECK(one.sequence == 3);
    CHECK(one.summary == "Tea, with Bo and cake");
    CHECK(one.start ==
          IcsTime{parse_ics_time("20260316T090000")->local, IcsTime::Kind::zoned, "Europe/Berlin"});
    CHECK(one.end.value().local == one.start.local + std::chrono::hours{1});
    CHECK(one.instance == parse_ics_time("20260315T080000Z"));
    CHECK(one.holds_for_later_ones);
    CHECK(one.is_cancelled);
    CHECK(one.rules.size() == 1);
    CHECK(one.excluding_rules.size() == 1);
    CHECK(one.extra ==
          std::vector<IcsTime>{*parse_ics_time("20260320T080000Z"), *parse_ics_time("20260321T080000Z")});
    CHECK(one.excluded == std::vector<IcsTime>{*parse_ics_time("20260317"), *parse_ics_time("20260318")});
}

TEST_CASE("read_calendars tells who is named, who comes and who is no person") {
    const auto one = only_event(
        start +
        "ORGANIZER;CN=\"Li, Bo\":MAILTO:bo@example.org\n"
        "ATTENDEE;PARTSTAT=DECLINED:mailto:a@x\nATTENDEE;PARTSTAT=DELEGATED:mailto:b@x\n"
        "ATTENDEE;ROLE=NON-PARTICIPANT:mailto:c@x\nATTENDEE;CUTYPE=ROOM:mailto:d@x\n"
        "ATTENDEE;CUTYPE=GROUP:mailto:e@x\nATTENDEE:mailto:f@resource.calendar.google.com\n"
        "ATTENDEE;EMAIL=g@x;CN=G:/1234/principal/\nATTENDEE;ENCODING=QUOTED-PRINTABLE:H=20Hu <h@x>\n"
        "ATTENDEE;CN=I:invalid:nomail\nATTENDEE;ROLE=NON-PARTICIPANT;PARTSTAT=ACCEPTED:\"mailto:j@x\"\n");
    CHECK(one.organizer == Invited{"bo@example.org", "Li, Bo", true, true});
    const std::vector<Invited> expected = {
        {"a@x", "", false, true}, {"b@x", "", false, true},
        {"c@x", "", false, true}, {"d@x", "", true, false},
        {"e@x", "", true, false}, {"f@resource.calendar.google.com", "", true, false},
        {"g@x", "G", true, true}, {"h@x", "H Hu", true, true},
        {"", "I", true, true},    {"j@x", "", true, true},
    };
    CHECK(one.attendees == expected);
}

TEST_CASE("read_calendars tells where an event takes place") {
    const std::pair<const char*, EventPlace> table[] = {
        {"", EventPlace::untold},
        {"LOCATION:\n", EventPlace::untold},
        {"LOCATION:Room 4\n", EventPlace::somewhere},
        {"LOCATION:Microsoft Teams Meeting\n", EventPlace::online},
        {"LOCATION:Room 4\nDESCRIPTION:join https://example.zoom.us/j/1\n", EventPlace::online},
        {"DESCRIPTION:the zoom lens\n", EventPlace::untold},
        {"URL:https://meet.google.com/abc\n", EventPlace::online},
        {"X-GOOGLE-CONFERENCE:https://meet.google.com/abc\n", EventPlace::online},
        {"X-MICROSOFT-SKYPETEAMSMEETINGURL:https://example.org\n", EventPlace::online},
        {"CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO:https://example.org\n", EventPlace::online},
        {"CONFERENCE;VALUE=URI;FEATURE=PHONE:tel:+1\n", EventPlace::untold},
    };
    for (const auto& [lines, place] : table) {
        INFO(lines);
        CHECK(only_event(start + lines).place == place);
    }
}

TEST_CASE("read_calendars takes every calendar of a file, whatever lies between and within") {
    CHECK(summaries(calendar(event(start + "SUMMARY:a\n")) + calendar(event(start + "SUMMARY:b\n"))) ==
          Texts{"a", "b"});
    CHECK(summaries(event(start + "SUMMARY:bare\n")) == Texts{"bare"});
    CHECK(summaries(
              calendar("BEGIN:VTODO\nSUMMARY:no\nBEGIN:VALARM\nSUMMARY:no\nEND:VALARM\nEND:VTODO\n" +
                       event(start + "BEGIN:VALARM\nSUMMARY:no\nDTSTART:x\nEND:VALARM\nSUMMARY:yes\n"))) ==
          Texts{"yes"});
    CHECK(summaries("\xEF\xBB\xBF" + calendar(event("dtstart:20260316\nsummary;language=de:Tee\n"))) ==
          Texts{"Tee"});
    CHECK(summaries(calendar("BEGIN:VTODO\nSUMMARY:never ended\n" + event(start + "SUMMARY:c\n"))) ==
          Texts{"c"});
    CHECK(summaries(in_utf16(calendar(event(start + "SUMMARY:wide\n")))) == Texts{"wide"});
    CHECK(summaries(calendar(event(start + "SUMMARY:caf\xE9\n"))) == Texts{"café"});
    CHECK(summaries(
              "BEGIN:VCALENDAR\nVERSION:1.0\n" +
              event(start + "SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:T=C3=A9=\na\nRRULE:D1 #3\n") +
              "END:VCALENDAR\n") == Texts{"Téa"});
    CHECK(summaries("END:VEVENT\nno line\n" + calendar("X\n" + event("X\n" + start + "SUMMARY:d\n"))) ==
          Texts{"d"});
}

TEST_CASE("read_calendars names what it cannot take and goes on") {
    const std::string good = event(start + "SUMMARY:good\n");
    const std::pair<std::string, std::string> table[] = {
        {"SUMMARY:x\n", "3: the event has no start"},
        {"DTSTART:\n", "3: the event has no start"},
        {"DTSTART:20260231\n", "3: DTSTART is \"20260231\": no day or time that exists"},
        {start + "RRULE:FREQ=SOMETIMES\n", "3: RRULE is \"FREQ=SOMETIMES\": no rule that can be read"},
        {start + "EXDATE:20260301,x\n", "3: EXDATE is \"20260301,x\": no days or times that exist"},
        {start + "RECURRENCE-ID:x\n", "3: RECURRENCE-ID is \"x\": no day or time that exists"},
    };
    for (const auto& [lines, reason] : table) {
        INFO(lines);
        const std::string text = calendar(event(lines) + good);
        CHECK(reasons(text) == Texts{reason});
        CHECK(summaries(text) == Texts{"good"});
    }
    CHECK(reasons(calendar("BEGIN:VEVENT\n" + start + good)) ==
          Texts{"3: the event is cut off: it has no END:VEVENT"});
    CHECK(reasons("BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + start) ==
          Texts{"2: the event is cut off: it has no END:VEVENT"});
    CHECK(reasons(calendar("METHOD:REPLY\n" + good)) ==
          Texts{"4 on purpose: an answer to an invitation, no event"});
}

TEST_CASE("an event is taken without an end that cannot be read, and that is told") {
    for (const std::string end : {"DTEND:2014930\n", "DURATION:PT-2H\n", "DURATION:P999999999999999999W\n"}) {
        const auto reading = calendars_in(calendar(event(start + end)));
        INFO(end);
        REQUIRE(reading.events.size() == 1);
        CHECK_FALSE(reading.events.front().end);
        REQUIRE(reading.skipped.size() == 1);
        CHECK(reading.skipped.front().reason.ends_with("; the event was taken without its end"));
    }
    CHECK(reasons(calendar(event(start + "RDATE:\nEXDATE:\nRRULE:\nDTEND:\n"))).empty());
}

TEST_CASE("a cancelled calendar cancels its events") {
    CHECK(calendars_in(calendar("METHOD:CANCEL\n" + event(start))).events.at(0).is_cancelled);
    CHECK_FALSE(calendars_in(calendar("METHOD:REQUEST\n" + event(start))).events.at(0).is_cancelled);
}

TEST_CASE("events that are too large are named, whatever they hold") {
    std::string lines = start;
    for (int count = 0; count < 5001; ++count) lines += "X:1\n";
    CHECK(reasons(calendar(event(lines))) == Texts{"3: the event is too large"});
    lines = start + "SUMMARY:s\n";
    for (int count = 0; count < 21; ++count) lines += "RRULE:FREQ=DAILY\n";
    CHECK(reasons(calendar(event(lines))) == Texts{"3: the event has too many rules"});
    const std::string huge = "DESCRIPTION:" + std::string(std::size_t{3} << 20, 'x') + "\n";
    CHECK(summaries(calendar(event(start + huge + "SUMMARY:kept\n"))) == Texts{"kept"});
}

TEST_CASE("looks_like_calendar goes by what begins first") {
    CHECK(looks_like_calendar("\n begin:vcalendar\n"));
    CHECK(looks_like_calendar("BEGIN:VEVENT\n"));
    CHECK_FALSE(looks_like_calendar("BEGIN:VCARD\nBEGIN:VCALENDAR\n"));
    CHECK_FALSE(looks_like_calendar("{}"));
    CHECK_FALSE(looks_like_calendar(""));
}

} // namespace tend::interchange
