#include "tend/day.hpp"

#include "support/catch.hpp"

using namespace tend;

namespace {

Day day(int year, unsigned month, unsigned day_of_month) {
    return *make_day(year, month, day_of_month);
}

} // namespace

TEST_CASE("make_day knows the days of the calendar") {
    CHECK(make_day(1970, 1, 1) == Day{days{0}});
    CHECK(make_day(1970, 1, 2) == Day{days{1}});
    CHECK(make_day(2000, 3, 1) == Day{days{11017}});
    CHECK(make_day(1, 1, 1) == Day{days{-719162}});
    CHECK(make_day(9999, 12, 31) == Day{days{2932896}});
    CHECK(make_day(2024, 2, 29));
    CHECK(make_day(2000, 2, 29));
}

TEST_CASE("make_day refuses what the calendar lacks") {
    struct Row {
        int year;
        unsigned month, day;
    };
    const auto row = GENERATE(values<Row>({{2023, 2, 29},
                                           {1900, 2, 29},
                                           {2026, 2, 30},
                                           {2026, 4, 31},
                                           {2026, 1, 32},
                                           {2026, 1, 0},
                                           {2026, 0, 1},
                                           {2026, 13, 1},
                                           {0, 1, 1},
                                           {-1, 1, 1},
                                           {10000, 1, 1},
                                           {65536 + 2026, 1, 1},
                                           {2026, 257, 1},
                                           {2026, 1, 257}}));
    CAPTURE(row.year, row.month, row.day);
    CHECK_FALSE(make_day(row.year, row.month, row.day));
}

TEST_CASE("a day is written with four, two and two digits") {
    CHECK(to_text(day(2026, 3, 16)) == "2026-03-16");
    CHECK(to_text(day(1, 1, 1)) == "0001-01-01");
    CHECK(to_text(day(987, 10, 20)) == "0987-10-20");
    CHECK(to_text(day(9999, 12, 31)) == "9999-12-31");
}

TEST_CASE("parse_iso_day reads what to_text writes") {
    CHECK(parse_iso_day("2026-03-16") == day(2026, 3, 16));
    CHECK(parse_iso_day("0001-01-01") == day(1, 1, 1));
    CHECK(parse_iso_day("9999-12-31") == day(9999, 12, 31));
    CHECK(parse_iso_day("2024-02-29") == day(2024, 2, 29));
}

TEST_CASE("parse_iso_day refuses every other form") {
    const auto* text =
        GENERATE("", "2026-03-1", "2026-3-16", "2026-03-160", " 2026-03-16", "2026-03-16 ", "2026/03/16",
                 "2026-03/16", "2026.03-16", "20260316", "0000-01-01", "2026-00-10", "2026-13-10",
                 "2026-02-30", "2023-02-29", "2026-03-00", "2026-03-32", "x026-03-16", "2x26-03-16",
                 "20x6-03-16", "202x-03-16", "2026-x3-16", "2026-0x-16", "2026-03-x6", "2026-03-1x",
                 "+026-03-16", "-026-03-16", "2026-03--1", "2026-03-16T", "--03-16", "２０");
    CAPTURE(text);
    CHECK_FALSE(parse_iso_day(text));
}

TEST_CASE("a day without its year is written with two dashes before it") {
    CHECK(to_text(PartialDay{std::nullopt, 4, 15}) == "--04-15");
    CHECK(to_text(PartialDay{1990, 4, 15}) == "1990-04-15");
    CHECK(to_text(PartialDay{7, 12, 1}) == "0007-12-01");
}

TEST_CASE("parse_partial_day reads a day with and without its year") {
    CHECK(parse_partial_day("1990-04-15") == PartialDay{1990, 4, 15});
    CHECK(parse_partial_day("--04-15") == PartialDay{std::nullopt, 4, 15});
    CHECK(parse_partial_day("04-15") == PartialDay{std::nullopt, 4, 15});
    CHECK(parse_partial_day("02-29") == PartialDay{std::nullopt, 2, 29});
    CHECK(parse_partial_day("2024-02-29") == PartialDay{2024, 2, 29});
    CHECK(parse_partial_day("12-31") == PartialDay{std::nullopt, 12, 31});
}

TEST_CASE("parse_partial_day refuses every other form and every day no year has") {
    const auto* text = GENERATE("", "--", "4-15", "-04-15", "---04-15", "--4-15", "04/15", "0415", "--0415",
                                "02-30", "04-31", "13-01", "00-10", "01-00", "x4-15", "04-1x", "04-15 ",
                                "2023-02-29", "--1990-04-15", "04-155");
    CAPTURE(text);
    CHECK_FALSE(parse_partial_day(text));
}
