#include "support/catch.hpp"
#include "tend/day.hpp"
#include "tend/errors.hpp"
#include "timezone/zones.hpp"

#include <cstdlib>
#include <string>
#include <vector>

using namespace tend;
using namespace tend::timezone;
using std::chrono::seconds;

namespace {

Instant at(const std::string& text) {
    return parse_instant(text).value();
}

Day on(const std::string& text) {
    return parse_iso_day(text).value();
}

std::string shown(const std::string& zone, const std::string& instant) {
    const LocalTime local = local_time(zone, at(instant));
    CHECK(own_local_time(zone, at(instant)) == local);
    return to_text(at(instant), local);
}

std::string moment(const std::string& zone, const std::string& day, int hour, int minute) {
    return to_text(instant_of(zone, on(day), hour * 60 + minute));
}

} // namespace

TEST_CASE("local times are those of wall clocks") {
    struct Row {
        std::string zone, instant, shown;
    };
    const std::vector<Row> table = {
        {"America/Sao_Paulo", "2026-03-16T09:00:00Z", "2026-03-16T06:00:00-03:00"},
        {"Asia/Kathmandu", "2026-03-16T18:15:00Z", "2026-03-17T00:00:00+05:45"},
        {"Asia/Kolkata", "2026-03-16T18:29:59Z", "2026-03-16T23:59:59+05:30"},
        {"UTC", "2026-03-16T09:00:00Z", "2026-03-16T09:00:00+00:00"},
        {"Etc/GMT", "2026-03-16T09:00:00Z", "2026-03-16T09:00:00+00:00"},
        {"America/St_Johns", "2026-01-01T00:00:00Z", "2025-12-31T20:30:00-03:30"},
        {"Pacific/Chatham", "2026-01-01T00:00:00Z", "2026-01-01T13:45:00+13:45"},
        {"Pacific/Kiritimati", "2026-01-01T10:00:00Z", "2026-01-02T00:00:00+14:00"},
        {"Australia/Lord_Howe", "2026-04-04T14:59:59Z", "2026-04-05T01:59:59+11:00"},
        {"Australia/Lord_Howe", "2026-04-04T15:00:00Z", "2026-04-05T01:30:00+10:30"},
        {"America/New_York", "2026-03-08T06:59:59Z", "2026-03-08T01:59:59-05:00"},
        {"America/New_York", "2026-03-08T07:00:00Z", "2026-03-08T03:00:00-04:00"},
        {"Pacific/Apia", "2011-12-30T09:59:59Z", "2011-12-29T23:59:59-10:00"},
        {"Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31T00:00:00+14:00"},
        {"Europe/Dublin", "2026-07-01T12:00:00Z", "2026-07-01T13:00:00+01:00"},
        {"Africa/Monrovia", "1970-06-01T12:00:00Z", "1970-06-01T11:16:00-00:44"},
        {"Europe/Berlin", "2026-03-16T09:00:00.250Z", "2026-03-16T10:00:00.250+01:00"},
        {"Europe/Berlin", "1969-12-31T23:59:59.999Z", "1970-01-01T00:59:59.999+01:00"},
    };
    for (const auto& row : table) {
        CAPTURE(row.zone, row.instant);
        CHECK(shown(row.zone, row.instant) == row.shown);
    }
}

TEST_CASE("clocks follow the yearly rule after the last change that a zone's file lists") {
    CHECK(shown("America/New_York", "2040-07-01T12:00:00Z") == "2040-07-01T08:00:00-04:00");
    CHECK(shown("America/New_York", "2040-01-01T12:00:00Z") == "2040-01-01T07:00:00-05:00");
    CHECK(shown("Australia/Sydney", "2060-01-01T00:00:00Z") == "2060-01-01T11:00:00+11:00");
    CHECK(shown("Asia/Tokyo", "2060-07-01T00:00:00Z") == "2060-07-01T09:00:00+09:00");
    CHECK(moment("America/New_York", "2040-07-01", 8, 0) == "2040-07-01T12:00:00Z");
    CHECK(moment("America/New_York", "2040-03-11", 1, 59) == "2040-03-11T06:59:00Z");
    CHECK(moment("America/New_York", "2040-03-11", 2, 0) == "2040-03-11T07:00:00Z");
    CHECK(moment("America/New_York", "2040-03-11", 2, 45) == "2040-03-11T07:00:00Z");
    CHECK(moment("America/New_York", "2040-03-11", 3, 0) == "2040-03-11T07:00:00Z");
    CHECK(moment("America/New_York", "2040-11-04", 1, 0) == "2040-11-04T05:00:00Z");
    CHECK(moment("America/New_York", "2040-11-04", 1, 59) == "2040-11-04T05:59:00Z");
    CHECK(moment("America/New_York", "2040-11-04", 2, 0) == "2040-11-04T07:00:00Z");
    CHECK(moment("Australia/Lord_Howe", "2040-10-07", 2, 15) == "2040-10-06T15:30:00Z");
    CHECK(moment("Asia/Tokyo", "2040-07-01", 9, 0) == "2040-07-01T00:00:00Z");
}

TEST_CASE("local time tells day, minute and offset") {
    const LocalTime local = local_time("Asia/Kathmandu", at("2026-03-16T18:14:59Z"));
    CHECK(local == LocalTime{on("2026-03-16"), 1439, seconds(20700)});
    CHECK(local_time("Asia/Kathmandu", at("2026-03-16T18:15:00Z")) ==
          LocalTime{on("2026-03-17"), 0, seconds(20700)});
    CHECK(own_local_time("Africa/Monrovia", at("1970-06-01T12:00:00Z")) ==
          LocalTime{on("1970-06-01"), 11 * 60 + 15, seconds(-2670)});
}

TEST_CASE("instant_of finds the moment that clocks show a time") {
    CHECK(moment("UTC", "2026-03-16", 9, 0) == "2026-03-16T09:00:00Z");
    CHECK(moment("Europe/Berlin", "2026-03-16", 9, 0) == "2026-03-16T08:00:00Z");
    CHECK(moment("Asia/Kathmandu", "2026-03-16", 0, 0) == "2026-03-15T18:15:00Z");
    CHECK(moment("Pacific/Kiritimati", "2026-01-01", 23, 59) == "2026-01-01T09:59:00Z");
}

TEST_CASE("instant_of takes the moment of the change in a gap") {
    CHECK(moment("Europe/Berlin", "2026-03-29", 1, 59) == "2026-03-29T00:59:00Z");
    CHECK(moment("Europe/Berlin", "2026-03-29", 2, 0) == "2026-03-29T01:00:00Z");
    CHECK(moment("Europe/Berlin", "2026-03-29", 2, 59) == "2026-03-29T01:00:00Z");
    CHECK(moment("Europe/Berlin", "2026-03-29", 3, 0) == "2026-03-29T01:00:00Z");
    CHECK(moment("Australia/Lord_Howe", "2026-10-04", 2, 15) == "2026-10-03T15:30:00Z");
    CHECK(moment("Pacific/Apia", "2011-12-30", 12, 0) == "2011-12-30T10:00:00Z");
    CHECK(moment("Pacific/Apia", "2011-12-30", 0, 0) == "2011-12-30T10:00:00Z");
    CHECK(moment("Pacific/Apia", "2011-12-29", 23, 59) == "2011-12-30T09:59:00Z");
    CHECK(moment("Pacific/Apia", "2011-12-31", 0, 0) == "2011-12-30T10:00:00Z");
}

TEST_CASE("instant_of takes the first of two moments in a fold") {
    CHECK(moment("Europe/Berlin", "2026-10-25", 1, 59) == "2026-10-24T23:59:00Z");
    CHECK(moment("Europe/Berlin", "2026-10-25", 2, 0) == "2026-10-25T00:00:00Z");
    CHECK(moment("Europe/Berlin", "2026-10-25", 2, 59) == "2026-10-25T00:59:00Z");
    CHECK(moment("Europe/Berlin", "2026-10-25", 3, 0) == "2026-10-25T02:00:00Z");
    CHECK(moment("Australia/Lord_Howe", "2026-04-05", 1, 45) == "2026-04-04T14:45:00Z");
    CHECK(moment("Pacific/Kwajalein", "1969-09-30", 12, 0) == "1969-09-30T01:00:00Z");
}

TEST_CASE("a zone that is none is refused") {
    const Instant instant = at("2026-03-16T09:00:00Z");
    for (const std::string zone : {"", "Nowhere", "Europe/Berln", "..", "../../../etc/localtime",
                                   "/etc/localtime", "Europe", "CET-1CEST", "zone.tab", "europe/berlin"}) {
        CAPTURE(zone);
        CHECK_THROWS_AS(local_time(zone, instant), InvalidInput);
        CHECK_THROWS_AS(own_local_time(zone, instant), InvalidInput);
        CHECK_THROWS_AS(instant_of(zone, on("2026-03-16"), 540), InvalidInput);
    }
    try {
        (void)local_time("Europe/Berln", instant);
    } catch (const InvalidInput& failure) {
        CHECK(failure.what() == std::string("\"Europe/Berln\" is no time zone"));
        CHECK(failure.hint() == "did you mean Europe/Berlin?");
    }
}

TEST_CASE("own_local_time leaves the environment as it was") {
    const Instant instant = at("2026-03-16T09:00:00Z");
    setenv("TZ", "Asia/Tokyo", 1);
    CHECK(own_local_time("Europe/Berlin", instant).minute == 600);
    CHECK(getenv("TZ") == std::string("Asia/Tokyo"));
    setenv("TZ", "", 1);
    CHECK(own_local_time("Asia/Tokyo", instant).minute == 1080);
    CHECK(getenv("TZ") == std::string());
    unsetenv("TZ");
    CHECK(own_local_time("Europe/Berlin", instant).minute == 600);
    CHECK(getenv("TZ") == nullptr);
    setenv("TZDIR", "/nonexistent", 1);
    CHECK(own_local_time("Asia/Tokyo", instant).minute == 1080);
    unsetenv("TZDIR");
}
