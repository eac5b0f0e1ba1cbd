#include "tend/rhythm.hpp"

#include "support/catch.hpp"

using namespace tend;

TEST_CASE("due points begin when the cadence is up and grow by ten a doubling") {
    struct Row {
        std::int64_t silence_milli;
        int cadence_days;
        int points;
    };
    const auto row = GENERATE(values<Row>({{-1000, 30, 0},
                                           {0, 30, 0},
                                           {29999, 30, 0},
                                           {30000, 30, 1000},
                                           {30001, 30, 1000},
                                           {30030, 30, 1001},
                                           {37500, 30, 1250},
                                           {45000, 30, 1500},
                                           {59999, 30, 1999},
                                           {60000, 30, 2000},
                                           {75000, 30, 2250},
                                           {90000, 30, 2500},
                                           {120000, 30, 3000},
                                           {7000, 7, 1000},
                                           {100000, 7, 4785},
                                           {3650000, 7, 10018},
                                           {3650000000, 1, 22740}}));
    CAPTURE(row.silence_milli, row.cadence_days);
    CHECK(due_points(row.silence_milli, row.cadence_days) == row.points);
}

TEST_CASE("a thin tie fades in a silence that a rich one carries") {
    struct Row {
        int silent, recent, ever;
        Fade fade;
    };
    const auto row = GENERATE(values<Row>({{10, 5, 10, Fade::steady},
                                           {30, 0, 3, Fade::fading},
                                           {30, 0, 60, Fade::cooling},
                                           {100, 0, 3, Fade::fading},
                                           {300, 0, 4, Fade::fading},
                                           {10, 0, 2, Fade::steady},
                                           {5, 0, 3, Fade::steady},
                                           {6, 0, 3, Fade::cooling},
                                           {7, 0, 4, Fade::cooling},
                                           {31, 0, 4, Fade::fading},
                                           {30, 0, 4, Fade::cooling},
                                           {7, 1, 4, Fade::steady}}));
    CAPTURE(row.silent, row.recent, row.ever);
    CHECK(fade_of(row.silent, row.recent, row.ever) == row.fade);
}

TEST_CASE("recent contact days are those of the ninety that end with today") {
    const Day today = *make_day(2026, 3, 16);
    const std::vector<Day> contact_days = {today - days{90}, today - days{89}, today - days{1}, today,
                                           today + days{1}};
    CHECK(recent_contact_days(contact_days, today) == 3);
    CHECK(recent_contact_days({}, today) == 0);
}
