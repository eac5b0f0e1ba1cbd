#include "support/catch.hpp"
#include "tend/input.hpp"
#include "unit/core/refusal_of.hpp"

using namespace tend;

namespace {

/// A Monday.
const Day today = *make_day(2026, 3, 16);

std::string back(std::string_view text, Day from = today) {
    return to_text(parse_day(text, from, DayDirection::back));
}

std::string ahead(std::string_view text, Day from = today) {
    return to_text(parse_day(text, from, DayDirection::ahead));
}

struct Row {
    const char* text;
    const char* back;
    const char* ahead;
};

} // namespace

TEST_CASE("parse_day reads a written date the same in both directions") {
    const auto row = GENERATE(values<std::pair<const char*, const char*>>({
        {"2026-03-16", "2026-03-16"},      {" 2026-03-16\t", "2026-03-16"},
        {"0001-01-01", "0001-01-01"},      {"9999-12-31", "9999-12-31"},
        {"2024-02-29", "2024-02-29"},      {"15 mar 2025", "2025-03-15"},
        {"mar 15 2025", "2025-03-15"},     {"mar 15, 2025", "2025-03-15"},
        {"March  5  2031", "2031-03-05"},  {"05 MARCH 2025", "2025-03-05"},
        {"29 feb 2024", "2024-02-29"},     {"1 January 2025", "2025-01-01"},
        {"1 february 2025", "2025-02-01"}, {"1 apr 2025", "2025-04-01"},
        {"1 april 2025", "2025-04-01"},    {"1 may 2025", "2025-05-01"},
        {"1 june 2025", "2025-06-01"},     {"1 jul 2025", "2025-07-01"},
        {"1 august 2025", "2025-08-01"},   {"1 sep 2025", "2025-09-01"},
        {"1 sept 2025", "2025-09-01"},     {"1 september 2025", "2025-09-01"},
        {"1 oct 2025", "2025-10-01"},      {"1 november 2025", "2025-11-01"},
        {"dec 31 2025", "2025-12-31"},
    }));
    CAPTURE(row.first);
    CHECK(back(row.first) == row.second);
    CHECK(ahead(row.first) == row.second);
}

TEST_CASE("parse_day reads a day told by today the same in both directions") {
    const auto row = GENERATE(values<std::pair<const char*, const char*>>({
        {"today", "2026-03-16"},          {"Yesterday", "2026-03-15"},
        {"TOMORROW", "2026-03-17"},       {"3d ago", "2026-03-13"},
        {"3 d ago", "2026-03-13"},        {"3 days ago", "2026-03-13"},
        {"1 day ago", "2026-03-15"},      {"0d ago", "2026-03-16"},
        {"2 weeks ago", "2026-03-02"},    {"2w ago", "2026-03-02"},
        {"1 week ago", "2026-03-09"},     {"a week ago", "2026-03-09"},
        {"an year ago", "2025-03-16"},    {"1m ago", "2026-02-16"},
        {"1 month ago", "2026-02-16"},    {"1 year ago", "2025-03-16"},
        {"1q ago", "2025-12-16"},         {"2 quarters ago", "2025-09-16"},
        {"in 10 days", "2026-03-26"},     {"in 10d", "2026-03-26"},
        {"In  2  Months", "2026-05-16"},  {"in a month", "2026-04-16"},
        {"in 1 year", "2027-03-16"},      {"in 20 years", "2046-03-16"},
        {"20000 days ago", "1971-06-13"}, {"in 1 quarter", "2026-06-16"},
        {"one day ago", "2026-03-15"},    {"two days ago", "2026-03-14"},
        {"in Three weeks", "2026-04-06"}, {"twelve months ago", "2025-03-16"},
    }));
    CAPTURE(row.first);
    CHECK(back(row.first) == row.second);
    CHECK(ahead(row.first) == row.second);
}

TEST_CASE("parse_day steps by calendar months and stays within the month") {
    CHECK(back("1 month ago", *make_day(2026, 3, 31)) == "2026-02-28");
    CHECK(ahead("in 1 month", *make_day(2026, 1, 30)) == "2026-02-28");
    CHECK(back("1 year ago", *make_day(2024, 2, 29)) == "2023-02-28");
    CHECK(back("13 months ago", *make_day(2026, 1, 31)) == "2024-12-31");
}

TEST_CASE("a weekday looking back may be today, looking ahead it never is") {
    const auto row = GENERATE(values<Row>({{"mon", "2026-03-16", "2026-03-23"},
                                           {"tue", "2026-03-10", "2026-03-17"},
                                           {"wed", "2026-03-11", "2026-03-18"},
                                           {"thu", "2026-03-12", "2026-03-19"},
                                           {"fri", "2026-03-13", "2026-03-20"},
                                           {"sat", "2026-03-14", "2026-03-21"},
                                           {"sun", "2026-03-15", "2026-03-22"},
                                           {"Monday", "2026-03-16", "2026-03-23"},
                                           {"tuesday", "2026-03-10", "2026-03-17"},
                                           {"tues", "2026-03-10", "2026-03-17"},
                                           {"wednesday", "2026-03-11", "2026-03-18"},
                                           {"THURSDAY", "2026-03-12", "2026-03-19"},
                                           {"thurs", "2026-03-12", "2026-03-19"},
                                           {"friday", "2026-03-13", "2026-03-20"},
                                           {"saturday", "2026-03-14", "2026-03-21"},
                                           {" sunday ", "2026-03-15", "2026-03-22"}}));
    CAPTURE(row.text);
    CHECK(back(row.text) == row.back);
    CHECK(ahead(row.text) == row.ahead);
}

TEST_CASE("a weekday is counted from any day of the week") {
    for (int offset = 0; offset < 14; ++offset) {
        const Day from = today + days{offset};
        CAPTURE(offset);
        const Day last = parse_day("thu", from, DayDirection::back);
        const Day next = parse_day("thu", from, DayDirection::ahead);
        CHECK(std::chrono::weekday{last} == std::chrono::Thursday);
        CHECK(next - last == days{7});
        CHECK(last <= from);
        CHECK(next > from);
    }
}

TEST_CASE("a day without its year is the nearest in its direction, today included") {
    const auto row = GENERATE(values<Row>({{"15 mar", "2026-03-15", "2027-03-15"},
                                           {"mar 16", "2026-03-16", "2026-03-16"},
                                           {"17 march", "2025-03-17", "2026-03-17"},
                                           {"March 17", "2025-03-17", "2026-03-17"},
                                           {"1 jan", "2026-01-01", "2027-01-01"},
                                           {"dec 31", "2025-12-31", "2026-12-31"},
                                           {"29 feb", "2024-02-29", "2028-02-29"}}));
    CAPTURE(row.text);
    CHECK(back(row.text) == row.back);
    CHECK(ahead(row.text) == row.ahead);
}

TEST_CASE("29 february finds the nearest leap year across a century that is none") {
    CHECK(back("29 feb", *make_day(1904, 2, 28)) == "1896-02-29");
    CHECK(back("29 feb", *make_day(1904, 2, 29)) == "1904-02-29");
    CHECK(ahead("29 feb", *make_day(1896, 3, 1)) == "1904-02-29");
    CHECK(ahead("29 feb", *make_day(1896, 2, 29)) == "1896-02-29");
}

TEST_CASE("parse_day says what it understood and why it refuses") {
    const auto row = GENERATE(values<std::pair<const char*, const char*>>({
        {"", "a day is missing"},
        {" \t ", "a day is missing"},
        {"2026-02-30", "2026-02-30: February 2026 has 28 days"},
        {"2024-02-30", "2024-02-30: February 2024 has 29 days"},
        {"2026-04-31", "2026-04-31: April 2026 has 30 days"},
        {"2026-13-01", "2026-13-01: a year has 12 months"},
        {"2026-00-01", "2026-00-01: a year has 12 months"},
        {"2026-01-00", "2026-01-00: a month begins on day 1"},
        {"0000-01-01", "0000-01-01: years go from 0001 to 9999"},
        {"29 feb 2025", "29 feb 2025: February 2025 has 28 days"},
        {"feb 30", "feb 30: February has at most 29 days"},
        {"31 apr", "31 apr: April has 30 days"},
        {"0 mar", "0 mar: a month begins on day 1"},
        {"mar 15 0000", "mar 15 0000: years go from 0001 to 9999"},
        {"2026-3-5", "2026-3-5: write the day as 2026-03-05"},
        {"2026/03/16", "2026/03/16: write the day as 2026-03-16"},
        {"2026.3.16", "2026.3.16: write the day as 2026-03-16"},
        {"20260316", "20260316: write the day with dashes, 2026-03-16"},
        {"20261316", "20261316: not a day that can be read"},
        {"03/04", "03/04: could be read in more than one way"},
        {"03.04.2025", "03.04.2025: could be read in more than one way"},
        {"03/04/2025", "03/04/2025: could be read in more than one way"},
        {"03-04-2025", "03-04-2025: not a day that can be read"},
        {"04-15", "04-15: understood a month and a day; the year is missing"},
        {"12", "12: understood a number; the month is missing"},
        {"123", "123: not a day that can be read"},
        {" 12345\t", "12345: not a day that can be read"},
        {"2026-0x-16", "2026-0x-16: not a day that can be read"},
        {"2026-03-1x", "2026-03-1x: not a day that can be read"},
        {"20x6-03-16", "20x6-03-16: not a day that can be read"},
        {"2026", "2026: understood a year; the month and day are missing"},
        {"mar", "mar: understood March; the day is missing"},
        {"mar 2025", "mar 2025: understood March 2025; the day is missing"},
        {"next", "next: \"next\" means different days to different people"},
        {"next fri", "next fri: \"next\" means different days to different people"},
        {"last week", "last week: \"last\" means different days to different people"},
        {"this fri", "this fri: \"this\" means different days to different people"},
        {"3d", "3d: understood a length of time, but not which way; say \"ago\" or \"in\""},
        {"2 weeks", "2 weeks: understood a length of time, but not which way; say \"ago\" or \"in\""},
        {"tomorrow evening", "tomorrow evening: understood \"tomorrow\", but not \"evening\""},
        {"fri 20 mar", "fri 20 mar: understood \"fri\", but not \"20 mar\""},
        {"2026-03-16 noon", "2026-03-16 noon: understood \"2026-03-16\", but not \"noon\""},
        {"mar 15 2025 noon", "mar 15 2025 noon: understood \"mar 15 2025\", but not \"noon\""},
        {"mar 15 25", "mar 15 25: understood \"mar 15\", but not \"25\""},
        {"in 2 weeks ago", "in 2 weeks ago: understood \"in 2 weeks\", but not \"ago\""},
        {"in 2 weeks or so", "in 2 weeks or so: understood \"in 2 weeks\", but not \"or so\""},
        {"3x", "3x: not a day that can be read"},
        {"3h ago", "3h ago: not a day that can be read"},
        {"on friday", "on friday: not a day that can be read"},
        {"-3d ago", "-3d ago: not a day that can be read"},
        {"in -3 days", "in -3 days: not a day that can be read"},
        {"ago", "ago: not a day that can be read"},
        {"in", "in: not a day that can be read"},
        {"thirteen days ago", "thirteen days ago: not a day that can be read"},
        {"two three days ago", "two three days ago: not a day that can be read"},
        {"two weeks", "two weeks: understood a length of time, but not which way; say \"ago\" or \"in\""},
        {"days ago", "days ago: not a day that can be read"},
        {"a fri ago", "a fri ago: not a day that can be read"},
        {"mo", "mo: not a day that can be read"},
        {"15th march", "15th march: not a day that can be read"},
        {"015 mar", "015 mar: not a day that can be read"},
        {"15 mar, 2025", "15 mar, 2025: not a day that can be read"},
        {"15 mars", "15 mars: not a day that can be read"},
        {"mar mar", "mar mar: not a day that can be read"},
        {"99999999999999999999 days ago",
         "99999999999999999999 days ago: that lies outside the years 1 to 9999"},
        {"9999999999 years ago", "9999999999 years ago: that lies outside the years 1 to 9999"},
        {"2026 years ago", "2026 years ago: that lies outside the years 1 to 9999"},
        {"in 8000 years", "in 8000 years: that lies outside the years 1 to 9999"},
        {"in 3000000 days", "in 3000000 days: that lies outside the years 1 to 9999"},
    }));
    CAPTURE(row.first);
    const auto refusal = refusal_of([&] { return back(row.first); });
    CHECK(std::string(refusal.what()) == row.second);
    CHECK(refusal.hint() ==
          "accepted: 2026-03-16, today, yesterday, tomorrow, mon, 3d ago, 2 weeks ago, in 10 days, "
          "15 mar, mar 15 2025");
    CHECK(std::string(refusal_of([&] { return ahead(row.first); }).what()) == row.second);
}

TEST_CASE("parse_day stays within the years 1 to 9999") {
    const Day first = *make_day(1, 1, 1);
    const Day last = *make_day(9999, 12, 31);
    CHECK(back("2025 years ago") == "0001-03-16");
    CHECK(ahead("in 7973 years") == "9999-03-16");
    CHECK(ahead("tomorrow", last - days{1}) == "9999-12-31");
    CHECK(back("yesterday", first + days{1}) == "0001-01-01");
    CHECK_THROWS_AS(ahead("tomorrow", last), InvalidInput);
    CHECK_THROWS_AS(back("yesterday", first), InvalidInput);
    CHECK_THROWS_AS(ahead("1 jan", last), InvalidInput);
    CHECK_THROWS_AS(back("31 dec", first), InvalidInput);
    CHECK_THROWS_AS(back("1 month ago", first), InvalidInput);
    CHECK_THROWS_AS(ahead("in 1 month", last), InvalidInput);
}

TEST_CASE("a refusal repeats a long text only in part, never half a character") {
    const std::string start(58, 'x');
    CHECK(std::string(refusal_of([&] { return back(start + "yz"); }).what()) ==
          start + "yz: not a day that can be read");
    CHECK(std::string(refusal_of([&] { return back(start + "yzz"); }).what()) ==
          start + "yz…: not a day that can be read");
    CHECK(std::string(refusal_of([&] { return back(start + "yäx"); }).what()) ==
          start + "y…: not a day that can be read");
    CHECK(std::string(refusal_of([&] { return back(std::string(61, '\x80')); }).what()) ==
          "…: not a day that can be read");
}

TEST_CASE("looking back begins a length of time ago, or on a day") {
    const std::vector<std::pair<const char*, const char*>> rows{
        {"90d", "2025-12-16"},    {"2w", "2026-03-02"},         {"1m", "2026-02-16"},
        {"1q", "2025-12-16"},     {"1y", "2025-03-16"},         {"P3M", "2025-12-16"},
        {"7 days", "2026-03-09"}, {"2026-01-01", "2026-01-01"}, {"15 jan", "2026-01-15"},
        {"mon", "2026-03-16"},    {"3d ago", "2026-03-13"},     {"today", "2026-03-16"},
        {"9999y", "0001-01-01"},  {"two weeks", "2026-03-02"},  {"tomorrow", "2026-03-17"},
    };
    for (const auto& [text, day] : rows) {
        INFO(text);
        CHECK(to_text(parse_since(text, today)) == day);
    }
    for (const char* text : {"", "90", "soon", "03/04", "0d", "10000d"}) {
        INFO(text);
        CHECK(refusal_of([&] { return parse_since(text, today); }).hint().find("90d") != std::string::npos);
    }
}
