#include "support/catch.hpp"
#include "tend/input.hpp"
#include "unit/core/refusal_of.hpp"

using namespace tend;

namespace {

const Day today = *make_day(2026, 3, 16);

} // namespace

TEST_CASE("parse_birthday reads a day with or without its year") {
    const auto row = GENERATE(values<std::pair<const char*, const char*>>({
        {"04-15", "--04-15"},
        {"--04-15", "--04-15"},
        {" 04-15 ", "--04-15"},
        {"15 apr", "--04-15"},
        {"April 15", "--04-15"},
        {"02-29", "--02-29"},
        {"29 feb", "--02-29"},
        {"12-31", "--12-31"},
        {"1990-04-15", "1990-04-15"},
        {"15 apr 1990", "1990-04-15"},
        {"apr 15, 1990", "1990-04-15"},
        {"1996-02-29", "1996-02-29"},
        {"2026-03-16", "2026-03-16"},
    }));
    CAPTURE(row.first);
    CHECK(to_text(parse_birthday(row.first, today)) == row.second);
}

TEST_CASE("parse_birthday says what it understood and why it refuses") {
    const auto row = GENERATE(values<std::pair<const char*, const char*>>({
        {"", "a day is missing"},
        {"02-30", "02-30: February has at most 29 days"},
        {"--06-31", "--06-31: June has 30 days"},
        {"15-04", "15-04: a year has 12 months; the month comes first"},
        {"00-04", "00-04: a year has 12 months; the month comes first"},
        {"04-00", "04-00: a month begins on day 1"},
        {"30 feb", "30 feb: February has at most 29 days"},
        {"1995-02-29", "1995-02-29: February 1995 has 28 days"},
        {"4-15", "4-15: not a day that can be read"},
        {"04/15", "04/15: could be read in more than one way"},
        {"04-1x", "04-1x: not a day that can be read"},
        {"---04-15", "---04-15: not a day that can be read"},
        {"04-15 1990", "04-15 1990: not a day that can be read"},
        {"15", "15: understood a number; the month is missing"},
        {"apr", "apr: understood April; the day is missing"},
        {"today", "today: understood 2026-03-16; write 03-16 for a birthday without its year"},
        {"fri", "fri: understood 2026-03-13; write 03-13 for a birthday without its year"},
        {"3d ago", "3d ago: understood 2026-03-13; write 03-13 for a birthday without its year"},
        {"2026-03-17", "2026-03-17: a birthday with its year cannot lie ahead"},
        {"15 apr 2062", "15 apr 2062: a birthday with its year cannot lie ahead"},
    }));
    CAPTURE(row.first);
    const auto refusal = refusal_of([&] { return parse_birthday(row.first, today); });
    CHECK(std::string(refusal.what()) == row.second);
    CHECK(refusal.hint() ==
          "accepted: 04-15, --04-15, 15 apr, apr 15; with the year 1990-04-15, 15 apr 1990, apr 15 1990");
}
