#include "render/words.hpp"

#include "samples.hpp"
#include "support/catch.hpp"

using namespace samples;

TEST_CASE("a count takes one or many") {
    CHECK(counted(0, "person", "people") == "0 people");
    CHECK(counted(1, "person", "people") == "1 person");
    CHECK(counted(2, "person", "people") == "2 people");
}

TEST_CASE("small counts are spelled") {
    CHECK(spelled(0) == "no");
    CHECK(spelled(2) == "two");
    CHECK(spelled(10) == "ten");
    CHECK(spelled(11) == "11");
    CHECK(spelled(-1) == "-1");
}

TEST_CASE("a span is told in the unit people use, rounded to the nearest") {
    struct Case {
        int days;
        std::string words;
    };
    for (const auto& [count, words] : std::vector<Case>{{0, "0 days"},
                                                        {1, "1 day"},
                                                        {2, "2 days"},
                                                        {13, "13 days"},
                                                        {14, "2 weeks"},
                                                        {17, "2 weeks"},
                                                        {18, "3 weeks"},
                                                        {35, "5 weeks"},
                                                        {59, "8 weeks"},
                                                        {60, "2 months"},
                                                        {76, "2 months"},
                                                        {77, "3 months"},
                                                        {365, "12 months"},
                                                        {547, "18 months"},
                                                        {548, "2 years"},
                                                        {913, "2 years"},
                                                        {914, "3 years"},
                                                        {3653, "10 years"}}) {
        CAPTURE(count);
        CHECK(span_words(count) == words);
    }
}

TEST_CASE("a day is told by its distance") {
    CHECK(relative_words(today, today) == "today");
    CHECK(relative_words(today + days(1), today) == "tomorrow");
    CHECK(relative_words(today - days(1), today) == "yesterday");
    CHECK(relative_words(today + days(3), today) == "in 3 days");
    CHECK(relative_words(today - days(42), today) == "6 weeks ago");
}

TEST_CASE("a day is named with its year only where that differs") {
    CHECK(day_words(today, today) == "Mon 16 Mar");
    CHECK(day_words(day(2026, 12, 31), today) == "Thu 31 Dec");
    CHECK(day_words(day(2027, 1, 1), today) == "Fri 1 Jan 2027");
    CHECK(day_words(day(2025, 6, 8), today) == "Sun 8 Jun 2025");
    CHECK(long_day_words(today) == "Monday 16 March 2026");
    CHECK(long_day_words(day(2026, 9, 5)) == "Saturday 5 September 2026");
}

TEST_CASE("a day without its year is named without one") {
    CHECK(partial_day_words({std::nullopt, 4, 15}) == "15 April");
    CHECK(partial_day_words({1986, 12, 1}) == "1 December 1986");
}

TEST_CASE("a cadence is told in its own unit") {
    CHECK(length_words({1, CadenceUnit::day}) == "1 day");
    CHECK(length_words({14, CadenceUnit::day}) == "14 days");
    CHECK(cadence_words({1, CadenceUnit::day}) == "every day");
    CHECK(cadence_words({10, CadenceUnit::day}) == "every 10 days");
    CHECK(cadence_words({1, CadenceUnit::week}) == "every week");
    CHECK(cadence_words({2, CadenceUnit::week}) == "every 2 weeks");
    CHECK(cadence_words({3, CadenceUnit::month}) == "every 3 months");
    CHECK(cadence_words({1, CadenceUnit::year}) == "every year");
}

TEST_CASE("a minute of the day is told as clocks show it") {
    CHECK(clock_words(0) == "00:00");
    CHECK(clock_words(9 * 60 + 5) == "09:05");
    CHECK(clock_words(10 * 60) == "10:00");
    CHECK(clock_words(1439) == "23:59");
}

TEST_CASE("parts are joined, the empty ones left out") {
    CHECK(joined({}, ", ").empty());
    CHECK(joined({"", "a", "", "b"}, " - ") == "a - b");
    CHECK(enumerated({}).empty());
    CHECK(enumerated({"Ana"}) == "Ana");
    CHECK(enumerated({"Ana", "Bo"}) == "Ana and Bo");
    CHECK(enumerated({"Ana", "Bo", "Cy"}) == "Ana, Bo and Cy");
    CHECK(channels_words({Channel::video, Channel::call}) == "video, call");
}

TEST_CASE("a part of a contact is told as a fraction") {
    const std::vector<std::string> words{"half",      "a third",   "a quarter", "a fifth", "a sixth",
                                         "a seventh", "an eighth", "a ninth",   "a tenth"};
    for (int others = 2; others <= 10; ++others) {
        CAPTURE(others);
        CHECK(share_words(1000 / others) == words[static_cast<std::size_t>(others - 2)]);
    }
    CHECK(share_words(0) == "a tenth");
    CHECK(share_words(1000) == "half");
}

TEST_CASE("sizes of files are told in thousands") {
    struct Row {
        std::int64_t bytes;
        std::string words;
    };
    for (const Row& row : {Row{0, "0 bytes"}, Row{1, "1 byte"}, Row{999, "999 bytes"}, Row{1000, "1 kB"},
                           Row{1099, "1 kB"}, Row{1100, "1.1 kB"}, Row{9999, "9.9 kB"}, Row{10'000, "10 kB"},
                           Row{180'224, "180 kB"}, Row{999'999, "999 kB"}, Row{1'000'000, "1 MB"},
                           Row{1'250'000, "1.2 MB"}, Row{492'560'384, "492 MB"}, Row{3'400'000'000, "3.4 GB"},
                           Row{5'000'000'000'000, "5 TB"}, Row{5'000'000'000'000'000, "5000 TB"}}) {
        CHECK(size_words(row.bytes) == row.words);
    }
}

TEST_CASE("how long ago something was is told in the unit that fits") {
    const Instant now{std::chrono::hours{500'000}};
    struct Row {
        std::chrono::minutes before;
        std::string words;
    };
    using std::chrono::hours;
    using std::chrono::minutes;
    for (const Row& row :
         {Row{minutes(-5), "just now"}, Row{minutes(0), "just now"}, Row{minutes(1), "1 minute ago"},
          Row{minutes(59), "59 minutes ago"}, Row{minutes(60), "1 hour ago"}, Row{hours(23), "23 hours ago"},
          Row{hours(24), "1 day ago"}, Row{hours(24 * 14), "2 weeks ago"}}) {
        CHECK(age_words(now - row.before, now) == row.words);
    }
}
