#include "support/catch.hpp"
#include "tend/input.hpp"
#include "unit/core/refusal_of.hpp"

using namespace tend;
using Catch::Matchers::Contains;

TEST_CASE("parse_duration reads a length of calendar time") {
    struct Row {
        const char* text;
        const char* iso;
    };
    const auto row = GENERATE(values<Row>({{"7d", "P7D"},
                                           {"2w", "P2W"},
                                           {"1m", "P1M"},
                                           {"1q", "P3M"},
                                           {"1y", "P1Y"},
                                           {"7 days", "P7D"},
                                           {" 90D ", "P90D"},
                                           {"two weeks", "P2W"},
                                           {"a month", "P1M"},
                                           {"P2W", "P2W"}}));
    CAPTURE(row.text);
    CHECK(to_text(parse_duration(row.text)) == row.iso);
}

TEST_CASE("parse_duration says why it refuses") {
    struct Row {
        const char* text;
        const char* message;
    };
    const auto row =
        GENERATE(values<Row>({{"", "a length of time is missing"},
                              {"7", "7: understood a count; its unit is missing"},
                              {"0d", "0d: the count goes from 1 to 9999"},
                              {"1h", "1h: \"h\" is neither days, weeks, months, quarters nor years"},
                              {"weekly", "weekly: not a length of time that can be read"},
                              {"never", "never: not a length of time that can be read"},
                              {"every 2w", "every 2w: not a length of time that can be read"},
                              {"P1M1D", "P1M1D: one unit only; say it in the smaller, such as P14M"},
                              {"2w ago", "2w ago: not a length of time that can be read"}}));
    CAPTURE(row.text);
    const auto refusal = refusal_of([&] { return parse_duration(row.text); });
    CHECK(std::string(refusal.what()) == row.message);
    CHECK(refusal.hint() == "accepted: 7d, 2w, 1m (a month), 1q, 1y, 7 days, P2W");
}

TEST_CASE("parse_length reads minutes and hours") {
    struct Row {
        const char* text;
        int minutes;
    };
    const auto row = GENERATE(values<Row>({{"30m", 30},
                                           {"90m", 90},
                                           {"1h", 60},
                                           {"1h30m", 90},
                                           {"1H 30M", 90},
                                           {"1 hour 30 minutes", 90},
                                           {"2 hours", 120},
                                           {"45 min", 45},
                                           {"45mins", 45},
                                           {"1h1minute", 61},
                                           {"0h5m", 5},
                                           {"1h59m", 119},
                                           {"5m", 5},
                                           {"720m", 720},
                                           {"12h", 720}}));
    CAPTURE(row.text);
    CHECK(parse_length(row.text).count() == row.minutes);
}

TEST_CASE("parse_length says why it refuses") {
    const std::string unread = ": not a length of minutes or hours that can be read";
    struct Row {
        std::string text, message;
    };
    const auto row =
        GENERATE_COPY(values<Row>({{"", "a length is missing"},
                                   {"30", "30: understood a count, but not of what; add m for minutes "
                                          "or h for hours"},
                                   {"4m", "4m: shorter than 5 minutes"},
                                   {"0h", "0h: shorter than 5 minutes"},
                                   {"721m", "721m: longer than 12 hours"},
                                   {"12h1m", "12h1m: longer than 12 hours"},
                                   {"99999999999h", "99999999999h: longer than 12 hours"},
                                   {"99999999999m", "99999999999m: longer than 12 hours"},
                                   {"1h60m", "1h60m" + unread},
                                   {"30m1h", "30m1h" + unread},
                                   {"1h1h", "1h1h" + unread},
                                   {"1m1m", "1m1m" + unread},
                                   {"1h30", "1h30" + unread},
                                   {"1.5h", "1.5h" + unread},
                                   {"-30m", "-30m" + unread},
                                   {"3 0m", "3 0m" + unread},
                                   {"h", "h" + unread},
                                   {"h1", "h1" + unread},
                                   {"a1b1", "a1b1" + unread},
                                   {"1d", "1d" + unread},
                                   {"1h30mx", "1h30mx" + unread},
                                   {"1h30m5s", "1h30m5s" + unread}}));
    CAPTURE(row.text);
    const auto refusal = refusal_of([&] { return parse_length(row.text); });
    CHECK(std::string(refusal.what()) == row.message);
    CHECK(refusal.hint() == "accepted: 30m, 90m, 1h, 1h30m; from 5m to 12h");
}

TEST_CASE("parse_time_of_day reads the 24-hour clock") {
    CHECK(parse_time_of_day("14:30") == 870);
    CHECK(parse_time_of_day("9:05") == 545);
    CHECK(parse_time_of_day(" 09:05 ") == 545);
    CHECK(parse_time_of_day("00:00") == 0);
    CHECK(parse_time_of_day("0:59") == 59);
    CHECK(parse_time_of_day("23:59") == 1439);
}

TEST_CASE("parse_time_of_day refuses what is no time of one day") {
    const auto* text = GENERATE("9", "0900", "24:00", "24:01", "25:00", "12:60", "12:6", "12:060", ":30",
                                "012:30", "14:30:00", "2pm", "2:30pm", "-1:30", "1:-3", "14 :30", "14:3x",
                                "x4:30", "14.30", "14:", "14:30 today");
    CAPTURE(text);
    const auto refusal = refusal_of([&] { return parse_time_of_day(text); });
    CHECK_THAT(refusal.what(), Catch::Matchers::StartsWith(text));
    CHECK_THAT(refusal.hint(), Contains("14:30"));
}

TEST_CASE("parse_time_of_day tells an empty text and midnight's other name apart") {
    CHECK(std::string(refusal_of([] { return parse_time_of_day(""); }).what()) == "a time of day is missing");
    CHECK(std::string(refusal_of([] { return parse_time_of_day("24:00"); }).what()) ==
          "24:00: that is 00:00 of the next day");
    CHECK(std::string(refusal_of([] { return parse_time_of_day("25:00"); }).what()) ==
          "25:00: not a time of day that can be read");
}
