#include "tend/cadence.hpp"

#include "support/catch.hpp"
#include "unit/core/refusal_of.hpp"

using namespace tend;
using Catch::Matchers::Contains;

namespace {

constexpr Cadence in_days(int count) {
    return {count, CadenceUnit::day};
}
constexpr Cadence in_weeks(int count) {
    return {count, CadenceUnit::week};
}
constexpr Cadence in_months(int count) {
    return {count, CadenceUnit::month};
}
constexpr Cadence in_years(int count) {
    return {count, CadenceUnit::year};
}

} // namespace

TEST_CASE("next_due clamps a month step to the end of a shorter month") {
    struct Row {
        const char* from;
        Cadence cadence;
        const char* due;
    };
    const auto row = GENERATE(values<Row>(
        {{"2026-03-16", in_days(10), "2026-03-26"},    {"2026-12-31", in_days(1), "2027-01-01"},
         {"2024-02-28", in_days(1), "2024-02-29"},     {"2026-03-16", in_weeks(2), "2026-03-30"},
         {"2026-01-31", in_months(1), "2026-02-28"},   {"2024-01-31", in_months(1), "2024-02-29"},
         {"2026-01-31", in_months(2), "2026-03-31"},   {"2026-01-30", in_months(3), "2026-04-30"},
         {"2026-12-15", in_months(1), "2027-01-15"},   {"2026-11-15", in_months(1), "2026-12-15"},
         {"2026-08-31", in_months(18), "2028-02-29"},  {"2024-02-29", in_years(1), "2025-02-28"},
         {"2024-02-29", in_years(4), "2028-02-29"},    {"1896-02-29", in_years(4), "1900-02-28"},
         {"9999-12-30", in_days(1), "9999-12-31"},     {"9999-12-31", in_days(1), "9999-12-31"},
         {"9999-11-30", in_months(1), "9999-12-30"},   {"9999-12-01", in_months(1), "9999-12-31"},
         {"2026-03-16", in_years(9999), "9999-12-31"}, {"0001-01-01", in_months(9999), "0834-04-01"}}));
    CAPTURE(row.from, to_text(row.cadence));
    CHECK(to_text(next_due(*parse_iso_day(row.from), row.cadence)) == row.due);
}

TEST_CASE("a cadence is written as an ISO 8601 duration in its own unit") {
    CHECK(to_text(in_days(14)) == "P14D");
    CHECK(to_text(in_weeks(2)) == "P2W");
    CHECK(to_text(in_months(9999)) == "P9999M");
    CHECK(to_text(in_years(1)) == "P1Y");
    CHECK(to_text(CadenceChoice{in_weeks(2)}) == "P2W");
    CHECK(to_text(CadenceChoice{Never{}}) == "never");
}

TEST_CASE("parse_cadence reads what people type") {
    struct Row {
        const char* text;
        Cadence cadence;
    };
    const auto row = GENERATE(values<Row>({
        {"10d", in_days(10)},
        {"2w", in_weeks(2)},
        {"1m", in_months(1)},
        {"3m", in_months(3)},
        {"1q", in_months(3)},
        {"2q", in_months(6)},
        {"1y", in_years(1)},
        {"P1D", in_days(1)},
        {"P2W", in_weeks(2)},
        {"p14d", in_days(14)},
        {"P1M", in_months(1)},
        {"P2Y", in_years(2)},
        {"daily", in_days(1)},
        {"weekly", in_weeks(1)},
        {"fortnightly", in_weeks(2)},
        {"monthly", in_months(1)},
        {"quarterly", in_months(3)},
        {"yearly", in_years(1)},
        {"annually", in_years(1)},
        {"2 weeks", in_weeks(2)},
        {"14 days", in_days(14)},
        {"1 day", in_days(1)},
        {"6 months", in_months(6)},
        {"1 month", in_months(1)},
        {"2 quarters", in_months(6)},
        {"1 quarter", in_months(3)},
        {"3 years", in_years(3)},
        {"1 year", in_years(1)},
        {"1 week", in_weeks(1)},
        {"2 w", in_weeks(2)},
        {"14days", in_days(14)},
        {"every 2 weeks", in_weeks(2)},
        {"every two weeks", in_weeks(2)},
        {"every 10d", in_days(10)},
        {"every week", in_weeks(1)},
        {"every quarter", in_months(3)},
        {"EVERY  2\tWeeks", in_weeks(2)},
        {"  2W ", in_weeks(2)},
        {"Weekly", in_weeks(1)},
        {"9999d", in_days(9999)},
        {"3333q", in_months(9999)},
        {"002w", in_weeks(2)},
    }));
    CAPTURE(row.text);
    CHECK(parse_cadence(row.text) == CadenceChoice{row.cadence});
}

TEST_CASE("parse_cadence reads never as the wish for no rhythm") {
    CHECK(parse_cadence("never") == CadenceChoice{Never{}});
    CHECK(parse_cadence(" NEVER ") == CadenceChoice{Never{}});
}

TEST_CASE("a refusal tells all it has to say, though a NUL was typed") {
    const auto refusal = refusal_of([] { return parse_cadence(std::string_view("\0x", 2)); });
    CHECK_THAT(refusal.what(), Contains("\\x00x: "));
}

TEST_CASE("parse_cadence says why it refuses") {
    struct Row {
        const char* text;
        const char* message;
    };
    const auto row = GENERATE(values<Row>({
        {"", "a cadence is missing"},
        {"   ", "a cadence is missing"},
        {"biweekly", "biweekly: means two things; write 2w for every two weeks, 3d or 4d for twice a week"},
        {"Bi-Weekly", "Bi-Weekly: means two things; write 2w for every two weeks, 3d or 4d for twice a week"},
        {"bimonthly", "bimonthly: means two things; write 2m for every two months, 2w for twice a month"},
        {"bi-monthly", "bi-monthly: means two things; write 2m for every two months, 2w for twice a month"},
        {"0d", "0d: the count goes from 1 to 9999"},
        {"P0D", "P0D: the count goes from 1 to 9999"},
        {"0 weeks", "0 weeks: the count goes from 1 to 9999"},
        {"10000d", "10000d: the count goes from 1 to 9999"},
        {"3334q", "3334q: the count goes from 1 to 9999"},
        {"99999999999999999999w", "99999999999999999999w: the count goes from 1 to 9999"},
        {"1h", "1h: \"h\" is neither days, weeks, months, quarters nor years"},
        {"30min", "30min: \"min\" is neither days, weeks, months, quarters nor years"},
        {"2dayss", "2dayss: \"dayss\" is neither days, weeks, months, quarters nor years"},
        {"2 dayz", "2 dayz: \"dayz\" is neither days, weeks, months, quarters nor years"},
        {"P1Y2M", "P1Y2M: one unit only; say it in the smaller, such as P14M"},
        {"P1Q", "P1Q: ISO 8601 has no quarters; write P3M or 1q"},
        {"P1H", "P1H: \"h\" is neither days, weeks, months, quarters nor years"},
        {"12", "12: understood a count; its unit is missing"},
        {"-1w", "-1w: not a cadence that can be read"},
        {"1.5w", "1.5w: not a cadence that can be read"},
        {"w", "w: not a cadence that can be read"},
        {"P", "P: not a cadence that can be read"},
        {"PW", "PW: not a cadence that can be read"},
        {"P1", "P1: not a cadence that can be read"},
        {"P1DAY", "P1DAY: not a cadence that can be read"},
        {"Q1D", "Q1D: not a cadence that can be read"},
        {"PT1H", "PT1H: not a cadence that can be read"},
        {"P 1 W", "P 1 W: not a cadence that can be read"},
        {"2w3d", "2w3d: not a cadence that can be read"},
        {"2 2w", "2 2w: not a cadence that can be read"},
        {"w2", "w2: not a cadence that can be read"},
        {"every", "every: not a cadence that can be read"},
        {"every other week", "every other week: not a cadence that can be read"},
        {"every every week", "every every week: not a cadence that can be read"},
        {"every never", "every never: not a cadence that can be read"},
        {"never ever", "never ever: not a cadence that can be read"},
        {"weekly please", "weekly please: not a cadence that can be read"},
    }));
    CAPTURE(row.text);
    const auto refusal = refusal_of([&] { return parse_cadence(row.text); });
    CHECK(std::string(refusal.what()) == row.message);
    CHECK_THAT(refusal.hint(), Contains("accepted: 10d, 2w, 1m, 1q, 1y") && Contains("never"));
}
